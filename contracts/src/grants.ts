import { z } from 'zod';
import { grantedRoles } from './access.ts';
import {
  dayInFigures,
  DateOnly,
  Id,
  Instant,
  PageQuery,
  PersonName,
  Text,
  Version,
  pageOf,
} from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { route } from './route.ts';

/** The roles that a school gives; those above it are given by the operator. */
export const SchoolRole = z.enum(['curator', 'school_admin', 'psychologist']);
export type SchoolRole = z.infer<typeof SchoolRole>;

export const GrantState = z.enum(['active', 'upcoming', 'ended', 'revoked']);
export type GrantState = z.infer<typeof GrantState>;

/** One role of one person, by an act and for a period. */
export const Grant = z
  .object({
    id: Id,
    person: z.object({
      id: Id,
      /** Null while the roster does not hold the person. */
      name: PersonName.nullable(),
      position: z.string().nullable(),
    }),
    role: z.enum(grantedRoles),
    /** The order by which the role was given; null when the journal named the person. */
    actNumber: z.string().nullable(),
    actDate: DateOnly.nullable(),
    from: DateOnly,
    /** The last day; null when open-ended. */
    until: DateOnly.nullable(),
    state: GrantState,
    givenAt: Instant,
    revokedAt: Instant.nullable(),
    /** Why it was taken away; null while it was not. */
    revokeReason: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'Grant' });
export type Grant = z.infer<typeof Grant>;

export const GrantsQuery = PageQuery.extend({ role: SchoolRole.optional() });
export type GrantsQuery = z.infer<typeof GrantsQuery>;

export const NewGrant = z
  .strictObject({
    personId: Id,
    role: SchoolRole,
    actNumber: Text(50).min(1),
    actDate: DateOnly,
    from: DateOnly,
    until: DateOnly.nullable().default(null),
  })
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    message: 'grant.period-reversed',
  })
  .meta({ id: 'NewGrant' });
export type NewGrant = z.infer<typeof NewGrant>;

export const Revoking = z.object({ reason: Text(500).min(1) }).meta({ id: 'Revoking' });
export type Revoking = z.infer<typeof Revoking>;

export const GrantRef = z.object({ grantId: Id });
export type GrantRef = z.infer<typeof GrantRef>;

export const grantRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/grants',
    summary: 'Who is curator and administrator of the school, newest first',
    may: 'grants.read',
    query: GrantsQuery,
    response: pageOf(Grant),
  }),
  give: route({
    method: 'POST',
    path: '/api/v1/grants',
    summary: 'Appoint a curator or an administrator',
    may: 'grants.write',
    status: 201,
    idempotent: true,
    body: NewGrant,
    response: Grant,
  }),
  revoke: route({
    method: 'POST',
    path: '/api/v1/grants/:grantId/revoke',
    summary: 'Take a role away, for a reason',
    may: 'grants.write',
    params: GrantRef,
    body: Revoking,
    ifMatch: true,
    idempotent: true,
    response: Grant,
  }),
};

export const grantProblems = {
  'grant.not-staff': plain(409, 'Назначить можно только действующего сотрудника школы.'),
  'grant.already-given': refusal(
    409,
    z.object({ from: z.string(), until: z.string().nullable() }),
    ({ from, until }) =>
      `Этот человек уже назначен: с ${dayInFigures(from)}` +
      `${until === null ? ', без срока' : ` по ${dayInFigures(until)}`}.`,
  ),
  'grant.ended': plain(409, 'Это назначение уже закончилось или отозвано.'),
  'grant.last-admin': plain(
    409,
    'Это единственный администратор школы. Сначала назначьте другого, потом отзовите этого.',
  ),
} as const;
