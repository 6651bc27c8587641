import type { RunPart } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import type { PartRow } from '../part-row.ts';
import { type PartPatch, PartsRepository } from '../parts.repository.ts';
import { partView } from '../run-view.ts';
import { Schools } from '../schools.service.ts';

export interface Verdict {
  kind: NonNullable<PartRow['decision']>;
  reason?: string;
  patch: PartPatch;
}

/** Where decisions on parts are written down: who, when, why, in one transaction with the effect. */
@Injectable()
export class PartDesk {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly schools: Schools,
    private readonly parts: PartsRepository,
    private readonly history: History,
  ) {}

  /** Locks the part, lets `judge` look at it inside its school, and writes the verdict. */
  async decide(key: PartRow, judge: (part: PartRow) => Promise<Verdict>): Promise<RunPart> {
    return this.db.transaction(() =>
      this.schools.enter(key.schoolId, async () => {
        const part = await this.parts.lock(key);
        if (!part) throw new Problem('entity.not-found');
        const { kind, reason, patch } = await judge(part);
        await this.parts.patch(part, {
          ...patch,
          ...this.who(),
          decision: kind,
          decidedAt: new Date().toISOString(),
          reason: reason ?? null,
        });
        await this.history.add({
          entity: 'sync-run',
          id: part.runId,
          action: `run.${kind}`,
          note: reason?.slice(0, 500),
        });
        return partView((await this.parts.find(part)) ?? part);
      }),
    );
  }

  private who(): Pick<PartRow, 'decidedPerson' | 'decidedClient'> {
    const { caller } = this.scope;
    return {
      decidedPerson: caller.kind === 'person' ? caller.personId : null,
      decidedClient: caller.kind === 'client' ? caller.clientId : null,
    };
  }
}
