import { grantedRoles, machineScopes } from '@nastavnik/contracts/access';
import { DateOnly, Id, SourcedId } from '@nastavnik/contracts/primitives';
import { OrgKind } from '@nastavnik/contracts/session';
import { z } from 'zod';

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('ru', { timeZone: zone }));
  } catch {
    return false;
  }
};

const Client = z
  .strictObject({
    id: z.string().regex(/^[\w.-]{1,80}$/),
    /** The secret itself, or the name of the variable that holds it. */
    secret: z.string().min(16).optional(),
    secretEnv: z.string().min(1).optional(),
    /** For private_key_jwt. */
    jwksUri: z.url().optional(),
    scopes: z.array(z.enum(machineScopes)).min(1),
  })
  .refine(
    ({ secret, secretEnv, jwksUri }) =>
      [secret, secretEnv, jwksUri].filter((given) => given !== undefined).length === 1,
    'exactly one of secret, secretEnv and jwksUri',
  );

const DeclaredOrg = z.strictObject({
  sourcedId: SourcedId,
  kind: OrgKind,
  /** The sourcedId of the org above; only regions have none. */
  parent: SourcedId.optional(),
  name: z.string().min(1).max(500),
  shortName: z.string().min(1).max(200),
  timeZone: z.string().refine(isTimeZone, 'not an IANA time zone').optional(),
  /** Ties the host's name to an org that is here already, known through another host. */
  id: Id.optional(),
});

/** A role as a file or the command line declares it; `to` is the last day. */
export const DeclaredGrant = z.strictObject({
  org: SourcedId,
  person: SourcedId,
  role: z.enum(grantedRoles),
  act: z.string().min(1).max(50),
  actDate: DateOnly,
  from: DateOnly,
  to: DateOnly.optional(),
});
export type DeclaredGrant = z.infer<typeof DeclaredGrant>;

/** Everything that the operator declares of one host, as a file. */
export const ConnectionFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'lower-case letters, digits and hyphens'),
  title: z.string().min(1).max(200),
  issuer: z.string().min(1).max(500),
  jwksUri: z.url(),
  origins: z.array(
    z.url().refine((url) => new URL(url).origin === url, 'an origin: scheme, host and port only'),
  ),
  enabled: z.boolean().default(true),
  demo: z.boolean().default(false),
  clients: z.array(Client),
  orgs: z.array(DeclaredOrg),
  grants: z.array(DeclaredGrant).default([]),
});
export type ConnectionFile = z.infer<typeof ConnectionFile>;

/** The orgs with each parent before its children; throws when a parent is missing or unfit. */
export function parentsFirst(orgs: ConnectionFile['orgs']): ConnectionFile['orgs'] {
  const ranks = OrgKind.options;
  const byName = new Map(orgs.map((org) => [org.sourcedId, org]));
  if (byName.size !== orgs.length) throw new Error('an org is declared twice');
  for (const { sourcedId, kind, parent } of orgs) {
    const above = parent === undefined ? undefined : byName.get(parent);
    if (kind === 'region' ? parent !== undefined : !above)
      throw new Error(`the org ${sourcedId} needs a parent from this file, a region needs none`);
    if (above && ranks.indexOf(above.kind) >= ranks.indexOf(kind))
      throw new Error(`a ${kind} (${sourcedId}) cannot lie under a ${above.kind}`);
  }
  return orgs.toSorted((one, other) => ranks.indexOf(one.kind) - ranks.indexOf(other.kind));
}
