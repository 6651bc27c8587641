import type { Run } from '@nastavnik/contracts/sync-run';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useDecider } from './deciders.ts';
import { canUndo } from './run-undo.tsx';
import { RunChip } from './run-summary.tsx';
import { useShowSyncStatusQuery } from './sync.api.ts';
import { changesOf, heldUntil, kindOf, wayWords } from './words.ts';

const idOf = ({ runId }: Run) => runId;

function useColumns(): readonly Column<Run>[] {
  const undoable = useShowSyncStatusQuery().data?.undoable;
  const { dayOf, moment } = useDates();
  const decider = useDecider();
  const decided = (run: Run) => {
    const part = run.parts[0];
    if (run.failure) return run.failure.text;
    if (!part) return '–';
    const until = part.state === 'held' && heldUntil(run);
    return until ? `ждёт до ${moment(until)}` : decider(part);
  };
  return [
    {
      key: 'when',
      head: 'Когда',
      name: true,
      cell: (run) => (
        <>
          <Link href={`/sync/${run.runId}`}>{moment(run.createdAt)}</Link>
          <small>
            {kindOf(run)}, {wayWords[run.way]}
          </small>
        </>
      ),
    },
    { key: 'state', head: 'Состояние', tight: true, cell: (run) => <RunChip run={run} /> },
    {
      key: 'changes',
      head: 'Люди',
      tight: true,
      cell: ({ parts: [part] }) => (part ? changesOf(part) : '–'),
    },
    { key: 'who', head: 'Решение или причина', cell: decided },
    {
      key: 'undo',
      head: 'Отмена',
      tight: true,
      cell: ({ runId, parts: [part] }) =>
        part && runId === undoable && canUndo(part) ? (
          <Link className="cell" href={`/sync/${runId}?undo=1`}>
            <Icon name="undo" />
            &nbsp;отменить до {dayOf(part.undoUntil)}
          </Link>
        ) : (
          '–'
        ),
    },
  ];
}

/** Runs of the school, newest first; each opens. */
export const History = ({ label, runs }: { label: string; runs: readonly Run[] }) => (
  <Table label={label} look="plain" cards rows={runs} columns={useColumns()} idOf={idOf} />
);
