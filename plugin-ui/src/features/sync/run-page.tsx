import type { Run, RunPart } from '@nastavnik/contracts/sync-run';
import { useParams, useSearchParams } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Block, Column, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useRefresh } from '../../shared/use-refresh.ts';
import { count, number } from '../../shared/numbers.ts';
import { useRelinking } from './relink.ts';
import { RelinkChoice } from './relink-list.tsx';
import { RunDiff } from './run-diff.tsx';
import { RunIssues } from './run-issues.tsx';
import { Guards, Progress, RunChip } from './run-summary.tsx';
import { canUndo, UndoDialog } from './run-undo.tsx';
import { LastApplied } from './staleness.tsx';
import { useShowPlanQuery, useShowRunQuery, useShowSyncStatusQuery } from './sync.api.ts';
import { changesOf, forms, kindOf, planTitle, pollOf, sumOf } from './words.ts';
import { Aside, Wanted } from './run-aside.tsx';

const back = { to: '/sync', label: 'Синхронизация' };

function WhatChanges({ run, part }: { run: Run; part: RunPart }) {
  const {
    currentData: data,
    error,
    refetch,
  } = useShowPlanQuery(
    { params: { runId: run.runId }, query: {} },
    { refetchOnMountOrArgChange: true },
  );
  return (
    <Block
      title={planTitle(part, run)}
      caption={`${part.state === 'held' ? sumOf(part) : changesOf(part)}${part.withoutRemovals ? ' · применено без удалений' : ''}`}
    >
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={4} />}
      {data && <RunDiff {...part} runId={run.runId} entries={data.entries} />}
    </Block>
  );
}

/** The people under new numbers (G4) while the plan waits for a decision. */
function useOffered({ runId, parts: [part] }: Run) {
  const wanted = part?.state === 'held' && part.guards.some(({ code }) => code === 'G4');
  const { currentData } = useShowPlanQuery({ params: { runId }, query: {} }, { skip: !wanted });
  return (wanted && currentData?.relink) || null;
}

function Shown({ run }: { run: Run }) {
  const part = run.parts[0];
  const status = useShowSyncStatusQuery();
  const decides = useMay('sync.decide');
  const relinking = useRelinking(useOffered(run));
  const guards = run.failure ? [run.failure] : (part?.guards ?? []);
  return (
    <div className="stack">
      {guards.length > 0 && (
        <div className="notes">
          <Guards
            guards={guards}
            held={part?.state === 'held'}
            tried={run.dryRun}
            since={status.data?.lastAppliedAt ?? null}
          />
        </div>
      )}
      {part && part.skipped > 0 && (
        <Note tone="warn">
          <p>
            {count(part.skipped, forms.touched)} после загрузки: при отмене они остались как есть (
            {number(part.skipped)}). Проверьте их в журнале.
          </p>
        </Note>
      )}
      {!run.settled && (
        <Block title="Ход загрузки">
          <Progress run={run} />
        </Block>
      )}
      <div className={part?.state === 'held' && decides ? 'grid deciding' : 'grid'}>
        <Wanted run={run} part={part} relinking={relinking} />
        <Column span={7}>
          {decides && <RelinkChoice relinking={relinking} />}
          {part && part.planDigest !== null && (
            <WhatChanges key={`${part.planDigest} ${part.state}`} run={run} part={part} />
          )}
        </Column>
        <Aside run={run} part={part} />
        <RunIssues runId={run.runId} />
      </div>
    </div>
  );
}

/** One run at the school: what stopped it, what it changes by name, the decision, the undo. */
export function RunPage() {
  const { runId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { moment } = useDates();
  const decides = useMay('sync.decide');
  const { currentData: run, error, refetch } = useShowRunQuery({ params: { runId } });
  const status = useShowSyncStatusQuery();
  useRefresh(pollOf(run), refetch);
  useRefresh(pollOf(run), status.refetch);
  if (error && !run)
    return (
      <Page title="Загрузка" back={{ ...back, here: 'Загрузка' }}>
        <Problem error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!run)
    return (
      <Page title="Загрузка" back={{ ...back, here: 'Загрузка' }}>
        <Skeleton lines={6} />
      </Page>
    );
  const part = run.parts[0];
  const undoable = decides && part !== undefined && canUndo(part);
  const title = `Загрузка от ${moment(run.createdAt)}`;
  return (
    <Page
      title={title}
      back={{ ...back, here: title }}
      caption={
        <>
          <RunChip run={run} /> {kindOf(run)} · <LastApplied status={status.data} />
        </>
      }
      actions={
        undoable && (
          <Button icon="undo" onClick={() => setSearch({ undo: '1' }, { replace: true })}>
            Отменить загрузку…
          </Button>
        )
      }
    >
      <Shown run={run} />
      {undoable && search.has('undo') && (
        <UndoDialog run={run} part={part} onClose={() => setSearch({}, { replace: true })} />
      )}
    </Page>
  );
}
