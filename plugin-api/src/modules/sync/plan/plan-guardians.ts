import { mergedUsers } from './merged-users.ts';
import type { Draft, PlanInput } from './plan-input.ts';
import type { Dangling } from './plan-enrolments.ts';
import { mayReturn } from './quarantine.ts';
import { changeOf, type Row } from './roster.ts';
import type { QuarantinedAgent, Sourced } from './snapshot.ts';
import { saidOf } from './said-of.ts';

type People = ReadonlyMap<string, Row>;

/** A child and somebody who answers for it, as a feed names them, with the ids that are meant. */
interface Link {
  child: string;
  agent: string;
  childId: string;
  agentId: string;
}

export interface PlannedGuardians {
  dangling: Dangling;
  /** Guardians who are going to be waited for. */
  waiting: QuarantinedAgent[];
}

/** Plans who answers for which child; a child that the feed does not tell of keeps its guardians. */
export function planGuardians(input: PlanInput, people: People, draft: Draft): PlannedGuardians {
  const { told, links } = toldBy(input);
  const again = input.waitingAgents
    .filter((row) => mayReturn(row, input))
    .map((row) => linkOf(row, input))
    .filter(({ childId }) => !told.has(childId));
  const wanted = new Map<string, Row>();
  const lost: Link[] = [];
  for (const link of [...links, ...again]) {
    const row = rowOf(link, input, people);
    if (row) wanted.set(`${link.childId} ${link.agentId}`, row);
    else lost.push(link);
  }
  const fresh = lost.filter((link) => !again.includes(link));
  for (const { child, childId } of fresh)
    draft.findings.push(remark(mergedUsers(input).get(childId) ?? { sourcedId: child }));
  changeLinks(input, wanted, told, draft);
  const kept = input.deletions ? lost : lost.filter((link) => again.includes(link));
  return { dangling: danglingOf(fresh, links.length, input), waiting: waitingOf(kept, input) };
}

const linkOf = ({ child, agent }: Pick<Link, 'child' | 'agent'>, input: PlanInput): Link => ({
  child,
  agent,
  childId: idOf(child, input),
  agentId: idOf(agent, input),
});

const idOf = (sourcedId: string, { refs, newId }: PlanInput) =>
  refs.user.get(sourcedId) ?? newId('user', sourcedId);

function toldBy(input: PlanInput) {
  const told = new Set<string>();
  const links: Link[] = [];
  for (const [childId, user] of mergedUsers(input)) {
    // of a child that a delta takes away nobody is waited for
    if (user.gone && input.deletions) told.add(childId);
    if (user.gone || user.agents === undefined || !user.kinds.includes('pupil')) continue;
    told.add(childId);
    for (const agent of user.agents)
      links.push({ child: user.sourcedId, agent, childId, agentId: idOf(agent, input) });
  }
  return { told, links };
}

/** A delta tells of the link alone: it stands whether or not the two are here today. */
function rowOf(link: Link, input: PlanInput, people: People): Row | undefined {
  const { childId, agentId } = link;
  const guardian = people.get(agentId);
  const fits = input.deletions ? guardian && people.has(childId) : guardian?.['active'];
  if (!fits) return undefined;
  const held = input.held.guardians.get(`${childId} ${agentId}`)?.['relation'];
  const relation = mergedUsers(input).get(agentId)?.relation ?? held ?? null;
  return { child_id: childId, guardian_id: agentId, relation, active: true };
}

function changeLinks(
  input: PlanInput,
  wanted: ReadonlyMap<string, Row>,
  told: ReadonlySet<string>,
  { changes }: Draft,
): void {
  const put = (key: string, row: Row) => {
    const change = changeOf('guardians', input.held.guardians.get(key), row);
    if (change) changes.guardians.push(change);
  };
  for (const [key, row] of wanted) put(key, row);
  const whole = input.completeness.users === 'bulk' || input.deletions;
  if (!whole || !input.removals) return;
  for (const [key, was] of input.held.guardians)
    if (!wanted.has(key) && told.has(was['child_id'] as string))
      put(key, { ...was, active: false });
}

const remark = (user: Sourced) => ({
  level: 'warning' as const,
  code: 'guardian.dangling' as const,
  ...saidOf(user, '/agents'),
});

/** A host that sends no guardians at all says nothing wrong by naming them. */
function danglingOf(fresh: readonly Link[], named: number, input: PlanInput): Dangling {
  const users = mergedUsers(input);
  const sent = [...users.values()].some(({ kinds }) => kinds.includes('guardian'));
  const lost = sent ? fresh.filter(({ agentId }) => !users.has(agentId)).length : 0;
  const all = named + (input.deletions ? input.held.guardians.size : 0);
  return { of: 'guardian', lost, all };
}

function waitingOf(links: readonly Link[], input: PlanInput): QuarantinedAgent[] {
  const since = new Map(input.waitingAgents.map((row) => [row.sourcedId, row.since]));
  return links.map(({ child, agent }) => {
    const sourcedId = `${child}\n${agent}`;
    return { sourcedId, child, agent, since: since.get(sourcedId) ?? input.sealedAt };
  });
}
