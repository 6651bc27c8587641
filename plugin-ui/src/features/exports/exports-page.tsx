import { documentKinds } from '@nastavnik/contracts/document-kinds';
import type { Export } from '@nastavnik/contracts/exports';
import { useDates } from '../../shared/dates.ts';
import { number } from '../../shared/numbers.ts';
import { rowsOf } from '../../shared/pages.ts';
import { personName } from '../../shared/person.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useListExportsInfiniteQuery } from './exports.api.ts';
import { words } from './words.ts';

const titleOf = ({ kind, document }: Export): string =>
  document === null ? words.kinds[kind] : documentKinds[document].title;

function Lines({ rows }: { rows: Export[] }) {
  const { moment } = useDates();
  const { heads } = words;
  return (
    <Table
      label={words.table}
      look="plain"
      cards
      rows={rows}
      idOf={({ id }) => id}
      columns={[
        { key: 'at', head: heads.at, name: true, tight: true, cell: ({ at }) => moment(at) },
        {
          key: 'by',
          head: heads.by,
          cell: ({ by }) => (by ? personName(by) : words.erased),
        },
        { key: 'what', head: heads.what, cell: titleOf },
        { key: 'people', head: heads.people, right: true, cell: ({ people }) => number(people) },
      ]}
    />
  );
}

/** Who has taken which personal data out as files, newest first. */
export function ExportsPage() {
  const list = useListExportsInfiniteQuery({ query: {} });
  const rows = rowsOf(list.data);
  return (
    <Page title={words.title} caption={words.caption}>
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={6} />}
      {list.data && rows.length === 0 && <Empty title={words.emptyTitle}>{words.empty}</Empty>}
      {rows.length > 0 && (
        <div className="stack">
          <p className="sec">{words.note}</p>
          <Lines rows={rows} />
          <Pager
            shown={rows.length}
            onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            busy={list.isFetchingNextPage}
          />
        </div>
      )}
    </Page>
  );
}
