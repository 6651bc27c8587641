import { createHash } from 'node:crypto';
import type { RosterTable } from '@nastavnik/contracts/sync-run';
import { usualPolicy } from './guards/policy.ts';
import type { PlanInput } from './plan-input.ts';
import { type Change, type Held, keyOf, type Row } from './roster.ts';
import type { SnapshotUser } from './snapshot.ts';

/** A school without anyone in it. */
export const emptySchool = (): Held => ({
  people: new Map(),
  classes: new Map(),
  enrolments: new Map(),
  guardians: new Map(),
});

const hash = (text: string) => createHash('sha1').update(text).digest('hex').slice(0, 32);

/** The input of a plan, with everything complete unless said. */
export const input = (given: Partial<PlanInput> = {}): PlanInput => ({
  users: [],
  classes: [],
  enrolments: [],
  demographics: new Map(),
  repeatedFacts: [],
  quarantined: [],
  waitingAgents: [],
  relinks: [],
  schoolYears: new Map([['y', 2027]]),
  completeness: { users: 'bulk', classes: 'bulk', enrollments: 'bulk', demographics: 'bulk' },
  held: emptySchool(),
  refs: { user: new Map(), class: new Map() },
  newId: (type, name) => hash(`${type} ${name}`),
  refused: new Set(),
  unfed: new Set(),
  admins: new Set(),
  sealedAt: '2026-11-01T06:00:00.000Z',
  day: '2026-11-01',
  policy: usualPolicy,
  deletions: false,
  recent: {},
  removals: true,
  ...given,
});

export const pupil = (sourcedId: string, rest: Partial<SnapshotUser> = {}): SnapshotUser => ({
  sourcedId,
  family: `Фамилия-${sourcedId}`,
  given: 'Имя',
  middle: null,
  kinds: ['pupil'],
  ...rest,
});

export const classOf = (sourcedId: string, title = sourcedId) => ({
  sourcedId,
  title,
  homeroom: true,
  grade: 7,
  letter: 'Б',
  terms: ['y'],
});

export const place = (user: string, inClass: string, role: 'pupil' | 'teacher' = 'pupil') => ({
  sourcedId: `${user}-${inClass}-${role}`,
  user,
  class: inClass,
  role,
  primary: true,
});

/** What the school holds after a plan, as the database would. */
export function applied(held: Held, changes: readonly Change[]): Held {
  const next = Object.fromEntries(
    Object.entries(held).map(([table, rows]) => [table, new Map(rows)]),
  ) as Held;
  for (const { table, after, version } of changes) {
    const key = keyOf(table, after);
    const was = next[table].get(key);
    if ((was?.version ?? 0) !== version) throw new Error(`stale ${table} ${key}`);
    next[table].set(key, { ...was, ...after, version: version + 1 });
  }
  return next;
}

/** What the school holds after the changes are taken back, last first. */
export function undone(held: Held, changes: readonly Change[]): Held {
  const next = applied(held, []);
  for (const { table, before, after, version } of changes.toReversed()) {
    const key = keyOf(table, after);
    const was = next[table].get(key);
    if (was?.version !== version + 1) continue;
    const row = { ...was, ...(before ?? { active: false }), version: version + 2 };
    next[table].set(key, row);
  }
  return next;
}

/** Rows without their versions, inactive ones left out when asked. */
export function visible(held: Held, activeOnly = false) {
  const rows = (table: RosterTable) =>
    [...held[table].values()]
      .filter((row) => !activeOnly || row['active'])
      .map((row): Row => ({ ...row, version: 0 }))
      .toSorted((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1));
  return {
    people: rows('people'),
    classes: rows('classes'),
    enrolments: rows('enrolments'),
    guardians: rows('guardians'),
  };
}
