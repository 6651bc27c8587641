import type { Run, RunState, RunWay } from '@nastavnik/contracts/sync-run';
import { useDates } from '../../shared/dates.ts';
import { rowsOf } from '../../shared/pages.ts';
import { SyncViews } from '../../shared/sync-views.tsx';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { useRefresh } from '../../shared/use-refresh.ts';
import { History } from './history-table.tsx';
import { Progress } from './run-summary.tsx';
import { RunFilters } from './run-filters.tsx';
import { LastApplied, Staleness } from './staleness.tsx';
import { useListRunsInfiniteQuery, useShowSyncStatusQuery } from './sync.api.ts';
import { pollOf } from './words.ts';

const title = 'История загрузок';

/** Milliseconds between looks for the first run of a school. */
const WAIT = 10_000;

/** The run that needs a person or is at work now, above the history. */
function Newest({ runs }: { runs: readonly Run[] }) {
  const { moment } = useDates();
  const held = runs.find(({ parts }) => parts[0]?.state === 'held');
  const working = runs.find(({ settled }) => !settled);
  return (
    <>
      {held && (
        <Note
          tone="bad"
          state="stop"
          action={
            <ButtonLink kind="pri" to={`/sync/${held.runId}`}>
              Посмотреть и решить
            </ButtonLink>
          }
        >
          <h2>Загрузка от {moment(held.createdAt)} остановлена и ждёт вашего решения</h2>
          <p>{held.parts[0]?.guards.find(({ effect }) => effect === 'hold')?.text}</p>
        </Note>
      )}
      {working && (
        <Block title={`Идёт загрузка от ${moment(working.createdAt)}`}>
          <Progress run={working} />
        </Block>
      )}
    </>
  );
}

const NoRuns = () => (
  <Empty title="Журнал ещё ничего не передал">
    Первый список учеников и сотрудников придёт сам после включения наставничества, обычно в течение
    суток. Если его нет дольше, напишите в поддержку журнала и назовите номер школы со страницы
    «Подключение».
  </Empty>
);

const NoSuchRuns = () => (
  <Empty title="Таких загрузок нет">Выберите другое состояние или способ.</Empty>
);

/** «Синхронизация»: how fresh the school's data are, what waits for a decision, what happened. */
export function SyncPage() {
  const status = useShowSyncStatusQuery();
  const filters = useFilters();
  const state = filters.asked('state') as RunState | undefined;
  const way = filters.asked('way') as RunWay | undefined;
  const filtered = state !== undefined || way !== undefined;
  const list = useListRunsInfiniteQuery({ query: { limit: 20, state, way } });
  // what waits or works is told of whatever is chosen below
  const all = useListRunsInfiniteQuery({ query: { limit: 20 } });
  const latest = rowsOf(all.data);
  const runs = rowsOf(list.data);
  const none = !filtered && list.data !== undefined && runs.length === 0;
  const every = none ? WAIT : pollOf(latest.find(({ settled }) => !settled));
  useRefresh(every, list.refetch);
  useRefresh(filtered ? every : 0, all.refetch);
  useRefresh(every, status.refetch);
  return (
    <Page title="Синхронизация" caption={<LastApplied status={status.data} />}>
      <SyncViews current="/sync" />
      <div className="stack">
        {list.error && !list.data && (
          <Problem error={list.error} onRetry={() => void list.refetch()} />
        )}
        {!list.error && !list.data && <Skeleton lines={5} />}
        <Staleness status={status.data} />
        <Newest runs={latest} />
        {list.data && (
          <Block title={title}>
            {!none && <RunFilters filters={filters} />}
            {none && <NoRuns />}
            {filtered && runs.length === 0 && <NoSuchRuns />}
            {runs.length > 0 && <History label="Загрузки школы" runs={runs} />}
            {list.hasNextPage && (
              <Pager
                shown={runs.length}
                onMore={() => void list.fetchNextPage()}
                busy={list.isFetchingNextPage}
              />
            )}
          </Block>
        )}
      </div>
    </Page>
  );
}
