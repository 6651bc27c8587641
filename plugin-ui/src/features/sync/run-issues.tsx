import type { Issue } from '@nastavnik/contracts/sync-run';
import { number } from '../../shared/numbers.ts';
import { rowsOf } from '../../shared/pages.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useListIssuesInfiniteQuery } from './sync.api.ts';
import { entityWords, levelWords } from './words.ts';

const title = 'Строки с замечаниями';

const place = ({ seq, line }: Issue) =>
  line === null
    ? '–'
    : seq === null
      ? number(line)
      : `часть ${number(seq)}, строка ${number(line)}`;

function LevelOf({ level }: Issue) {
  const { word, ...look } = levelWords[level];
  return <Status {...look}>{word}</Status>;
}

const columns: readonly Column<Issue>[] = [
  {
    key: 'record',
    head: 'Запись журнала',
    name: true,
    cell: ({ entity, sourcedId }) => (
      <>
        {entityWords[entity]}
        <small>{sourcedId ?? 'без номера'}</small>
      </>
    ),
  },
  { key: 'text', head: 'Что не так', cell: ({ text }) => text },
  { key: 'level', head: 'Итог', tight: true, cell: LevelOf },
  { key: 'place', head: 'Где', tight: true, cell: place },
  { key: 'pointer', head: 'Поле', cell: ({ pointer }) => pointer || '–' },
];

const idOf = (issue: Issue) =>
  [issue.entity, issue.seq, issue.line, issue.code, issue.pointer, issue.sourcedId].join(' ');

/** Rows of the host that were refused or taken with a remark, so that the host can mend them. */
export function RunIssues({ runId }: { runId: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useListIssuesInfiniteQuery({ params: { runId }, query: { limit: 50 } });
  const rows = rowsOf(data);
  return (
    <Block
      span={12}
      title={title}
      caption="передайте их в поддержку журнала: исправить можно только там"
    >
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={3} />}
      {data && rows.length === 0 && (
        <Empty title="Замечаний нет">Все строки журнала прочитаны и приняты.</Empty>
      )}
      {rows.length > 0 && (
        <>
          <Table label="Записи журнала" look="plain" rows={rows} columns={columns} idOf={idOf} />
          <Pager
            shown={rows.length}
            onMore={hasNextPage ? () => void fetchNextPage() : undefined}
            busy={isFetchingNextPage}
          />
        </>
      )}
    </Block>
  );
}
