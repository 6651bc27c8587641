import type { GrantedRole } from '@nastavnik/contracts/access';
import { heldAt, periodOf } from '../modules/access/grants/grant-book.ts';
import { grantState, overlap } from '../modules/access/grants/grant-state.ts';
import type { Org } from '../platform/scope/scope.ts';
import type { DeclaredGrant } from './connection-file.ts';
import type { Toolbox } from './toolbox.ts';

/** One org of one host. */
export interface HostOrg {
  org: Org;
  connectionId: string;
}

/** The org that a host calls so; throws with the words to show. */
export async function hostOrg(tools: Toolbox, code: string, sourcedId: string): Promise<HostOrg> {
  const connection = await tools.connections.byCode(code);
  if (!connection) throw new Error(`there is no connection «${code}»`);
  const org = await tools.hostOrgs.find(connection.id, sourcedId);
  if (!org) throw new Error(`the connection «${code}» has no org «${sourcedId}»`);
  return { org, connectionId: connection.id };
}

/** Gives a role; false when the person already has it on some of these days. */
export function giveGrant(
  tools: Toolbox,
  { org, connectionId }: HostOrg,
  grant: DeclaredGrant,
): Promise<boolean> {
  const { refs, grants, book, scope } = tools;
  const { role, act, actDate, from, to = null } = grant;
  if (heldAt[role] !== org.kind)
    throw new Error(`the role ${role} is given at a ${heldAt[role]}; ${org.name} is a ${org.kind}`);
  if (to !== null && to < from) throw new Error('the period ends before it begins');
  return scope.inOrg(org, 'operator', async () => {
    const personId = await refs.ensure(connectionId, 'user', grant.person);
    const period = { from, until: to };
    const held = await grants.ofPerson(personId);
    if (held.some((each) => each.role === role && overlap(periodOf(each), period))) return false;
    await book.give({
      personId,
      role,
      act: { number: act, date: actDate },
      period,
      by: 'operator',
    });
    return true;
  });
}

/** Takes the role away, now and for the days to come; returns how many grants there were. */
export function revokeGrants(
  { db, refs, grants, book, scope }: Toolbox,
  { org, connectionId }: HostOrg,
  { person, role, reason }: { person: string; role: GrantedRole; reason: string },
): Promise<number> {
  return scope.inOrg(org, 'operator', () =>
    db.transaction(async () => {
      const personId = await refs.find(connectionId, 'user', person);
      const held = personId === null ? [] : await grants.lockPerson(personId);
      const standing = held.filter((grant) => {
        const state = grantState(periodOf(grant), grant.revokedAt, scope.today());
        return grant.role === role && (state === 'active' || state === 'upcoming');
      });
      for (const grant of standing) await book.revoke(grant, grant.version, reason);
      return standing.length;
    }),
  );
}
