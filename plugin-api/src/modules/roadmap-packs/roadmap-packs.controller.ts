import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { RoadmapPackAdding } from './roadmap-pack-adding.service.ts';
import { RoadmapPacksService } from './roadmap-packs.service.ts';

@Controller()
export class RoadmapPacksController {
  constructor(
    private readonly packs: RoadmapPacksService,
    private readonly adding: RoadmapPackAdding,
  ) {}

  @Endpoint(roadmapPackRoutes.list)
  async list() {
    return { items: await this.packs.list() };
  }

  @Endpoint(roadmapPackRoutes.current)
  current({ query }: Call<typeof roadmapPackRoutes.current>) {
    return this.packs.current(query.level);
  }

  @Endpoint(roadmapPackRoutes.show)
  show({ params }: Call<typeof roadmapPackRoutes.show>) {
    return this.packs.show(params.packId);
  }

  @Endpoint(roadmapPackRoutes.upload)
  upload({ body }: Call<typeof roadmapPackRoutes.upload>) {
    return this.adding.upload(body.file);
  }

  @Endpoint(roadmapPackRoutes.take)
  take({ params }: Call<typeof roadmapPackRoutes.take>) {
    return this.adding.take(params.packId);
  }
}
