import { guardDefaults, type RuledGuard, ruledGuards } from '@nastavnik/contracts/sync-guards';

/** What one guard compares with at one school. */
export interface Rule {
  off: boolean;
  percent: number;
  rows: number;
  /** Of staff there are few: their loss is told by fewer rows. */
  staffRows: number;
  by: 'default' | 'connection' | 'school';
  /** The last day of the exception that the rule comes from. */
  until: string | null;
}
export type GuardPolicy = Readonly<Record<RuledGuard, Rule>>;

/** An exception in force, as far as plans care. */
export interface Exception {
  guard: RuledGuard;
  /** Null: for all schools of the connection. */
  schoolId: string | null;
  off: boolean;
  percent: number | null;
  rows: number | null;
  validUntil: string;
}

const STAFF_ROWS = 3;

/** Defaults, over them the connection's exceptions, over them the school's; each until its day. */
export function policyOf(
  exceptions: readonly Exception[],
  schoolId: string | null,
  today: string,
): GuardPolicy {
  return Object.fromEntries(
    ruledGuards.map((guard) => [
      guard,
      ruleOf(guard, exceptionFor(exceptions, { guard, schoolId, today })),
    ]),
  ) as Record<RuledGuard, Rule>;
}

/** The school's own exception, or else the connection's; the newest comes first in the list. */
export function exceptionFor<E extends Exception>(
  exceptions: readonly E[],
  { guard, schoolId, today }: { guard: RuledGuard; schoolId: string | null; today: string },
): E | undefined {
  const of = (school: string | null) =>
    exceptions.find(
      (each) => each.guard === guard && each.schoolId === school && each.validUntil >= today,
    );
  return (schoolId === null ? undefined : of(schoolId)) ?? of(null);
}

function ruleOf(guard: RuledGuard, exception: Exception | undefined): Rule {
  const { percent = 0, rows = 0 }: { percent?: number; rows?: number } = guardDefaults[guard];
  const usual: Rule = {
    off: false,
    percent,
    rows,
    staffRows: STAFF_ROWS,
    by: 'default',
    until: null,
  };
  if (!exception) return usual;
  return {
    off: exception.off,
    percent: exception.percent ?? percent,
    rows: exception.rows ?? rows,
    staffRows: exception.rows ?? STAFF_ROWS,
    by: exception.schoolId === null ? 'connection' : 'school',
    until: exception.validUntil,
  };
}

/** What holds where nothing is said. */
export const usualPolicy = policyOf([], null, '');
