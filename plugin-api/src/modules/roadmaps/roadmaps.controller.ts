import { factOrgRoutes } from '@nastavnik/contracts/fact-orgs';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { RoadmapsAbove } from './above/roadmaps-above.ts';
import { parseDue } from './due-text/parse-due.ts';
import { FactOrgsService } from './facts/fact-orgs.service.ts';
import { ItemProgress } from './item-progress.service.ts';
import { ItemsService } from './items.service.ts';
import { RoadmapsService } from './roadmaps.service.ts';
import { RoadmapWriting } from './roadmap-writing.service.ts';

@Controller()
export class RoadmapsController {
  constructor(
    private readonly roadmaps: RoadmapsService,
    private readonly writing: RoadmapWriting,
    private readonly above: RoadmapsAbove,
  ) {}

  @Endpoint(roadmapRoutes.list)
  list() {
    return this.roadmaps.list();
  }

  @Endpoint(roadmapRoutes.above)
  listAbove() {
    return this.above.list();
  }

  @Endpoint(roadmapRoutes.readDue)
  readDue({ query }: Call<typeof roadmapRoutes.readDue>) {
    const read = parseDue(query.text, query.year === undefined ? {} : { year: query.year });
    return 'due' in read
      ? { due: read.due, question: null }
      : { due: null, question: read.question };
  }

  @Endpoint(roadmapRoutes.show)
  show({ params }: Call<typeof roadmapRoutes.show>) {
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.create)
  async create({ body }: Call<typeof roadmapRoutes.create>) {
    return this.roadmaps.show(await this.writing.create(body));
  }

  @Endpoint(roadmapRoutes.change)
  async change({ params, version, body }: Call<typeof roadmapRoutes.change>) {
    await this.writing.change(params.roadmapId, version, body);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.remove)
  async remove({ params, version }: Call<typeof roadmapRoutes.remove>) {
    await this.writing.remove(params.roadmapId, version);
    return {};
  }

  @Endpoint(roadmapRoutes.approve)
  async approve({ params, version, body }: Call<typeof roadmapRoutes.approve>) {
    await this.writing.approve(params.roadmapId, version, body);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.reopen)
  async reopen({ params, version }: Call<typeof roadmapRoutes.reopen>) {
    await this.writing.reopen(params.roadmapId, version);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.edition)
  edition({ params }: Call<typeof roadmapRoutes.edition>) {
    return this.roadmaps.edition(params.roadmapId, params.edition);
  }
}

@Controller()
export class RoadmapItemsController {
  constructor(
    private readonly roadmaps: RoadmapsService,
    private readonly items: ItemsService,
    private readonly progress: ItemProgress,
    private readonly factOrgs: FactOrgsService,
  ) {}

  @Endpoint(factOrgRoutes.show)
  openFact({ params }: Call<typeof factOrgRoutes.show>) {
    return this.factOrgs.of(params);
  }

  @Endpoint(roadmapRoutes.addItem)
  async add({ params, body }: Call<typeof roadmapRoutes.addItem>) {
    await this.items.add(params.roadmapId, body);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.changeItem)
  async change({ params, version, body }: Call<typeof roadmapRoutes.changeItem>) {
    await this.items.change(params.roadmapId, params.itemId, version, body);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.removeItem)
  async remove({ params, version }: Call<typeof roadmapRoutes.removeItem>) {
    await this.items.remove(params.roadmapId, params.itemId, version);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.start)
  async start({ params, version }: Call<typeof roadmapRoutes.start>) {
    await this.progress.start(params.roadmapId, params.itemId, version);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.skip)
  async skip({ params, version, body }: Call<typeof roadmapRoutes.skip>) {
    await this.progress.skip(params.roadmapId, params.itemId, version, body.reason);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.prove)
  async prove({ params, body }: Call<typeof roadmapRoutes.prove>) {
    await this.progress.prove(params.roadmapId, params.itemId, body);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.unprove)
  async unprove({ params }: Call<typeof roadmapRoutes.unprove>) {
    await this.progress.unprove(params.roadmapId, params.itemId, params.proofId);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.unconfirm)
  async unconfirm({ params }: Call<typeof roadmapRoutes.unconfirm>) {
    await this.progress.unconfirm(params.roadmapId, params.itemId, params.proofId);
    return this.roadmaps.show(params.roadmapId);
  }

  @Endpoint(roadmapRoutes.confirm)
  async confirm({ params }: Call<typeof roadmapRoutes.confirm>) {
    await this.progress.confirm(params.roadmapId, params.itemId, params.proofId);
    return this.roadmaps.show(params.roadmapId);
  }
}
