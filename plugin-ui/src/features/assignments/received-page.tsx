import { ReceivedView } from '@nastavnik/contracts/assignment-states';
import type { ReceivedAssignment } from '@nastavnik/contracts/assignments';
import { Link } from 'wouter';
import { useListReceivedInfiniteQuery, useSumReceivedQuery } from '../../shared/assignments.api.ts';
import { rowsOf } from '../../shared/pages.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { DueCell, ReceivedState } from './state-cells.tsx';
import { receivedViews as receivedLabel, words } from './words.ts';

const columns: readonly Column<ReceivedAssignment>[] = [
  {
    key: 'assignment',
    head: words.heads.assignment,
    name: true,
    cell: ({ id, text, number, issuedOn }) => (
      <>
        <Link href={`/received-assignments/${id}`} className="clamp">
          {text}
        </Link>
        <small>{words.paper(number, issuedOn)}</small>
      </>
    ),
  },
  { key: 'from', head: words.heads.from, cell: ({ issuer }) => issuer.name },
  { key: 'due', head: words.heads.due, tight: true, cell: (row) => <DueCell row={row} /> },
  { key: 'state', head: words.heads.state, cell: (row) => <ReceivedState row={row} /> },
];

function List({ view }: { view: ReceivedView | undefined }) {
  const list = useListReceivedInfiniteQuery({ query: { view } });
  const rows = rowsOf(list.data);
  if (list.error !== undefined && !list.data)
    return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={5} />;
  if (rows.length === 0) return <Empty title={words.noneSuch} />;
  return (
    <div aria-busy={list.isFetching || undefined}>
      <Table
        label={words.receivedTable}
        rows={rows}
        columns={columns}
        idOf={({ id }) => id}
        cards
      />
      <Pager
        shown={rows.length}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </div>
  );
}

/** What the org above has asked of this one; first what waits, the nearest day first. */
export function ReceivedAssignmentsPage() {
  const filters = useFilters();
  const { data: sums, error, refetch } = useSumReceivedQuery();
  const asked = filters.get('view');
  const view = ReceivedView.options.find((each) => each === (asked || 'open'));
  if (!sums)
    return (
      <Page title={words.received}>
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />}
      </Page>
    );
  if (sums.all === 0)
    return (
      <Page title={words.received}>
        <Empty title={words.nothingReceived}>{words.nothingReceivedWhat}</Empty>
      </Page>
    );
  return (
    <Page title={words.received}>
      <Views
        views={[...ReceivedView.options, 'all' as const].map((each) => ({
          to: filters.hrefWith({ view: each === 'open' ? '' : each }),
          label: each === 'all' ? words.all : receivedLabel[each],
          count: sums[each],
          current: each === (view ?? 'all'),
        }))}
      />
      <List key={view} view={view} />
    </Page>
  );
}
