import { z } from 'zod';
import { Id, Instant, PersonName, SourcedId, Version } from './primitives.ts';
import { route } from './route.ts';

/** Who last switched the plugin on or off. */
export const Switcher = z
  .object({
    kind: z.enum(['person', 'host', 'operator']),
    /** Of a person; null when the roster no longer holds them. */
    name: PersonName.nullable(),
  })
  .meta({ id: 'Switcher' });
export type Switcher = z.infer<typeof Switcher>;

/** Whether the plugin works at this school, and by whose decision. */
export const Installation = z
  .object({
    enabled: z.boolean(),
    /** Null when nobody has decided yet. */
    since: Instant.nullable(),
    by: Switcher.nullable(),
    /** The decision of the municipality or region that holds while the school has none. */
    inheritedFrom: z.string().nullable(),
    /** 1 while the school has not decided for itself. */
    version: Version,
  })
  .meta({ id: 'Installation' });
export type Installation = z.infer<typeof Installation>;

/** The journal through which the school is connected. */
export const ConnectionCard = z
  .object({
    id: Id,
    title: z.string(),
    /** The host's address as it signs its launches. */
    issuer: z.string(),
    /** The school's identifier in the journal. */
    sourcedId: z.string(),
    demo: z.boolean(),
    installation: Installation,
  })
  .meta({ id: 'ConnectionCard' });
export type ConnectionCard = z.infer<typeof ConnectionCard>;

export const ConnectionRef = z.object({ connectionId: Id });
export type ConnectionRef = z.infer<typeof ConnectionRef>;

export const Switch = z.object({ enabled: z.boolean() }).meta({ id: 'InstallationSwitch' });
export type Switch = z.infer<typeof Switch>;

export const SchoolRef = z.object({ sourcedId: SourcedId });
export type SchoolRef = z.infer<typeof SchoolRef>;

export const HostSwitch = z
  .object({ enabled: z.boolean(), adminSourcedId: SourcedId.optional() })
  .meta({ id: 'HostSwitch' });
export type HostSwitch = z.infer<typeof HostSwitch>;

export const HostInstallation = z
  .object({
    sourcedId: z.string(),
    enabled: z.boolean(),
    since: Instant,
    /** The administrator that the call named. */
    adminSourcedId: z.string().nullable(),
  })
  .meta({ id: 'HostInstallation' });
export type HostInstallation = z.infer<typeof HostInstallation>;

export const connectionRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/connections',
    summary: 'The journals through which the school is connected',
    may: 'connection.read',
    response: z.object({ items: z.array(ConnectionCard) }),
  }),
  switch: route({
    method: 'PUT',
    path: '/api/v1/connections/:connectionId/installation',
    summary: 'Switch the plugin on or off at the school',
    may: 'connection.write',
    params: ConnectionRef,
    body: Switch,
    ifMatch: true,
    response: Installation,
  }),
  hostSwitch: route({
    method: 'PUT',
    path: '/sync/v1/schools/:sourcedId/installation',
    summary: 'Switch the plugin on or off at a school and name its administrator',
    may: { scope: 'schools.manage' },
    params: SchoolRef,
    body: HostSwitch,
    response: HostInstallation,
  }),
};
