import type { ProofReview } from '@nastavnik/contracts/proof-reviews';
import type { ProofBelowRef } from '@nastavnik/contracts/roadmaps-below';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { Parties } from '../approvals/parties.ts';
import { ProofReviews } from '../roadmaps/progress/proof-reviews.ts';
import { Door } from './door.ts';

/** Confirms or sends back what a roadmap below shows; the org below keeps who has said it. */
@Injectable()
export class Reviews {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly parties: Parties,
    private readonly door: Door,
    private readonly reviews: ProofReviews,
  ) {}

  confirm(ref: ProofBelowRef): Promise<void> {
    return this.say(ref, 'confirmed', '');
  }

  giveBack(ref: ProofBelowRef, remark: string): Promise<void> {
    return this.say(ref, 'returned', remark);
  }

  /**
   * Each that may be confirmed; what is one's own, gone or decided on meanwhile is left, and so is all of an
   * org that is not below any more. Refused only where none of the orgs is.
   */
  async confirmMany(refs: readonly ProofBelowRef[]) {
    const review = await this.review('confirmed', '');
    let known = 0;
    let confirmed = 0;
    for (const [orgId, proofs] of Map.groupBy(refs, (ref) => ref.orgId)) {
      const org = await this.door.find(orgId);
      if (!org) continue;
      known++;
      confirmed += await this.db.transaction(() =>
        this.door.at(org, () => this.reviews.putMany(proofs, review)),
      );
    }
    if (known === 0) throw new Problem('entity.not-found');
    return { confirmed, left: refs.length - confirmed };
  }

  private async say(ref: ProofBelowRef, state: ProofReview['state'], remark: string) {
    const org = await this.door.need(ref.orgId);
    const review = await this.review(state, remark);
    await this.db.transaction(() => this.door.at(org, () => this.reviews.put(ref, review)));
  }

  private async review(state: ProofReview['state'], remark: string): Promise<ProofReview> {
    const by = [this.scope.org.name, await this.parties.me()].filter(Boolean).join(', ');
    return { state, by: by.slice(0, 300), at: new Date().toISOString(), remark };
  }
}
