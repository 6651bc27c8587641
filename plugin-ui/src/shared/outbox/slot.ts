import type { ProblemBody } from '@nastavnik/contracts/problem';
import type { Call } from '../connection.ts';
import { localProblem, noLaunch, offline } from '../problem.ts';

/** Where calls go that could not be sent; empty until the outbox of the mount has been opened. */
export interface OutboxSlot {
  /** Whether the call is now kept on the device. */
  keep?: (call: Call) => Promise<boolean>;
  /** The service answers again: what is kept may go. */
  flush?: () => void;
}

/** Not a refusal: the call is kept and goes out by itself. */
export const keptOnDevice = localProblem(
  'outbox.kept',
  'Нет связи: запись сохранена на этом устройстве и уйдёт сама, когда связь появится.',
);

export const isKept = (error: unknown): boolean =>
  (error as Partial<ProblemBody> | undefined)?.code === keptOnDevice.code;

const AWAY = new Set([408, 429, 502, 503, 504]);

/** Nobody has heard the call, or nobody could say what became of it. */
export const isAway = ({ code, status }: ProblemBody): boolean =>
  code === offline.code || code === noLaunch.code || AWAY.has(status);
