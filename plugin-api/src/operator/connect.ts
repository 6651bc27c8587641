import type { Client } from '../modules/connections/connections.repository.ts';
import { DEMO_SECRET, digestOf } from '../modules/oauth/client-proof.ts';
import type { Org } from '../platform/scope/scope.ts';
import { type ConnectionFile, parentsFirst } from './connection-file.ts';
import { giveGrant } from './grants.ts';
import type { Toolbox } from './toolbox.ts';

type Env = Record<string, string | undefined>;

/** Makes the host, its clients, origins, orgs and grants as the file says; the same again changes nothing. */
export async function connect(tools: Toolbox, file: ConnectionFile, env: Env): Promise<void> {
  const { db, connections, say } = tools;
  const orgs = parentsFirst(file.orgs);
  const clients = file.clients.map((client) => clientOf(client, file, env, tools.config.DEMO));
  await db.transaction(async () => {
    const { title, issuer, jwksUri, enabled, demo } = file;
    const id = await connections.put({ code: file.id, title, issuer, jwksUri, enabled, demo });
    await connections.replaceAccess(
      id,
      clients.map((client) => ({ ...client, connectionId: id })),
      file.origins,
    );
    const known = new Map<string, Org>();
    for (const org of orgs) known.set(org.sourcedId, await declare(tools, id, org, known));
    let given = 0;
    for (const grant of file.grants) {
      const org = known.get(grant.org);
      if (!org) throw new Error(`a grant names the org ${grant.org}, which the file does not have`);
      if (await giveGrant(tools, { org, connectionId: id }, grant)) given++;
    }
    say(
      `${file.title}: ${orgs.length} orgs, ${clients.length} clients, ${file.origins.length} origins, ${given} new grants.`,
    );
  });
}

async function declare(
  { orgs, refs, connections }: Toolbox,
  connectionId: string,
  org: ConnectionFile['orgs'][number],
  known: ReadonlyMap<string, Org>,
): Promise<Org> {
  const { sourcedId, kind, name, shortName, timeZone = null } = org;
  if (org.id !== undefined) await refs.link(connectionId, 'org', sourcedId, org.id);
  const id = org.id ?? (await refs.ensure(connectionId, 'org', sourcedId));
  const parent = org.parent === undefined ? null : (known.get(org.parent) ?? null);
  await orgs.declare({ id, kind, parent, name, shortName, timeZone });
  await connections.allow(connectionId, id);
  const made = await orgs.find(id);
  if (!made) throw new Error(`the org ${sourcedId} was not kept`);
  return made;
}

function clientOf(
  { id, secret, secretEnv, jwksUri, scopes }: ConnectionFile['clients'][number],
  file: ConnectionFile,
  env: Env,
  demo: boolean,
): Omit<Client, 'connectionId'> {
  if (jwksUri !== undefined) return { clientId: id, secretSha256: null, jwksUri, scopes };
  const fallback = file.demo && demo ? DEMO_SECRET : undefined;
  const found = secret ?? env[secretEnv ?? ''] ?? fallback;
  if (found === undefined || found === '')
    throw new Error(`the secret of the client ${id} is not set: put it into ${secretEnv}`);
  if (found === DEMO_SECRET && !demo)
    throw new Error(`the client ${id} has the secret of the demo, which holds only with DEMO=1`);
  return { clientId: id, secretSha256: digestOf(found), jwksUri: null, scopes };
}
