import type { Approval, Decision } from '@nastavnik/contracts/sync-asks';
import type { RunPart } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { holding, type PartRow } from '../part-row.ts';
import { PartQueuesRepository } from '../part-queues.repository.ts';
import { PlansRepository } from '../plan/plans.repository.ts';
import { undoUntil } from '../run-view.ts';
import { SYNC_JOB } from '../sync-job.ts';
import { PartDesk } from './part-desk.service.ts';
import { linksOf } from './relink-choice.ts';

/** Approve, reject and undo: a school's own decisions on its part of a run. */
@Injectable()
export class Decisions {
  constructor(
    private readonly db: Db,
    private readonly desk: PartDesk,
    private readonly parts: PartQueuesRepository,
    private readonly plans: PlansRepository,
    private readonly scheduler: Scheduler,
  ) {}

  /** The approver names the plan and the guards that were read; another plan voids the approval. */
  approve(key: PartRow, approval: Approval): Promise<RunPart> {
    const { planDigest, withoutRemovals, reason } = approval;
    return this.decide(key, async (part) => {
      if (part.state !== 'held') throw new Problem('run.not-held');
      const { revision } = await this.plans.school();
      if (part.planDigest !== planDigest || part.baseRevision !== revision)
        throw new Problem('run.plan-changed');
      const tripped = holding(part.guards);
      const named = new Set<string>(approval.guards);
      if (tripped.length !== named.size || tripped.some((code) => !named.has(code)))
        throw new Problem('run.guards-differ', { guards: tripped });
      const relinks = linksOf(approval.relink, await this.plans.relinkable(part.runId));
      const state = withoutRemovals || relinks ? ('validating' as const) : ('applying' as const);
      return {
        kind: 'approved',
        reason,
        patch: {
          state,
          approvedDigest: planDigest,
          // What an earlier approval of this plan asked for is in the plan that was read.
          withoutRemovals: withoutRemovals || part.withoutRemovals,
          relinks: relinks ?? part.relinks,
        },
      };
    });
  }

  reject(key: PartRow, { reason }: Decision): Promise<RunPart> {
    return this.decide(key, async (part) => {
      if (part.state !== 'held') throw new Problem('run.not-held');
      return { kind: 'rejected', reason, patch: { state: 'rejected' } };
    });
  }

  /** Only the latest: what later runs have made of the same rows would stay, and nobody could tell. */
  undo(key: PartRow, { reason }: Decision): Promise<RunPart> {
    return this.decide(key, async (part) => {
      if (part.state !== 'applied' || part.appliedAt === null) throw new Problem('run.cannot-undo');
      if (undoUntil(part.appliedAt) < new Date().toISOString()) throw new Problem('run.undo-late');
      const later = await this.parts.appliedLater(part.schoolId, part);
      if (later.length > 0)
        throw new Problem('run.undo-later-first', { runs: later.map(({ runId }) => runId) });
      if (await this.parts.applyingAt(part.schoolId)) throw new Problem('run.undo-busy');
      return { kind: 'undone', reason, patch: { state: 'applying', backwards: true } };
    });
  }

  private async decide(key: PartRow, judge: Parameters<PartDesk['decide']>[1]): Promise<RunPart> {
    const part = await this.desk.decide(key, judge);
    this.db.afterCommit(() => this.scheduler.wake(SYNC_JOB));
    return part;
  }
}
