import { Link } from 'wouter';
import type { MatchRun } from '@nastavnik/contracts/matching-run';
import { useDates } from '../../shared/dates.ts';
import { number } from '../../shared/numbers.ts';
import { rowsOf } from '../../shared/pages.ts';
import { personName } from '../../shared/person.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useListRunsInfiniteQuery } from './matching.api.ts';
import { runStates, words } from './words.ts';

function useColumns(): Column<MatchRun>[] {
  const { moment } = useDates();
  const head = words.columns;
  return [
    {
      key: 'run',
      head: head.run,
      name: true,
      cell: ({ id, number: n, madeAt, stage }) => (
        <>
          <Link href={`/matching/${id}`}>{words.run(n)}</Link>
          <small>
            {moment(madeAt)}, {words.stage[stage]}
          </small>
        </>
      ),
    },
    {
      key: 'state',
      head: head.state,
      cell: ({ state }) => <Status state={runStates[state]}>{words.state[state]}</Status>,
    },
    { key: 'pairs', head: head.pairs, right: true, cell: ({ pairs }) => number(pairs) },
    { key: 'of', head: head.of, right: true, cell: ({ mentees }) => number(mentees) },
    { key: 'mean', head: head.mean, right: true, cell: ({ mean }) => number(mean) },
    {
      key: 'by',
      head: head.by,
      cell: ({ madeBy, programme }) => (
        <>
          {madeBy ? personName(madeBy) : '–'}
          {programme && <small>{programme.title}</small>}
        </>
      ),
    },
  ];
}

/** All runs of a form, the newest first. */
export function RunsHistory({ form }: { form: string }) {
  const list = useListRunsInfiniteQuery({ query: { form } });
  const rows = rowsOf(list.data);
  const columns = useColumns();
  return (
    <Block title={words.history}>
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={3} />}
      {list.data && rows.length === 0 && <p className="sec">{words.noRuns}</p>}
      {rows.length > 0 && (
        <>
          <Table
            label={words.table}
            look="plain"
            rows={rows}
            columns={columns}
            idOf={({ id }) => id}
          />
          <Pager
            shown={rows.length}
            onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            busy={list.isFetchingNextPage}
          />
        </>
      )}
    </Block>
  );
}
