import { z } from 'zod';
import {
  DateOnly,
  Id,
  Instant,
  pageOf,
  PageQuery,
  SourcedId,
  Text,
  Version,
} from './primitives.ts';
import { plain } from './problem.ts';
import { route } from './route.ts';
import { Run } from './sync-run.ts';

const Address = z.url({ protocol: /^https?$/ }).max(500);
const Name = Text(200).min(1);

/** How the provider is told who reads; the secret part is never answered. */
export const PullAuth = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('client_credentials'), tokenUrl: Address, clientId: Name }),
    z.object({ kind: z.literal('oauth1'), consumerKey: Name, hash: z.enum(['SHA1', 'SHA256']) }),
    z.object({ kind: z.literal('bearer') }),
  ])
  .meta({ id: 'PullAuth' });
export type PullAuth = z.infer<typeof PullAuth>;

/** A OneRoster REST service that the roster is read from. */
export const PullProvider = z
  .object({
    /** Up to the version; an address without a path gets the standard's one. */
    baseUrl: Address,
    oneRoster: z.enum(['1.1', '1.2']),
    auth: PullAuth,
    /** Rows asked for at once; a provider may give fewer. */
    pageSize: z.int().min(10).max(10_000).default(1_000),
  })
  .meta({ id: 'PullProvider' });
export type PullProvider = z.infer<typeof PullProvider>;

/** What is written: the secret may be left out while the addresses and the key's name stay. */
export const NewPullProvider = PullProvider.extend({
  secret: z.string().min(1).max(2_000).optional(),
}).meta({ id: 'NewPullProvider' });
export type NewPullProvider = z.infer<typeof NewPullProvider>;

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');

/** In the organisation's own time zone; the actual moment is up to a quarter of an hour later. */
export const PullSchedule = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('daily'), times: z.array(Time).min(1).max(24) }),
    z.object({ kind: z.literal('hours'), every: z.int().min(1).max(24) }),
  ])
  .meta({ id: 'PullSchedule' });
export type PullSchedule = z.infer<typeof PullSchedule>;

/** Days, both included, on which the schedule rests. */
export const PullBlackout = z
  .object({ from: DateOnly, to: DateOnly })
  .refine(({ from, to }) => from <= to, 'from is after to')
  .meta({ id: 'PullBlackout' });
export type PullBlackout = z.infer<typeof PullBlackout>;

const Plan = z.object({
  schedule: PullSchedule,
  blackouts: z.array(PullBlackout).max(50).default([]),
  /** Whether the schedule is followed; reading on demand works either way. */
  enabled: z.boolean().default(true),
});

export const PullRef = z.object({ org: SourcedId });

export const NewPull = PullRef.extend(Plan.shape)
  .extend({ provider: NewPullProvider })
  .meta({ id: 'NewSyncPull' });
export type NewPull = z.infer<typeof NewPull>;

export const Pull = z
  .object({
    org: z.string(),
    orgId: Id,
    orgName: z.string(),
    timeZone: z.string(),
    provider: PullProvider,
    ...Plan.shape,
    nextAt: Instant.nullable(),
    /** A run of it is being received or is about to be. */
    reading: z.boolean(),
    lastRunId: Id.nullable(),
    /** Why the last reading did not even begin. */
    trouble: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'SyncPull' });
export type Pull = z.infer<typeof Pull>;

export const PullCheck = z
  .object({
    ok: z.boolean(),
    steps: z.array(
      z.object({
        step: z.enum(['token', 'orgs', 'classes', 'users', 'enrollments', 'demographics']),
        ok: z.boolean(),
        /** Reading works without this step. */
        optional: z.boolean(),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'SyncPullCheck' });
export type PullCheck = z.infer<typeof PullCheck>;

const manages = { scope: 'schools.manage', right: 'connection.write' } as const;

export const pullRoutes = {
  list: route({
    method: 'GET',
    path: '/sync/v1/pull',
    summary: 'Where rosters are read from, and when next',
    may: { scope: 'schools.manage', right: 'connection.read' },
    query: PageQuery,
    response: pageOf(Pull),
  }),
  put: route({
    method: 'PUT',
    path: '/sync/v1/pull',
    summary: 'Set where a roster is read from; version 1 while nothing is set',
    may: manages,
    ifMatch: true,
    body: NewPull,
    response: Pull,
  }),
  remove: route({
    method: 'DELETE',
    path: '/sync/v1/pull',
    summary: 'Read no more; what was read stays',
    may: manages,
    query: PullRef,
    ifMatch: true,
    response: z.object({}),
  }),
  test: route({
    method: 'POST',
    path: '/sync/v1/pull/test',
    summary: 'Try the provider step by step, as it is set or as it would be set; nothing is kept',
    may: manages,
    body: PullRef.extend({ provider: NewPullProvider.optional() }),
    response: PullCheck,
  }),
  run: route({
    method: 'POST',
    path: '/sync/v1/pull',
    summary: 'Read now',
    may: { scope: 'roster.write', right: 'connection.write' },
    status: 202,
    idempotent: true,
    body: PullRef,
    response: Run,
  }),
};

/** Refusals about reading from a provider. */
export const pullProblems = {
  'pull.not-set': plain(409, 'Для этой организации не указано, откуда читать данные.'),
  'pull.secret-required': plain(
    409,
    'Введите секрет: без него можно сохранить только прежний адрес и прежнее имя ключа.',
  ),
} as const;
