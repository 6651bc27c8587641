import type { GuardRule, NewGuardOverride } from '@nastavnik/contracts/sync-guards';
import { OVERRIDE_DAYS } from '@nastavnik/contracts/sync-guards';
import { addDays } from '../../shared/dates.ts';

/** An exception while it is being filled in. */
export interface Draft {
  off: boolean;
  percent: string;
  rows: string;
  act: string;
  reason: string;
  validUntil: string;
}
export type Faults = Partial<Record<keyof Draft, string>>;

/** Days for which an exception is offered at first. */
const USUALLY = 14;

const asText = (limit: number | null) => (limit === null ? '' : String(limit));

export const draftOf = ({ percent, rows, usual }: GuardRule, today: string): Draft => ({
  off: usual.percent === null && usual.rows === null,
  percent: asText(percent),
  rows: asText(rows),
  act: '',
  reason: '',
  validUntil: addDays(today, USUALLY),
});

/** Whether a limit is changed: what stays usual is not sent, it is other for staff. */
const differs = (text: string, usual: number | null) => usual !== null && Number(text) !== usual;

const isWhole = (text: string, max: number) => /^\d+$/.test(text) && Number(text) <= max;

/** What has to be said before an exception can be sent; empty when nothing. */
export function faultsOf(draft: Draft, { usual }: GuardRule, today: string): Faults {
  const { off, percent, rows, reason, validUntil } = draft;
  const last = addDays(today, OVERRIDE_DAYS);
  const wrongPercent = !off && usual.percent !== null && !isWhole(percent, 100);
  const wrongRows = !off && usual.rows !== null && !isWhole(rows, 100_000);
  const same = !off && !differs(percent, usual.percent) && !differs(rows, usual.rows);
  const wrongDay = validUntil < today || validUntil > last;
  return {
    ...(same && {
      [usual.percent === null ? 'rows' : 'percent']: 'Это обычный порог: укажите другой.',
    }),
    ...(wrongPercent && { percent: 'Целое число от 0 до 100.' }),
    ...(wrongRows && { rows: 'Целое число от 0 до 100 000.' }),
    ...(reason.trim() === '' && { reason: 'Напишите причину: её увидят после вас.' }),
    ...(wrongDay && { validUntil: 'Последний день – не раньше сегодня и не позже чем через год.' }),
  };
}

/** The draft as it is sent. */
export const overrideOf = (draft: Draft, { guard, usual }: GuardRule): NewGuardOverride => ({
  guard,
  off: draft.off,
  ...(!draft.off && differs(draft.percent, usual.percent) && { percent: Number(draft.percent) }),
  ...(!draft.off && differs(draft.rows, usual.rows) && { rows: Number(draft.rows) }),
  ...(draft.act.trim() !== '' && { act: draft.act.trim() }),
  reason: draft.reason.trim(),
  validUntil: draft.validUntil,
});
