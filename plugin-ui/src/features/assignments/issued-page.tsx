import { IssuedView } from '@nastavnik/contracts/assignment-states';
import type { IssuedAssignment } from '@nastavnik/contracts/assignments';
import { Link } from 'wouter';
import { useListIssuedInfiniteQuery, useSumIssuedQuery } from '../../shared/assignments.api.ts';
import { rowsOf } from '../../shared/pages.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { dayAndYear, issuedViews, words } from './words.ts';

/** A number that leads to the addressees it counts. */
const Behind = ({ id, view, value }: { id: string; view: string; value: number }) =>
  value === 0 ? '–' : <Link href={`/assignments/${id}?view=${view}`}>{value}</Link>;

const columns: readonly Column<IssuedAssignment>[] = [
  {
    key: 'assignment',
    head: words.heads.assignment,
    name: true,
    cell: ({ id, text, number, issuedOn }) => (
      <>
        <Link href={`/assignments/${id}`} className="clamp">
          {text}
        </Link>
        <small>{words.paper(number, issuedOn)}</small>
      </>
    ),
  },
  {
    key: 'due',
    head: words.heads.due,
    tight: true,
    cell: ({ due, withdrawn }) => (
      <div>
        {dayAndYear(due)}
        {withdrawn && <small>{words.withdrawnView}</small>}
      </div>
    ),
  },
  {
    key: 'answered',
    head: words.heads.answered,
    right: true,
    tight: true,
    cell: ({ counts: { all, answered, accepted } }) => words.of(answered + accepted, all),
  },
  {
    key: 'accept',
    head: words.heads.toAccept,
    right: true,
    tight: true,
    cell: ({ id, counts }) => <Behind id={id} view="answered" value={counts.answered} />,
  },
  {
    key: 'overdue',
    head: words.heads.overdue,
    right: true,
    tight: true,
    cell: ({ id, counts }) => <Behind id={id} view="overdue" value={counts.overdue} />,
  },
];

const issueLink = (
  <ButtonLink kind="pri" icon="plus" to="/assignments/new">
    {words.issue}
  </ButtonLink>
);

function List({ view }: { view: IssuedView | undefined }) {
  const list = useListIssuedInfiniteQuery({ query: { view } });
  const rows = rowsOf(list.data);
  if (list.error !== undefined && !list.data)
    return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={5} />;
  if (rows.length === 0) return <Empty title={words.noneSuch} />;
  return (
    <div aria-busy={list.isFetching || undefined}>
      <Table label={words.issuedTable} rows={rows} columns={columns} idOf={({ id }) => id} cards />
      <Pager
        shown={rows.length}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </div>
  );
}

/** What this org has asked of those below it, and how many have answered. */
export function IssuedAssignmentsPage() {
  const filters = useFilters();
  const { data: sums, error, refetch } = useSumIssuedQuery();
  const view = IssuedView.options.find((each) => each === filters.get('view'));
  if (!sums)
    return (
      <Page title={words.issued}>
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />}
      </Page>
    );
  if (sums.all === 0)
    return (
      <Page title={words.issued}>
        <Empty title={words.nothingIssued} actions={issueLink}>
          {words.nothingIssuedWhat}
        </Empty>
      </Page>
    );
  return (
    <Page title={words.issued} actions={issueLink}>
      <Views
        views={[undefined, ...IssuedView.options].map((each) => ({
          to: filters.hrefWith({ view: each ?? '' }),
          label: each ? issuedViews[each] : words.all,
          count: sums[each ?? 'all'],
          current: each === view,
        }))}
      />
      <List key={view} view={view} />
    </Page>
  );
}
