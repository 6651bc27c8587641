import type { Missing } from '@nastavnik/contracts/approvals';
import { lacksRoadmap, type OrgRoadmaps } from '@nastavnik/contracts/roadmaps-below';
import type { RoadmapBrief } from '@nastavnik/contracts/roadmaps';
import { Link } from 'wouter';
import { useWaitingAssignments } from '../../shared/assignments-waiting.tsx';
import { useMay } from '../../shared/may.tsx';
import { useSession } from '../../shared/session.ts';
import {
  useListApprovalsQuery,
  useListRoadmapsBelowQuery,
  useListRoadmapsQuery,
} from '../../shared/territory-lists.api.ts';
import { waitingWords as say } from './waiting-words.ts';

type Matter = ReturnType<typeof useWaitingAssignments>[number];
type State = Matter['state'];

interface Said {
  title: string;
  text: string;
  open: string;
}

const matter = (id: string, state: State, { title, text, open }: Said, to: string): Matter => ({
  id,
  state,
  title,
  text,
  action: <Link href={to}>{open}</Link>,
});

const some = (is: boolean, found: () => Matter): Matter[] => (is ? [found()] : []);

const approvalsWait = (waiting: number) =>
  some(waiting > 0, () =>
    matter('approvals', 'warn', say.approvals(waiting), '/approvals?state=waiting'),
  );

/** Those who have handed over nothing though their day has passed. */
function notSent(missing: readonly Missing[]): Matter[] {
  const late = missing.filter((each) => each.late);
  const [first] = late;
  if (!first) return [];
  return [matter('not-sent', 'bad', say.notSent(late.length, first), '/approvals')];
}

/** What a roadmap whose years are over has left undone is looked up in it, and waits for nobody. */
const isLate = ({ counts, period }: Pick<RoadmapBrief, 'counts' | 'period'>, year: number) =>
  counts.overdue > 0 && period.to >= year;

const ownOverdue = (roadmaps: readonly RoadmapBrief[], year: number): Matter[] =>
  roadmaps
    .filter((each) => each.act !== null && isLate(each, year))
    .map(({ id, title, counts }) =>
      matter(
        `overdue ${id}`,
        'bad',
        say.overdue(counts.overdue, title),
        `/roadmaps/${id}?items=overdue`,
      ),
    );

interface Looking {
  isRegion: boolean;
  mayReview: boolean;
  year: number;
}

/** What the roadmaps of those below say, who is late first. */
function ofBelow(items: readonly OrgRoadmaps[], { isRegion, mayReview, year }: Looking): Matter[] {
  const on = items.filter(({ isOn }) => isOn);
  const overdue = on.filter(({ roadmaps }) => roadmaps.some((each) => isLate(each, year)));
  const without = on.filter((each) => lacksRoadmap(each, year));
  const waiting = on.flatMap(({ roadmaps }) => roadmaps).reduce((sum, r) => sum + r.waiting, 0);
  const at = '/roadmaps/below?view=';
  return [
    ...some(overdue.length > 0, () =>
      matter('below-overdue', 'bad', say.belowOverdue(overdue.length, isRegion), `${at}overdue`),
    ),
    ...some(mayReview && waiting > 0, () =>
      matter('below-waiting', 'warn', say.belowWaiting(waiting), `${at}waiting`),
    ),
    ...some(without.length > 0, () =>
      matter('below-missing', 'warn', say.belowWithout(without.length, isRegion), `${at}missing`),
    ),
  ];
}

const order: readonly State[] = ['bad', 'warn', 'run'];

/** Whatever waits for an office of a territory, worst first; each leads to where it is done. */
export function useWaiting(): Matter[] {
  const { org, today } = useSession();
  const mayReview = useMay('roadmaps.review');
  const skip = { skip: !useMay('roadmaps.below') };
  const assignments = useWaitingAssignments();
  const { data: approvals } = useListApprovalsQuery(
    { query: {} },
    { skip: !useMay('approvals.read') },
  );
  const { data: own } = useListRoadmapsQuery(undefined, skip);
  const { data: below } = useListRoadmapsBelowQuery(undefined, skip);
  const year = Number(today.slice(0, 4));
  const matters = [
    ...notSent(approvals?.missing ?? []),
    ...approvalsWait(approvals?.counts.waiting ?? 0),
    ...ownOverdue(own?.items ?? [], year),
    ...assignments,
    ...ofBelow(below?.items ?? [], {
      isRegion: org.kind === 'region',
      mayReview,
      year,
    }),
  ];
  return matters.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
