import type { ControlSheetBrief } from '@nastavnik/contracts/control-sheets';
import { Link } from 'wouter';
import { useListControlSheetsInfiniteQuery } from '../../shared/control-list.api.ts';
import { May } from '../../shared/may.tsx';
import { rowsOf } from '../../shared/pages.ts';
import { useSession } from '../../shared/session.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { dayAndYear, words } from './words.ts';

const columnsOf = (orgId: string, today: string): readonly Column<ControlSheetBrief>[] => [
  {
    key: 'sheet',
    head: words.heads.sheet,
    name: true,
    cell: ({ id, number, drawnOn }) => (
      <Link href={`/control-sheets/${id}`}>{words.paper(number, drawnOn)}</Link>
    ),
  },
  {
    key: 'issuer',
    head: words.heads.issuer,
    cell: ({ issuer }) => (issuer.id === orgId ? words.own : issuer.name),
  },
  {
    key: 'due',
    head: words.heads.due,
    tight: true,
    cell: ({ due, found, done }) =>
      due === null ? (
        words.noDue
      ) : (
        <div>
          {dayAndYear(due)}
          {due < today && done < found && <small className="bad">{words.overdue}</small>}
        </div>
      ),
  },
  {
    key: 'found',
    head: words.heads.found,
    cell: ({ found }) => (found === 0 ? words.noneFound : words.sumOf(found)),
  },
  {
    key: 'read',
    head: words.heads.read,
    cell: ({ issuer, read }) =>
      issuer.id === orgId ? (
        '–'
      ) : read ? (
        <Status state="ok">{words.readOn(read.on)}</Status>
      ) : (
        <Status state="warn">{words.notRead}</Status>
      ),
  },
];

const draw = (
  <May right="control.write">
    <ButtonLink kind="pri" icon="plus" to="/control-sheets/new">
      {words.draw}
    </ButtonLink>
  </May>
);

/** Control sheets of this org: its own and those that the municipality has drawn about it. */
export function ControlSheetsPage() {
  const { org, today } = useSession();
  const list = useListControlSheetsInfiniteQuery({ query: {} });
  const rows = rowsOf(list.data);
  return (
    <Page title={words.title} actions={rows.length > 0 && draw}>
      {list.error !== undefined && !list.data && (
        <Problem error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.error === undefined && !list.data && <Skeleton lines={5} />}
      {list.data && rows.length === 0 && (
        <Empty title={words.none} actions={draw}>
          {words.noneWhat}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <Table
            label={words.listTable}
            rows={rows}
            columns={columnsOf(org.id, today)}
            idOf={({ id }) => id}
            cards
          />
          <Pager
            shown={rows.length}
            onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            busy={list.isFetchingNextPage}
          />
        </>
      )}
    </Page>
  );
}
