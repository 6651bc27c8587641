import { useDates } from '../dates.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { KeyValue } from '../ui/story.tsx';
import { Skeleton } from '../ui/surfaces.tsx';
import { useShowClosingQuery } from './closing.api.ts';
import { words } from './words.ts';

/** How far the end of a programme has come, with the way to its sheet. */
export function ClosingSummary({ programmeId }: { programmeId: string }) {
  const { day } = useDates();
  const { data: closing, error, refetch } = useShowClosingQuery({ params: { programmeId } });
  const { event, reflection, members = [] } = closing ?? {};
  const came = members.filter(({ attended }) => attended).length;
  const passed = members.filter((member) => member.passed).length;
  return (
    <Block
      title={words.title}
      busy={!closing && !error}
      more={<ButtonLink to={`/programmes/${programmeId}/closing`}>{words.open}</ButtonLink>}
    >
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!closing && !error && <Skeleton lines={3} />}
      {closing && (
        <KeyValue
          facts={[
            [words.event, event ? `${day(event.on)}, ${event.place}` : words.none],
            [words.came, event ? words.cameOf(came, members.length) : words.none],
            [words.columns.passed, words.cameOf(passed, members.length)],
            [words.group, reflection ? day(reflection.on) : words.none],
          ]}
        />
      )}
    </Block>
  );
}
