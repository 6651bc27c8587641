import type { Run, RunState } from '@nastavnik/contracts/sync-run';
import type { State, Tone } from './ui/status.tsx';

/** A state of a run as people read it. */
export interface Said {
  word: string;
  state: State;
  tone?: Tone;
}

/** Every state of a run: its word, shape and colour. */
export const stateWords: Record<RunState, Said> = {
  receiving: { word: 'журнал передаёт данные', state: 'run' },
  validating: { word: 'проверяется', state: 'run' },
  planned: { word: 'план готов', state: 'run' },
  held: { word: 'остановлена, ждёт решения', state: 'stop', tone: 'bad' },
  applying: { word: 'применяется', state: 'run' },
  applied: { word: 'применена', state: 'ok' },
  undone: { word: 'отменена', state: 'stop' },
  rejected: { word: 'отклонена', state: 'stop' },
  superseded: { word: 'заменена более новой', state: 'none' },
  expired: { word: 'срок решения вышел', state: 'none' },
  cancelled: { word: 'журнал отказался от неё', state: 'none' },
  failed: { word: 'ошибка, ничего не изменено', state: 'bad' },
};

const undoing: Said = { word: 'отменяется', state: 'run' };

const tried: Said = { word: 'проба готова', state: 'ok' };

/** Where a run stands for the school: its part once there is one. */
export function saidOf({ state, dryRun, parts: [part] }: Run): Said {
  const back = part?.state === 'applying' && part.decision?.kind === 'undone';
  if (back) return undoing;
  const is = part?.state ?? state;
  return dryRun && is === 'planned' ? tried : stateWords[is];
}
