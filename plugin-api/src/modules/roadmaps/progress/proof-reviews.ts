import type { ProofReview } from '@nastavnik/contracts/proof-reviews';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { RoadmapFacts } from '../roadmap-facts.ts';
import { RoadmapsRepository } from '../roadmaps.repository.ts';
import { ToldAbove } from './told-above.ts';

interface Reviewed {
  roadmapId: string;
  itemId: string;
  proofId: string;
}

/** Keeps what the org above says of a proof of the org in scope; within the transaction of who says it. */
@Injectable()
export class ProofReviews {
  constructor(
    private readonly scope: Scope,
    private readonly roadmaps: RoadmapsRepository,
    private readonly facts: RoadmapFacts,
    private readonly told: ToldAbove,
  ) {}

  /** Saying the same again changes nothing. */
  async put(reviewed: Reviewed, review: ProofReview): Promise<void> {
    if (await this.say(reviewed, review)) await this.told.recount();
  }

  /** Of many each that nothing was said of; what cannot be said of one is no obstacle to the others. */
  async putMany(reviewed: readonly Reviewed[], review: ProofReview): Promise<number> {
    let said = 0;
    for (const each of reviewed) if (await this.tried(each, review)) said++;
    if (said > 0) await this.told.recount();
    return said;
  }

  /** A refusal comes before anything is written. */
  private async tried(reviewed: Reviewed, review: ProofReview): Promise<boolean> {
    try {
      return await this.say(reviewed, review, 'first');
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  /** As the first word of a proof it leaves what was said meanwhile: only under the lock is that known. */
  private async say(
    { roadmapId, itemId, proofId }: Reviewed,
    review: ProofReview,
    as?: 'first',
  ): Promise<boolean> {
    const { act } = await this.roadmaps.lock(roadmapId);
    if (act === null) throw new Problem('entity.not-found');
    const item = await this.roadmaps.items.need({ id: itemId, roadmapId });
    const proof = await this.roadmaps.proofs.need({ id: proofId, itemId });
    const { personId } = this.scope;
    if (proof.kind === 'data') throw new Problem('roadmap.proof-counted');
    if ([proof.byId, proof.confirmedId].includes(personId)) throw new Problem('roadmap.own-review');
    if (as === 'first' && proof.review !== null) return false;
    const { state, remark } = review;
    if (proof.review?.state === state && proof.review.remark === remark) return false;
    await this.roadmaps.proofs.update(proofId, proof.version, { review });
    const action = state === 'confirmed' ? 'item_upheld' : 'item_sent_back';
    await this.facts.happened(roadmapId, action, [item.number, remark].filter(Boolean).join(': '));
    return true;
  }
}
