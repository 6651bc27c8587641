import type { DecisionOnRemark, NewConsultationRemark } from '@nastavnik/contracts/consultations';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { Audience } from './audience.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { consultationState } from './consultation-view.ts';
import { ConsultationsRepository, MOST_REMARKS } from './consultations.repository.ts';
import { Speakers } from './speakers.ts';

/** Leaves remarks to drafts that others have published, and takes one's own back. */
@Injectable()
export class Remarks {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly audience: Audience,
    private readonly consultations: ConsultationsRepository,
    private readonly speakers: Speakers,
  ) {}

  async leave(consultationId: string, { item, text }: NewConsultationRemark): Promise<void> {
    const { stand } = await this.audience.need(consultationId);
    const { org, personId } = this.scope;
    const author = await this.speakers.me();
    await this.db.transaction(async () => {
      await this.audience.at(stand, async () => {
        const { content } = await this.needOpen(consultationId);
        if (item !== null && !content.items.some(({ number }) => number === item))
          throw new Problem('consultation.item-unknown', { number: item });
        if ((await this.consultations.size(consultationId)) >= MOST_REMARKS)
          throw new Problem('consultation.full', { most: MOST_REMARKS });
        await this.consultations.remarks.insert({
          id: newId(),
          consultationId,
          item,
          text,
          authorOrgId: org.id,
          authorOrg: org.name,
          authorId: personId,
          author,
          at: new Date().toISOString(),
        });
      });
      await this.speakers.note(consultationId, 'remark_left', item);
    });
  }

  async takeBack(consultationId: string, remarkId: string, version: number): Promise<void> {
    const { stand } = await this.audience.need(consultationId);
    const { personId } = this.scope;
    await this.db.transaction(async () => {
      const remark = await this.audience.at(stand, async () => {
        await this.needOpen(consultationId);
        const mine = { id: remarkId, consultationId, authorId: personId };
        const found = await this.consultations.remarks.find(mine);
        if (!found) throw new Problem('consultation.not-yours');
        if (found.decision !== null) throw new Problem('consultation.decided-remark');
        if (found.version !== version) throw new Problem('version.stale');
        await this.consultations.removeRemark(remarkId);
        return found;
      });
      await this.speakers.note(consultationId, 'remark_taken_back', remark.item);
    });
  }

  /** Locks it, on the owner's clock. */
  private async needOpen(id: string): Promise<ConsultationEntity> {
    const row = await this.consultations.lock(id);
    const state = consultationState(row, this.scope.today());
    if (state === 'planned') throw new Problem('consultation.not-begun', { from: row.fromOn });
    if (state !== 'open') throw new Problem('consultation.over', { until: row.untilOn });
    return row;
  }
}

/** Decides on remarks to the drafts of the org in scope. */
@Injectable()
export class RemarkDecisions {
  constructor(
    private readonly db: Db,
    private readonly consultations: ConsultationsRepository,
    private readonly speakers: Speakers,
  ) {}

  decide(
    consultationId: string,
    remarkId: string,
    version: number,
    { decision, reason }: DecisionOnRemark,
  ): Promise<void> {
    return this.db.transaction(async () => {
      const { closedOn } = await this.consultations.lock(consultationId);
      if (closedOn !== null) throw new Problem('consultation.closed');
      const { item } = await this.consultations.remarks.need({ id: remarkId, consultationId });
      await this.consultations.remarks.update(remarkId, version, {
        decision,
        reason,
        decidedBy: await this.speakers.me(),
        decidedAt: new Date().toISOString(),
      });
      await this.speakers.note(consultationId, `remark_${decision}`, item);
    });
  }
}
