import { MOST_WAITING, type WaitingProof } from '@nastavnik/contracts/waiting-proofs';
import type { ItemProof, Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { byNumber } from '../roadmaps/roadmap-content.ts';
import { KeptProgressRepository } from '../roadmaps/progress/kept-progress.repository.ts';
import { ToldAbove } from '../roadmaps/progress/told-above.ts';
import { Door } from './door.ts';

const proofOf = (
  { id: orgId, name }: Org,
  { id: roadmapId }: Roadmap,
  { id: itemId, number, title }: RoadmapItemView,
  { id: proofId, turn, text, number: paper, day }: ItemProof,
): WaitingProof => ({
  orgId,
  roadmapId,
  itemId,
  proofId,
  org: name,
  number,
  title,
  turn,
  text,
  paper: { number: paper, day },
});

const waits = ({ kind, review }: ItemProof) => kind !== 'data' && review === null;

/** What waits for a word of the org in scope, over all roadmaps directly below it. */
@Injectable()
export class WaitingProofs {
  constructor(
    private readonly scope: Scope,
    private readonly door: Door,
    private readonly kept: KeptProgressRepository,
    private readonly told: ToldAbove,
  ) {}

  /** By item and then by organisation: one item of many schools stands together. */
  async list() {
    const found: WaitingProof[] = [];
    const year = Number(this.scope.today().slice(0, 4));
    const waiting = (await this.kept.ofBelow(this.scope.org, year)).filter((each) => each.waiting);
    const on = new Map((await this.door.all()).flatMap((org) => (org.isOn ? [[org.id, org]] : [])));
    for (const { orgId, id } of waiting) {
      const org = on.get(orgId);
      if (org && found.length <= MOST_WAITING) found.push(...(await this.of(org, id)));
    }
    const items = found.toSorted(
      (one, other) => byNumber(one, other) || one.org.localeCompare(other.org, 'ru'),
    );
    return {
      items: items.slice(0, MOST_WAITING),
      more: found.length > MOST_WAITING,
      mayReview: await this.door.mayReview(),
    };
  }

  private async of(org: Org, roadmapId: string): Promise<WaitingProof[]> {
    const roadmap = await this.door.at(org, () => this.told.show(roadmapId));
    return (roadmap?.items ?? [])
      .filter(({ state }) => state !== 'not_applicable')
      .flatMap((item) =>
        item.proofs.filter(waits).map((proof) => proofOf(org, roadmap!, item, proof)),
      );
  }
}
