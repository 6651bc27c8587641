import { periodOf } from '../modules/access/grants/grant-book.ts';
import { grantState } from '../modules/access/grants/grant-state.ts';
import type { HostOrg } from './grants.ts';
import type { Toolbox } from './toolbox.ts';

/** Prints the connections; secrets are not kept and cannot be shown. */
export async function showConnections({ connections, say }: Toolbox): Promise<void> {
  const origins = await connections.origins();
  const all = await connections.all();
  for (const { id, code, title, issuer, enabled, demo } of all) {
    const marks = [enabled ? 'on' : 'off', ...(demo ? ['demo'] : [])].join(', ');
    say(`${code} (${marks}) – ${title}`);
    say(`  issuer ${issuer}`);
    const own = origins.filter(({ connectionId }) => connectionId === id);
    say(`  origins ${own.map(({ origin }) => origin).join(', ') || 'none'}`);
    const kinds = await connections.countOrgs(id);
    say(`  orgs ${kinds.map(({ kind, n }) => `${kind} ${n}`).join(', ') || 'none'}`);
  }
  if (all.length === 0) say('No connections yet: use «connect FILE.json».');
}

/** Prints who holds which role at one org. */
export async function showGrants(tools: Toolbox, { org, connectionId }: HostOrg): Promise<void> {
  const { grants, refs, scope, say } = tools;
  say(`${org.name} (${org.kind}, ${org.timeZone}), id ${org.id}`);
  await scope.inOrg(org, 'operator', async () => {
    const held = await grants.list({ limit: 200 });
    for (const grant of held) {
      const state = grantState(periodOf(grant), grant.revokedAt, scope.today());
      const who = await refs.nameOf(connectionId, 'user', grant.personId);
      const until = grant.validUntil ?? '…';
      say(`  ${grant.role} ${who ?? grant.personId}: ${grant.validFrom} – ${until}, ${state}`);
    }
    if (held.length === 0) say('  no grants');
  });
}
