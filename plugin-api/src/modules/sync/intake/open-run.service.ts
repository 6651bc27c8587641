import { type NewRun } from '@nastavnik/contracts/sync';
import {
  type Completeness,
  type Run,
  type RunWay,
  SyncEntity,
} from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { PartsRepository } from '../parts.repository.ts';
import type { RunRow } from '../run-row.ts';
import { RunsRepository } from '../runs.repository.ts';
import { runView } from '../run-view.ts';
import type { OrgInRun } from './placing.ts';
import { RunOrgsRepository } from './run-orgs.repository.ts';

/** Whose rows are going to come, and how. */
export interface Opener {
  connectionId: string;
  way: RunWay;
  /** Rows that say they are deleted are believed. */
  deletions?: boolean;
}

/** Opens runs: only for organisations on the host's list, one open run per school. */
@Injectable()
export class OpenRun {
  constructor(
    private readonly db: Db,
    private readonly runs: RunsRepository,
    private readonly parts: PartsRepository,
    private readonly orgs: RunOrgsRepository,
  ) {}

  async open(asked: NewRun, { connectionId, way, deletions = false }: Opener): Promise<Run> {
    const named = [...new Set(asked.schools)];
    const orgs = await this.orgs.named(connectionId, named);
    const unknown = named.filter((sourcedId) => !orgs.has(sourcedId));
    if (unknown.length > 0)
      throw new Problem('run.school-unknown', { schools: unknown.slice(0, 20) });
    if (![...orgs.values()].some(({ enabled }) => enabled)) throw new Problem('run.schools-off');
    const run: RunRow = {
      id: newId(),
      connectionId,
      state: 'receiving',
      mode: asked.mode,
      way,
      deletions,
      dryRun: asked.dryRun,
      completeness: completenessOf(asked),
      source: asked.source,
      failure: null,
      createdAt: new Date().toISOString(),
      sealedAt: null,
    };
    return this.db.transaction(async () => {
      await this.runs.insert(run);
      await this.insertParts(run, [...orgs.values()]);
      const parts = await this.parts.of(run.id);
      return runView(run, parts);
    });
  }

  /** The unique index keeps the promise under races; here it gets its words. */
  private async insertParts({ id, connectionId }: RunRow, orgs: OrgInRun[]): Promise<void> {
    try {
      await this.parts.insert(id, connectionId, orgs);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
      const ours = new Set(orgs.map((org) => org.id));
      const open = await this.parts.receiving(connectionId);
      const inTheWay = open.find(({ runId, schoolId }) => runId !== id && ours.has(schoolId));
      if (!inTheWay) throw error;
      const { runId, sourcedId } = inTheWay;
      throw new Problem('run.already-open', { runId, school: sourcedId });
    }
  }
}

/** What is not said follows the mode of the run. */
function completenessOf({ mode, completeness }: NewRun): Record<SyncEntity, Completeness> {
  const all = SyncEntity.options.map((entity) => [entity, completeness[entity] ?? mode] as const);
  return Object.fromEntries(all) as Record<SyncEntity, Completeness>;
}
