import { Injectable } from '@nestjs/common';
import { BatchesRepository } from '../intake/batches.repository.ts';
import { IssuesRepository } from '../issues.repository.ts';
import { unpack } from '../packed.ts';
import type { PartRow } from '../part-row.ts';
import type { RunRow } from '../runs.repository.ts';
import { HeldRepository } from './held.repository.ts';
import { newIds } from '../named-ids.ts';
import { type Exception, policyOf } from './guards/policy.ts';
import { OverridesRepository } from '../guards/overrides.repository.ts';
import type { PlanInput, Relink } from './plan-input.ts';
import type { Link } from './relinkable.ts';
import type { Held } from './roster.ts';
import { SnapshotRepository } from './snapshot.repository.ts';
import type { SnapshotSession } from './snapshot.ts';

/** What all parts of a run share. */
export type RunInput = Pick<
  PlanInput,
  'schoolYears' | 'refused' | 'newId' | 'completeness' | 'sealedAt'
> & { exceptions: Exception[]; refusedRefs: ReadonlyMap<string, string> };

/** What an approver has said about a part. */
export interface Wishes {
  removals: boolean;
  links: readonly Link[];
}

/** Gathers everything that a plan depends on. */
@Injectable()
export class PlanInputs {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly issues: IssuesRepository,
    private readonly snapshot: SnapshotRepository,
    private readonly held: HeldRepository,
    private readonly overrides: OverridesRepository,
  ) {}

  async ofRun(run: RunRow): Promise<RunInput> {
    const schoolYears = new Map<string, number>();
    for (const { content } of await this.batches.waiting(run.id, 'academicSessions'))
      for (const { sourcedId, schoolYear } of unpack(content) as SnapshotSession[])
        if (schoolYear !== null) schoolYears.set(sourcedId, schoolYear);
    const refused = await this.issues.refusedUsers(run.id);
    return {
      schoolYears,
      refused,
      refusedRefs: await this.snapshot.refs(run.connectionId, 'user', refused),
      newId: newIds(run.id, run.connectionId),
      completeness: run.completeness,
      sealedAt: run.sealedAt ?? run.createdAt,
      exceptions: await this.overrides.notEnded(run.connectionId),
    };
  }

  /** For the school in scope. */
  async ofPart(part: PartRow, of: RunInput, { removals, links }: Wishes): Promise<PlanInput> {
    const { exceptions, refusedRefs, ...shared } = of;
    const { runId, connectionId, schoolId } = part;
    const rows = await this.snapshot.rows(runId);
    const { users, classes, enrollments: enrolments, demographics: facts } = rows;
    const quarantined = await this.held.quarantined(connectionId);
    const places = [...enrolments, ...quarantined];
    const named = [
      ...users.flatMap(({ sourcedId, agents = [] }) => [sourcedId, ...agents]),
      ...places.map(({ user }) => user),
    ];
    const inClasses = [
      ...classes.map(({ sourcedId }) => sourcedId),
      ...places.map((place) => place.class),
    ];
    const refs = {
      user: await this.snapshot.refs(connectionId, 'user', named),
      class: await this.snapshot.refs(connectionId, 'class', inClasses),
    };
    for (const [sourcedId, id] of refusedRefs) refs.user.set(sourcedId, id);
    const relinks = relinked(refs, links);
    const held = await this.held.all();
    return {
      ...shared,
      users,
      classes,
      enrolments,
      demographics: new Map(facts.map((row) => [row.sourcedId, row])),
      repeatedFacts: repeated(facts),
      quarantined,
      relinks,
      day: this.held.dayOf(shared.sealedAt),
      policy: policyOf(exceptions, schoolId, this.held.dayOf(new Date().toISOString())),
      held,
      refs,
      unfed: await this.snapshot.unfed(connectionId, absentees(held, refs.user)),
      admins: await this.held.admins(),
      removals,
    };
  }
}

/** Lets the identifiers lead where the approver wants; what they led to before is remembered. */
function relinked(
  refs: Record<Link['type'], Map<string, string>>,
  links: readonly Link[],
): Relink[] {
  return links.flatMap(({ type, sourcedId, id }) => {
    const was = refs[type].get(sourcedId) ?? null;
    refs[type].set(sourcedId, id);
    return was === id ? [] : [{ type, sourcedId, was, id }];
  });
}

function repeated(rows: readonly { sourcedId: string }[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap(({ sourcedId }) =>
    seen.size === seen.add(sourcedId).size ? [sourcedId] : [],
  );
}

/** Held people whom no identifier in the feed means. */
function absentees(held: Held, refs: ReadonlyMap<string, string>): string[] {
  const named = new Set(refs.values());
  return [...held.people].flatMap(([id, row]) => (row['active'] && !named.has(id) ? [id] : []));
}
