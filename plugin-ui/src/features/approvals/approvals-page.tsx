import type { ApprovalBrief, Missing } from '@nastavnik/contracts/approvals';
import { SubmissionState } from '@nastavnik/contracts/approval-states';
import { Link } from 'wouter';
import { roundStates } from '../../shared/approvals/words.ts';
import { useDates } from '../../shared/dates.ts';
import { Views } from '../../shared/ui/navigation.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { useListApprovalsQuery } from '../../shared/territory-lists.api.ts';
import { useFilters } from '../../shared/use-filters.ts';
import { dayAndYear, views, words } from './words.ts';

const columnsOf = (dayOf: (instant: string) => string): Column<ApprovalBrief>[] => [
  {
    key: 'sender',
    head: words.columns.sender,
    name: true,
    cell: ({ id, sender }) => <Link href={`/approvals/${id}`}>{sender.name}</Link>,
  },
  {
    key: 'what',
    head: words.columns.what,
    cell: ({ title, round, edition }) => (
      <>
        {title}
        <small>{words.roundOf(round, edition)}</small>
      </>
    ),
  },
  {
    key: 'sent',
    head: words.columns.sent,
    cell: ({ sentAt, sentBy }) => (
      <>
        {dayOf(sentAt)}
        <small>{sentBy}</small>
      </>
    ),
  },
  {
    key: 'due',
    head: words.columns.due,
    tight: true,
    cell: ({ due, late }) => (
      <>
        {due ? dayAndYear(due) : words.noDue}
        {late && <small className="bad">{words.late}</small>}
      </>
    ),
  },
  {
    key: 'state',
    head: words.columns.state,
    cell: ({ state, late }) => (
      <StatusChip state={late && state === 'waiting' ? 'bad' : roundStates[state].shape}>
        {roundStates[state].word}
      </StatusChip>
    ),
  },
];

const NotSent = ({ missing }: { missing: readonly Missing[] }) => (
  <Block
    title={words.missing[missing[0]!.subject]}
    caption={words.missingOf(missing.length, missing[0]!.subject)}
  >
    <p className="sec">{words.missingDue(missing[0]!.due, missing[0]!.late)}</p>
    <ul className="names">
      {missing.map(({ sender }) => (
        <li key={sender.id}>{sender.name}</li>
      ))}
    </ul>
  </Block>
);

/** What the orgs below have handed over, and which of them have not. */
export function ApprovalsPage() {
  const { dayOf } = useDates();
  const filters = useFilters();
  const state = SubmissionState.options.find((each) => each === filters.get('state'));
  const { data, error, refetch } = useListApprovalsQuery({ query: { state } });
  const counts = data?.counts;
  const all = counts && Object.values(counts).reduce((sum, each) => sum + each, 0);
  return (
    <Page title={words.title}>
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={5} />}
      {data && all === 0 && <Empty title={words.nothing}>{words.nothingWhat}</Empty>}
      {data && all !== 0 && (
        <>
          <Views
            views={[undefined, ...SubmissionState.options].map((each) => ({
              to: filters.hrefWith({ state: each ?? '' }),
              label: each ? views[each] : words.all,
              count: each ? counts?.[each] : all,
              current: each === state,
            }))}
          />
          {data.items.length === 0 ? (
            <Empty title={words.noneSuch} />
          ) : (
            <Table
              label={words.table}
              rows={data.items}
              columns={columnsOf(dayOf)}
              idOf={({ id }) => id}
              cards
            />
          )}
        </>
      )}
      {data && data.missing.length > 0 && <NotSent missing={data.missing} />}
    </Page>
  );
}
