import { z } from 'zod';
import { schoolYearOf } from './primitives.ts';

export const ProgrammeState = z.enum([
  'draft',
  'approved',
  'recruiting',
  'running',
  'closing',
  'closed',
  'cancelled',
]);
export type ProgrammeState = z.infer<typeof ProgrammeState>;

export const programmeStateWords: Record<ProgrammeState, string> = {
  draft: 'черновик',
  approved: 'утверждена',
  recruiting: 'набор',
  running: 'работа',
  closing: 'завершение',
  closed: 'закрыта',
  cancelled: 'отменена',
};

export const ProgrammeStep = z.enum([
  'approve',
  'revise',
  'recruit',
  'start',
  'wrap_up',
  'resume',
  'finish',
  'cancel',
]);
export type ProgrammeStep = z.infer<typeof ProgrammeStep>;

/** Every way from one state to another. */
export const programmeSteps: Record<
  ProgrammeStep,
  { from: readonly ProgrammeState[]; to: ProgrammeState }
> = {
  approve: { from: ['draft'], to: 'approved' },
  revise: { from: ['approved'], to: 'draft' },
  recruit: { from: ['approved'], to: 'recruiting' },
  start: { from: ['recruiting'], to: 'running' },
  wrap_up: { from: ['running'], to: 'closing' },
  resume: { from: ['closing'], to: 'running' },
  finish: { from: ['closing'], to: 'closed' },
  cancel: { from: ['draft', 'approved', 'recruiting', 'running', 'closing'], to: 'cancelled' },
};

/** The states in which a programme takes new pairs. */
export const statesOpenToPairs: readonly ProgrammeState[] = ['recruiting', 'running'];
/** The states before that. */
export const statesBeforePairs: readonly ProgrammeState[] = ['draft', 'approved'];
/** A school with such a programme of the year works by programmes: it makes no pairs of other forms. */
export const statesBegun: readonly ProgrammeState[] = [
  'recruiting',
  'running',
  'closing',
  'closed',
];
/** Whether a school with these programmes works by programmes in the school year of a day. */
export const worksByProgrammes = (
  programmes: readonly { state: ProgrammeState; schoolYear: number }[],
  today: string,
): boolean =>
  programmes.some(
    ({ state, schoolYear }) => schoolYear === schoolYearOf(today) && statesBegun.includes(state),
  );
/** Whether a programme takes new pairs on a day: it is open, and not of a year that is behind. */
export const takesPairs = (
  {
    state,
    schoolYear,
    endsOn,
  }: { state: ProgrammeState; schoolYear: number; endsOn: string | null },
  today: string,
): boolean =>
  statesOpenToPairs.includes(state) &&
  (schoolYear >= schoolYearOf(today) || (endsOn !== null && endsOn >= today));

/** Of those that take pairs the only one of the school year, else the only one of another. */
export function usualOf<T extends { schoolYear: number }>(
  open: readonly T[],
  today: string,
): T | undefined {
  const ofYear = open.filter(({ schoolYear }) => schoolYear === schoolYearOf(today));
  const [first, ...others] = ofYear.length > 0 ? ofYear : open;
  return others.length === 0 ? first : undefined;
}

/** Nothing changes in these any more. */
export const endedStates: readonly ProgrammeState[] = ['closed', 'cancelled'];
