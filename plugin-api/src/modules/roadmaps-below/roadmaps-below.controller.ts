import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import { waitingProofRoutes } from '@nastavnik/contracts/waiting-proofs';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Reviews } from './reviews.service.ts';
import { RoadmapsBelow } from './roadmaps-below.service.ts';
import { WaitingProofs } from './waiting-proofs.service.ts';

@Controller()
export class RoadmapsBelowController {
  constructor(
    private readonly below: RoadmapsBelow,
    private readonly reviews: Reviews,
    private readonly waiting: WaitingProofs,
  ) {}

  @Endpoint(waitingProofRoutes.list)
  listWaiting() {
    return this.waiting.list();
  }

  @Endpoint(waitingProofRoutes.confirm)
  confirmMany({ body }: Call<typeof waitingProofRoutes.confirm>) {
    return this.reviews.confirmMany(body.proofs);
  }

  @Endpoint(roadmapBelowRoutes.list)
  list() {
    return this.below.list();
  }

  @Endpoint(roadmapBelowRoutes.show)
  show({ params }: Call<typeof roadmapBelowRoutes.show>) {
    return this.below.show(params.orgId, params.roadmapId);
  }

  @Endpoint(roadmapBelowRoutes.confirm)
  async confirm({ params }: Call<typeof roadmapBelowRoutes.confirm>) {
    await this.reviews.confirm(params);
    return this.below.show(params.orgId, params.roadmapId);
  }

  @Endpoint(roadmapBelowRoutes.giveBack)
  async giveBack({ params, body }: Call<typeof roadmapBelowRoutes.giveBack>) {
    await this.reviews.giveBack(params, body.remark);
    return this.below.show(params.orgId, params.roadmapId);
  }
}
