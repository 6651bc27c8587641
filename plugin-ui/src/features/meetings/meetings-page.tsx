import type { MeetingView } from '@nastavnik/contracts/meetings';
import { usePack } from '../../shared/pack.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Empty } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { useCountQuietPairsQuery } from './meetings.api.ts';
import { MeetingsList } from './meetings-list.tsx';
import { QuietPairs } from './quiet-pairs.tsx';
import { words } from './words.ts';

type View = MeetingView | 'not_meeting';
const views = Object.keys(words.views) as View[];

/** «Встречи»: who does not meet, and which meetings wait for a mark or for feedback. */
export function MeetingsPage() {
  const filters = useFilters();
  const { pack } = usePack();
  const { data: counts } = useCountQuietPairsQuery();
  const view = views.find((each) => each === filters.get('view')) ?? 'not_meeting';
  return (
    <Page
      title={words.title}
      caption={view === 'not_meeting' && pack && words.norm(pack.norms.notMeetingDays)}
    >
      <Views
        views={views.map((each) => ({
          to: filters.hrefWith({ view: each }),
          label: words.views[each],
          count: each === 'not_meeting' ? counts?.not_meeting : undefined,
          current: each === view,
        }))}
      />
      {counts?.active === 0 && view === 'not_meeting' ? (
        <Empty
          title={words.noPairsTitle}
          actions={<ButtonLink to="/pairs">{words.toPairs}</ButtonLink>}
        >
          {words.noPairs}
        </Empty>
      ) : view === 'not_meeting' ? (
        <QuietPairs total={counts?.not_meeting} />
      ) : (
        <MeetingsList key={view} view={view} />
      )}
    </Page>
  );
}
