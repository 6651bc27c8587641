import { useLocation } from 'wouter';
import { Views } from '../../shared/ui/navigation.tsx';
import { words as say } from './words.ts';

/** The two sides of a programme's results, each under its own address. */
export function ResultViews({ programmeId }: { programmeId: string }) {
  const [path] = useLocation();
  const views = [
    { to: `/surveys/programmes/${programmeId}/outcomes`, label: say.outcomes },
    { to: `/surveys/programmes/${programmeId}/swot`, label: say.swot },
  ];
  return (
    <Views
      label={say.views}
      views={views.map((view) => ({ ...view, current: path === view.to }))}
    />
  );
}
