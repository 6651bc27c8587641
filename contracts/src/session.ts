import { z } from 'zod';
import { rights, roles } from './access.ts';
import { PassPurpose } from './passes.ts';
import { Id, Instant, PersonName, SchoolYear } from './primitives.ts';
import { route } from './route.ts';

export const OrgKind = z.enum(['region', 'municipality', 'school']);
export type OrgKind = z.infer<typeof OrgKind>;

/** Who is signed in, where, and what they may do there. */
export const Session = z
  .object({
    person: z.object({ id: Id, name: PersonName.nullable() }),
    org: z.object({
      id: Id,
      kind: OrgKind,
      name: z.string(),
      shortName: z.string(),
      timeZone: z.string(),
      enabled: z.boolean(),
    }),
    /** The org's own calendar date. */
    today: z.iso.date(),
    schoolYear: SchoolYear,
    roles: z.array(z.enum(roles)),
    rights: z.array(z.enum(rights)),
    /** The session was opened by a pass, not from a journal. */
    pass: z.object({ purpose: PassPurpose, subjectId: Id.nullable(), until: Instant }).nullable(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** What opens the entries that one person has left on a device, and tells them from others'. */
export const DeviceKey = z
  .object({
    /** 32 bytes, base64url: the same at every session of this person at this school. */
    key: z.string().regex(/^[\w-]{43}$/),
    /** Says nothing of whose the entries are to whoever does not have it. */
    tag: z.string().regex(/^[\w-]{22}$/),
  })
  .meta({ id: 'DeviceKey' });
export type DeviceKey = z.infer<typeof DeviceKey>;

export const sessionRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/session',
    summary: 'Who is signed in and what they may do',
    may: 'session.read',
    response: Session,
  }),
  deviceKey: route({
    method: 'GET',
    path: '/api/v1/my/device-key',
    summary: 'The key under which a browser keeps what could not be sent yet',
    may: 'feedback.write',
    response: DeviceKey,
  }),
};
