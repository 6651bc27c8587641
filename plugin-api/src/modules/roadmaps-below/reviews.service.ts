import type { ProofReview } from '@nastavnik/contracts/proof-reviews';
import type { ProofBelowRef } from '@nastavnik/contracts/roadmaps-below';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
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

  private async say(ref: ProofBelowRef, state: ProofReview['state'], remark: string) {
    const org = await this.door.need(ref.orgId);
    const by = [this.scope.org.name, await this.parties.me()].filter(Boolean).join(', ');
    const review = { state, by: by.slice(0, 300), at: new Date().toISOString(), remark };
    await this.db.transaction(() => this.door.at(org, () => this.reviews.put(ref, review)));
  }
}
