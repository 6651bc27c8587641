import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import type { PartRow } from './part-row.ts';
import { PartQueuesRepository } from './part-queues.repository.ts';
import { PartsRepository } from './parts.repository.ts';
import type { RunRow } from './run-row.ts';
import { RunsRepository } from './runs.repository.ts';

/** Which runs and parts a caller may know of: a host its own, a person the school's. */
@Injectable()
export class RunAccess {
  constructor(
    private readonly scope: Scope,
    private readonly runs: RunsRepository,
    private readonly parts: PartsRepository,
    private readonly queues: PartQueuesRepository,
  ) {}

  /** The caller's host; people and jobs have none. */
  get connectionId(): string {
    const { caller } = this.scope;
    if (caller.kind !== 'client') throw new Problem('entity.not-found');
    return caller.connectionId;
  }

  /** The caller's school; null for a host, which sees all that it feeds. */
  get schoolId(): string | null {
    return this.scope.caller.kind === 'person' ? this.scope.org.id : null;
  }

  /** A run of the caller's; anybody else's is unknown. */
  async run(runId: string): Promise<RunRow> {
    const run = await this.runs.find(runId);
    const { schoolId } = this;
    const known =
      run !== null &&
      (schoolId === null
        ? run.connectionId === this.connectionId
        : (await this.parts.find({ runId, schoolId })) !== null);
    if (!known) throw new Problem('entity.not-found');
    return run;
  }

  /** The parts of a run that the caller may see. */
  async partsOf(run: RunRow): Promise<PartRow[]> {
    const { schoolId } = this;
    if (schoolId === null) return this.parts.of(run.id);
    const own = await this.parts.find({ runId: run.id, schoolId });
    return own ? [own] : [];
  }

  /** Whether all that came was sent for the caller alone. */
  async isWhole(run: RunRow): Promise<boolean> {
    return this.schoolId === null || (await this.parts.of(run.id)).length === 1;
  }

  /** One part by the host's name of its school; without a name the only one there is. */
  async part(run: RunRow, sourcedId: string | undefined): Promise<PartRow> {
    const seen = await this.partsOf(run);
    const found =
      sourcedId === undefined && seen.length === 1
        ? seen[0]
        : seen.find((part) => part.sourcedId === sourcedId);
    if (!found) throw new Problem('entity.not-found');
    return found;
  }

  /** A part that a decision may wait for: all of its run is planned, and not only tried. */
  async decidable(runId: string, sourcedId: string): Promise<PartRow> {
    const run = await this.run(runId);
    const part = await this.part(run, sourcedId);
    if (run.state !== 'sealed' || run.dryRun) throw new Problem('run.not-held');
    return part;
  }

  /** The part of a run and a school that the caller names. */
  async named(runId: string, sourcedId: string): Promise<PartRow> {
    return this.part(await this.run(runId), sourcedId);
  }

  /** The run that the caller's school could undo now; null for a host, which has many schools. */
  async undoable(): Promise<string | null> {
    const { schoolId } = this;
    return schoolId === null
      ? null
      : ((await this.queues.appliedLater(schoolId, null))[0]?.runId ?? null);
  }
}
