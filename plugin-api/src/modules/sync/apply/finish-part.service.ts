import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import type { PartRow } from '../part-row.ts';
import { PartsRepository } from '../parts.repository.ts';
import { PlansRepository } from '../plan/plans.repository.ts';
import '../sync.events.ts';

/** The last transaction of a part: its state, the school's revision, history and the event. */
@Injectable()
export class FinishPart {
  constructor(
    private readonly db: Db,
    private readonly parts: PartsRepository,
    private readonly plans: PlansRepository,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async applied({ runId, schoolId }: PartRow): Promise<void> {
    const now = new Date().toISOString();
    await this.db.transaction(async () => {
      const part = await this.parts.lock({ runId, schoolId });
      if (part?.state !== 'applying' || part.backwards || part.doneSteps !== part.steps) return;
      await this.parts.patch(part, { state: 'applied', appliedAt: now });
      const { revision, afterUndo } = await this.plans.school();
      const changed = part.steps > 0;
      await this.plans.putSchool({
        revision: changed ? revision + 1 : revision,
        // what an approver has seen is no longer the first plan after an undo, even when nothing is left of it
        afterUndo: afterUndo && !changed && part.decision !== 'approved',
        lastAppliedAt: now,
      });
      if (!changed) return;
      await this.parts.replanHeld(schoolId);
      await this.history.add({ entity: 'sync-run', id: runId, action: 'run.applied' });
      await this.outbox.add('roster.applied', { runId });
    });
  }

  async undone({ runId, schoolId }: PartRow): Promise<void> {
    await this.db.transaction(async () => {
      const part = await this.parts.lock({ runId, schoolId });
      if (part?.state !== 'applying' || !part.backwards || part.doneSteps !== 0) return;
      const skipped = await this.plans.skipped(runId);
      await this.parts.patch(part, { state: 'undone', backwards: false, skipped });
      const { revision, lastAppliedAt } = await this.plans.school();
      await this.plans.putSchool({ revision: revision + 1, afterUndo: true, lastAppliedAt });
      await this.parts.replanHeld(schoolId);
      await this.history.add({ entity: 'sync-run', id: runId, action: 'run.undone' });
      await this.outbox.add('roster.undone', { runId });
    });
  }
}
