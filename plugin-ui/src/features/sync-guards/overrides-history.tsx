import type { GuardOverride } from '@nastavnik/contracts/sync-guards';
import { useDates } from '../../shared/dates.ts';
import { guardTitles } from '../../shared/guard-titles.ts';
import { rowsOf } from '../../shared/pages.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useListOverridesInfiniteQuery } from './guards.api.ts';
import { byWhom, changeOf, overrideStates } from './words.ts';

function StateOf({ state }: GuardOverride) {
  const { word, ...look } = overrideStates[state];
  return <Status {...look}>{word}</Status>;
}

function useColumns(): readonly Column<GuardOverride>[] {
  const { day, moment } = useDates();
  return [
    {
      key: 'guard',
      head: 'Проверка',
      name: true,
      cell: ({ guard }) => (
        <>
          {guard}
          <small>{guardTitles[guard]}</small>
        </>
      ),
    },
    { key: 'change', head: 'Что изменено', cell: changeOf },
    {
      key: 'reason',
      head: 'Причина и основание',
      cell: ({ reason, act, endReason }) => (
        <>
          {reason}
          {act !== null && <small>основание: {act}</small>}
          {endReason !== null && <small>отменено: {endReason}</small>}
        </>
      ),
    },
    {
      key: 'set',
      head: 'Задано',
      tight: true,
      cell: ({ setAt, setBy }) => (
        <>
          {moment(setAt)}
          <small>{byWhom(setBy)}</small>
        </>
      ),
    },
    { key: 'until', head: 'По какой день', tight: true, cell: ({ validUntil }) => day(validUntil) },
    { key: 'state', head: 'Состояние', tight: true, cell: StateOf },
  ];
}

const idOf = ({ id }: GuardOverride) => id;

/** Every exception there ever was, newest first. */
export function OverridesHistory() {
  const columns = useColumns();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useListOverridesInfiniteQuery({ query: { limit: 20 } });
  const rows = rowsOf(data);
  return (
    <Block title="История исключений">
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={2} />}
      {data && rows.length === 0 && (
        <Empty title="Исключений не было">Все проверки работали с обычными порогами.</Empty>
      )}
      {rows.length > 0 && (
        <Table label="Исключения" look="plain" rows={rows} columns={columns} idOf={idOf} />
      )}
      {hasNextPage && (
        <Pager shown={rows.length} onMore={() => void fetchNextPage()} busy={isFetchingNextPage} />
      )}
    </Block>
  );
}
