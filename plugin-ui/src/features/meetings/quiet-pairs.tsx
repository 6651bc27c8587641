import { Link } from 'wouter';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useDates } from '../../shared/dates.ts';
import { menteeNames, menteePlaces, nameAndPlace } from '../../shared/mentoring/about.ts';
import { rowsOf } from '../../shared/pages.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useQuietPairsInfiniteQuery } from './meetings.api.ts';
import { words } from './words.ts';

const columnsOf = (day: (date: string | null) => string): Column<Pair>[] => [
  {
    key: 'mentees',
    head: words.columns.mentees,
    name: true,
    cell: (pair) => (
      <>
        <Link href={`/pairs/${pair.id}`}>{menteeNames(pair)}</Link>
        <small>{menteePlaces(pair)}</small>
      </>
    ),
  },
  { key: 'mentor', head: words.columns.mentor, cell: ({ mentor }) => nameAndPlace(mentor) },
  {
    key: 'days',
    head: words.columns.days,
    right: true,
    cell: ({ daysWithout }) => <b>{daysWithout ?? '–'}</b>,
  },
  {
    key: 'last',
    head: words.columns.last,
    right: true,
    cell: ({ lastMetOn }) => day(lastMetOn),
  },
  { key: 'meetings', head: words.columns.meetings, right: true, cell: ({ meetings }) => meetings },
];

/** Pairs that have not met for longer than the norm. */
export function QuietPairs({ total }: { total: number | undefined }) {
  const { day } = useDates();
  const list = useQuietPairsInfiniteQuery({ query: { view: 'not_meeting' } });
  const rows = rowsOf(list.data);
  if (list.error !== undefined) return <Problem error={list.error} onRetry={list.refetch} />;
  if (!list.data) return <Skeleton lines={6} />;
  if (rows.length === 0) return <Empty title={words.allMeetTitle}>{words.allMeet}</Empty>;
  return (
    <>
      <Table
        label={words.notMeetingTable}
        tall
        rows={rows}
        columns={columnsOf(day)}
        idOf={({ id }) => id}
      />
      <Pager
        shown={rows.length}
        total={total}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </>
  );
}
