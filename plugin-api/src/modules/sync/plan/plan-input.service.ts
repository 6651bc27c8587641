import { Injectable } from '@nestjs/common';
import { BatchesRepository } from '../intake/batches.repository.ts';
import { IssuesRepository } from '../issues.repository.ts';
import { unpack } from '../packed.ts';
import type { PartRow } from '../part-row.ts';
import type { RunRow } from '../runs.repository.ts';
import { HeldRepository } from './held.repository.ts';
import { newIds } from '../named-ids.ts';
import type { PlanInput } from './plan-input.ts';
import type { Held } from './roster.ts';
import { SnapshotRepository } from './snapshot.repository.ts';
import type { SnapshotSession } from './snapshot.ts';

/** What all parts of a run share. */
export type RunInput = Pick<
  PlanInput,
  'schoolYears' | 'refused' | 'newId' | 'completeness' | 'sealedAt'
>;

/** Gathers everything that a plan depends on. */
@Injectable()
export class PlanInputs {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly issues: IssuesRepository,
    private readonly snapshot: SnapshotRepository,
    private readonly held: HeldRepository,
  ) {}

  async ofRun(run: RunRow): Promise<RunInput> {
    const schoolYears = new Map<string, number>();
    for (const { content } of await this.batches.waiting(run.id, 'academicSessions'))
      for (const { sourcedId, schoolYear } of await unpack<SnapshotSession[]>(content))
        if (schoolYear !== null) schoolYears.set(sourcedId, schoolYear);
    return {
      schoolYears,
      refused: await this.issues.refusedUsers(run.id),
      newId: newIds(run.id, run.connectionId),
      completeness: run.completeness,
      sealedAt: run.sealedAt ?? run.createdAt,
    };
  }

  /** For the school in scope. */
  async ofPart(part: PartRow, shared: RunInput, removals: boolean): Promise<PlanInput> {
    const { runId, connectionId } = part;
    const users = await this.snapshot.rows(runId, 'users');
    const classes = await this.snapshot.rows(runId, 'classes');
    const enrolments = await this.snapshot.rows(runId, 'enrollments');
    const facts = await this.snapshot.rows(runId, 'demographics');
    const named = [
      ...users.flatMap(({ sourcedId, agents = [] }) => [sourcedId, ...agents]),
      ...enrolments.map(({ user }) => user),
    ];
    const inClasses = [
      ...classes.map(({ sourcedId }) => sourcedId),
      ...enrolments.map((enrolment) => enrolment.class),
    ];
    const refs = {
      user: await this.snapshot.refs(connectionId, 'user', [...named, ...shared.refused]),
      class: await this.snapshot.refs(connectionId, 'class', inClasses),
    };
    const held = await this.held.all();
    return {
      ...shared,
      users,
      classes,
      enrolments,
      demographics: new Map(facts.map((row) => [row.sourcedId, row])),
      held,
      refs,
      unfed: await this.snapshot.unfed(connectionId, absentees(held, refs.user)),
      admins: await this.held.admins(),
      removals,
    };
  }
}

/** Held people whom no identifier in the feed means. */
function absentees(held: Held, refs: ReadonlyMap<string, string>): string[] {
  const named = new Set(refs.values());
  return [...held.people].flatMap(([id, row]) => (row['active'] && !named.has(id) ? [id] : []));
}
