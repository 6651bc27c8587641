import type { Remark } from '@nastavnik/contracts/approvals';
import type { RoadmapAct } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import type { ApprovalEntity } from './approval.entity.ts';
import { ApprovalsRepository } from './approvals.repository.ts';
import { Deciders } from './deciders.ts';
import { type Decision, Handover } from './handover.ts';

/** Decides on what was handed over to the org in scope. */
@Injectable()
export class Decisions {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly deciders: Deciders,
    private readonly rounds: ApprovalsRepository,
    private readonly handover: Handover,
  ) {}

  agree(id: string, version: number, act: RoadmapAct | null): Promise<void> {
    if (act && act.date > this.scope.today())
      throw new Problem('approval.act-in-future', { on: act.date });
    return this.decide(id, version, { to: 'agreed', remarks: [], act });
  }

  giveBack(id: string, version: number, remarks: Remark[]): Promise<void> {
    return this.decide(id, version, { to: 'returned', remarks, act: null });
  }

  private decide(id: string, version: number, decision: Decision): Promise<void> {
    return this.db.transaction(async () => {
      const row = await this.rounds.lock(id);
      await this.needMine(row);
      needKnown(decision.remarks, row.content);
      await this.handover.decide(row, version, decision);
    });
  }

  private async needMine({ state, isLast, office, sentId }: ApprovalEntity): Promise<void> {
    if (!isLast) throw new Problem('approval.older-edition');
    if (state === 'withdrawn') throw new Problem('approval.withdrawn');
    if (state !== 'waiting') throw new Problem('approval.not-waiting');
    if (sentId === this.scope.personId) throw new Problem('approval.own-submission');
    if (!(await this.deciders.isMine(office))) throw new Problem('approval.ministry-only');
  }
}

function needKnown(remarks: readonly Remark[], content: ApprovalEntity['content']): void {
  const numbers = new Set('items' in content ? content.items.map(({ number }) => number) : []);
  const strange = remarks.find(({ item }) => item !== null && !numbers.has(item))?.item;
  if (strange) throw new Problem('approval.item-unknown', { number: strange });
}
