import type { NewProof } from '@nastavnik/contracts/roadmap-turns';
import { holds } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { DueCalendars } from './due-calendars.ts';
import { NO_TURN, type RoadmapItemEntity, type RoadmapProofEntity } from './roadmap.entity.ts';
import { RoadmapFacts } from './roadmap-facts.ts';
import { itemTurns } from './roadmap-turns.ts';
import { RoadmapsRepository } from './roadmaps.repository.ts';

/** Writes how far the items of a roadmap in force are. */
@Injectable()
export class ItemProgress {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly roadmaps: RoadmapsRepository,
    private readonly facts: RoadmapFacts,
    private readonly calendars: DueCalendars,
  ) {}

  start(roadmapId: string, itemId: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      const { number } = await this.need(roadmapId, itemId);
      await this.roadmaps.items.update(itemId, version, { startedOn: this.scope.today() });
      await this.facts.happened(roadmapId, 'item_started', number);
    });
  }

  /** An empty reason takes it back. */
  skip(roadmapId: string, itemId: string, version: number, reason: string): Promise<void> {
    return this.db.transaction(async () => {
      const { number } = await this.need(roadmapId, itemId);
      await this.roadmaps.items.update(itemId, version, { skipReason: reason || null });
      const action = reason ? 'item_skipped' : 'item_unskipped';
      await this.facts.happened(roadmapId, action, [number, reason].filter(Boolean).join(': '));
    });
  }

  prove(roadmapId: string, itemId: string, { turn, text, number, day }: NewProof): Promise<void> {
    return this.db.transaction(async () => {
      const item = await this.need(roadmapId, itemId);
      const key = await this.needTurn(item, turn);
      if (day !== null && day > this.scope.today())
        throw new Problem('roadmap.proof-in-future', { on: day });
      await this.roadmaps.putProof({
        id: newId(),
        roadmapId,
        itemId,
        turn: key,
        kind: number === null && day === null ? 'mark' : 'document',
        text,
        number,
        day,
        byId: this.scope.personId,
        at: new Date().toISOString(),
      });
      await this.facts.happened(roadmapId, 'item_shown', item.number);
    });
  }

  unprove(roadmapId: string, itemId: string, proofId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { item, proof } = await this.needProof(roadmapId, itemId, proofId);
      if (proof.confirmedAt !== null || proof.review?.state === 'confirmed')
        throw new Problem('roadmap.proof-confirmed');
      await this.roadmaps.removeProof(proofId);
      await this.facts.happened(roadmapId, 'item_unshown', item.number);
    });
  }

  /** Accepting what was accepted changes nothing. */
  confirm(roadmapId: string, itemId: string, proofId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { item, proof } = await this.needProof(roadmapId, itemId, proofId);
      if (proof.confirmedAt !== null) return;
      if (!holds(proof)) throw new Problem('roadmap.proof-returned');
      if (proof.byId === this.scope.personId) throw new Problem('roadmap.own-proof');
      await this.roadmaps.proofs.update(proofId, proof.version, {
        confirmedId: this.scope.personId,
        confirmedAt: new Date().toISOString(),
      });
      await this.facts.happened(roadmapId, 'item_confirmed', item.number);
    });
  }

  unconfirm(roadmapId: string, itemId: string, proofId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { item, proof } = await this.needProof(roadmapId, itemId, proofId);
      if (proof.confirmedAt === null) return;
      await this.roadmaps.proofs.update(proofId, proof.version, {
        confirmedId: null,
        confirmedAt: null,
      });
      await this.facts.happened(roadmapId, 'item_unconfirmed', item.number);
    });
  }

  private async needProof(
    roadmapId: string,
    itemId: string,
    proofId: string,
  ): Promise<{ item: RoadmapItemEntity; proof: RoadmapProofEntity }> {
    const item = await this.need(roadmapId, itemId);
    return { item, proof: await this.roadmaps.proofs.need({ id: proofId, itemId }) };
  }

  /** Progress is told of a roadmap that an act has put in force once, also while it is changed. */
  private async need(roadmapId: string, itemId: string): Promise<RoadmapItemEntity> {
    const { act } = await this.roadmaps.lock(roadmapId);
    if (act === null) throw new Problem('roadmap.not-in-force');
    return this.roadmaps.items.need({ id: itemId, roadmapId });
  }

  private async needTurn(item: RoadmapItemEntity, turn: string | null): Promise<string> {
    const { yearFrom, yearTo } = await this.roadmaps.roadmaps.need({ id: item.roadmapId });
    const proofs = await this.roadmaps.proofs.list({ itemId: item.id });
    const period = { from: yearFrom, to: yearTo };
    // also a turn before the act may be shown: it was done in time
    const calendar = await this.calendars.here();
    const found = itemTurns({ item, proofs, period, since: null }, calendar).find(
      ({ key }) => key === (turn ?? NO_TURN),
    );
    if (!found) throw new Problem('roadmap.turn-unknown', { turn });
    if (found.proven) throw new Problem('roadmap.turn-shown', { turn });
    return found.key;
  }
}
