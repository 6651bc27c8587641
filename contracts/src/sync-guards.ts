import { z } from 'zod';
import {
  DateOnly,
  dayInFigures,
  Id,
  Instant,
  PageQuery,
  pageOf,
  SourcedId,
  Text,
} from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { route } from './route.ts';
import { GuardCode } from './sync-run.ts';

/** What a guard compares with: a share in percent and a number of rows. */
export interface GuardLimits {
  percent?: number;
  rows?: number;
}

/** The guards that may be changed for a time, with their defaults; a limit not named here has no sense. */
export const guardDefaults = {
  G1: {},
  G2: { percent: 10, rows: 5 },
  G3: { percent: 75, rows: 5 },
  G4: { percent: 20, rows: 5 },
  G5: { percent: 2, rows: 0 },
  G8: { percent: 2, rows: 0 },
  G9: { percent: 20, rows: 5 },
  G10: { percent: 50 },
  G11: {},
} as const satisfies Partial<Record<GuardCode, GuardLimits>>;
export type RuledGuard = keyof typeof guardDefaults;
export const ruledGuards = Object.keys(guardDefaults) as RuledGuard[];

/** The guards that nobody may change, and why. */
export const fixedGuards: Record<Exclude<GuardCode, RuledGuard>, string> = {
  G6: 'данные чужих организаций не принимаются ни при каких условиях',
  G7: 'неполные или повторённые данные применять нельзя: по ним отключили бы лишних',
  G12: 'она ничего не останавливает, а только сообщает о первой загрузке',
  G13: 'человек отключается, только если не пришёл дважды: это защищает от одной неудачной выгрузки',
  G14: 'план после отмены администратор всегда смотрит сам',
};

const Limits = z.object({ percent: z.int().nullable(), rows: z.int().nullable() });

/** Who set or ended an exception: a person of the school, a machine client of the host. */
const By = z.object({ personId: Id.nullable(), clientId: z.string().nullable() });

/** An exception from a guard's default: by an act, for a reason, until a day, by somebody. */
export const GuardOverride = z
  .object({
    id: Id,
    guard: GuardCode,
    /** Null: for all schools of the connection. */
    school: z.object({ sourcedId: z.string(), name: z.string() }).nullable(),
    off: z.boolean(),
    percent: z.int().nullable(),
    rows: z.int().nullable(),
    act: z.string().nullable(),
    reason: z.string(),
    /** The last day, in the school's time zone; from the next day on the default holds again. */
    validUntil: DateOnly,
    state: z.enum(['active', 'expired', 'ended']),
    setAt: Instant,
    setBy: By,
    endedAt: Instant.nullable(),
    endedBy: By.nullable(),
    endReason: z.string().nullable(),
  })
  .meta({ id: 'SyncGuardOverride' });
export type GuardOverride = z.infer<typeof GuardOverride>;

/** One guard with what holds now for a school, or for a connection as a whole. */
export const GuardRule = z
  .object({
    guard: GuardCode,
    off: z.boolean(),
    ...Limits.shape,
    usual: Limits,
    /** What the limits come from. */
    by: z.enum(['default', 'connection', 'school']),
    override: GuardOverride.nullable(),
    /** Why it cannot be changed; null when it can. */
    fixed: z.string().nullable(),
  })
  .meta({ id: 'SyncGuardRule' });
export type GuardRule = z.infer<typeof GuardRule>;

/** A host may leave out the school and means all of its own; people mean theirs. */
export const GuardQuery = z.object({ school: SourcedId.optional() });
export type GuardQuery = z.infer<typeof GuardQuery>;
export const OverrideQuery = PageQuery.extend(GuardQuery.shape);
export type OverrideQuery = z.infer<typeof OverrideQuery>;

export const NewGuardOverride = z
  .strictObject({
    school: SourcedId.optional(),
    guard: GuardCode,
    /** Not looked at for a time, instead of another limit. */
    off: z.boolean().default(false),
    percent: z.int().min(0).max(100).optional(),
    rows: z.int().min(0).max(100_000).optional(),
    /** Number of the act, if there is one. */
    act: Text(100).min(1).optional(),
    reason: Text(1000).min(1),
    validUntil: DateOnly,
  })
  .meta({ id: 'NewSyncGuardOverride' });
export type NewGuardOverride = z.infer<typeof NewGuardOverride>;

export const OverrideRef = z.object({ overrideId: Id });
export type OverrideRef = z.infer<typeof OverrideRef>;

/** How long an exception may last. */
export const OVERRIDE_DAYS = 366;

const reads = { scope: 'schools.manage', right: 'sync.read' } as const;
const sets = { scope: 'schools.manage', right: 'sync.decide' } as const;

export const syncGuardRoutes = {
  rules: route({
    method: 'GET',
    path: '/sync/v1/guards',
    summary: 'The guards with the limits in force at a school, or for a whole connection',
    may: reads,
    query: GuardQuery,
    response: z.object({ items: z.array(GuardRule) }),
  }),
  list: route({
    method: 'GET',
    path: '/sync/v1/guard-overrides',
    summary: 'Exceptions from the guards, ended and expired ones too, newest first',
    may: reads,
    query: OverrideQuery,
    response: pageOf(GuardOverride),
  }),
  set: route({
    method: 'POST',
    path: '/sync/v1/guard-overrides',
    summary:
      'Change a limit of a guard, or switch it off, until a day; ends the exception before it',
    may: sets,
    status: 201,
    idempotent: true,
    body: NewGuardOverride,
    response: GuardOverride,
  }),
  end: route({
    method: 'POST',
    path: '/sync/v1/guard-overrides/:overrideId/end',
    summary: 'End an exception before its day; the default holds again',
    may: sets,
    idempotent: true,
    params: OverrideRef,
    body: z.strictObject({ reason: Text(1000).optional() }),
    response: GuardOverride,
  }),
};

export const syncGuardProblems = {
  'guard.fixed': refusal(
    409,
    z.object({ guard: z.string(), why: z.string() }),
    ({ guard, why }) => `Проверку ${guard} изменить нельзя: ${why}.`,
  ),
  'guard.limit-unknown': refusal(
    409,
    z.object({ guard: z.string(), limits: z.array(z.string()) }),
    ({ guard, limits }) =>
      limits.length === 0
        ? `У проверки ${guard} нет порога: её можно только отключить на срок.`
        : `Укажите, на какой порог меняется проверка ${guard}, или отключите её на срок.`,
  ),
  'guard.until-wrong': refusal(
    409,
    z.object({ from: z.string(), to: z.string() }),
    ({ from, to }) =>
      `Срок исключения – не раньше ${dayInFigures(from)} и не позже ${dayInFigures(to)}.`,
  ),
  'guard.override-over': plain(409, 'Это исключение уже закончилось.'),
} as const;
