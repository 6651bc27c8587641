import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { RoadmapPacksModule } from '../roadmap-packs/roadmap-packs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { RoadmapsAbove } from './above/roadmaps-above.ts';
import { ChangedOrgs } from './facts/changed-orgs.ts';
import { DueCalendars } from './due-calendars.ts';
import { DataProofs } from './facts/data-proofs.ts';
import { FactOrgsService } from './facts/fact-orgs.service.ts';
import { FactsBelow } from './facts/facts-below.ts';
import { FactsCount } from './facts/facts-count.ts';
import { FactsKeeper } from './facts/facts-keeper.ts';
import { FactsRepository } from './facts/facts.repository.ts';
import { KeptFactsRepository } from './facts/kept-facts.repository.ts';
import { FactsAskedBelow } from './facts/asked-below.ts';
import { ItemFacts } from './facts/item-facts.service.ts';
import { OwnFacts } from './facts/own-facts.ts';
import { Participants } from './facts/participants.ts';
import { RoadmapImportsController } from './import/roadmap-imports.controller.ts';
import { RoadmapImportsRepository } from './import/roadmap-imports.repository.ts';
import { RoadmapImports } from './import/roadmap-imports.service.ts';
import { ItemProgress } from './item-progress.service.ts';
import { ItemsService } from './items.service.ts';
import { RoadmapFacts } from './roadmap-facts.ts';
import { RoadmapItemsController, RoadmapsController } from './roadmaps.controller.ts';
import { RoadmapLines } from './roadmap-lines.ts';
import { RoadmapPapersController } from './paper/roadmap-papers.controller.ts';
import { RoadmapPapers } from './paper/roadmap-papers.service.ts';
import { KeptProgressRepository } from './progress/kept-progress.repository.ts';
import { ProofReviews } from './progress/proof-reviews.ts';
import { ToldAbove } from './progress/told-above.ts';
import { RoadmapSources } from './roadmap-sources.ts';
import { RoadmapsRepository } from './roadmaps.repository.ts';
import { RoadmapsService } from './roadmaps.service.ts';
import { RoadmapWriting } from './roadmap-writing.service.ts';

@Module({
  imports: [PacksModule, RosterModule, RoadmapPacksModule],
  controllers: [
    RoadmapsController,
    RoadmapItemsController,
    RoadmapImportsController,
    RoadmapPapersController,
  ],
  providers: [
    RoadmapsService,
    RoadmapWriting,
    RoadmapSources,
    RoadmapFacts,
    RoadmapsRepository,
    ItemsService,
    ItemProgress,
    ItemFacts,
    DueCalendars,
    RoadmapLines,
    OwnFacts,
    Participants,
    FactsRepository,
    KeptFactsRepository,
    FactsAskedBelow,
    ChangedOrgs,
    FactsKeeper,
    FactsCount,
    DataProofs,
    RoadmapImports,
    RoadmapImportsRepository,
    RoadmapPapers,
    FactOrgsService,
    FactsBelow,
    KeptProgressRepository,
    RoadmapsAbove,
    ProofReviews,
    ToldAbove,
  ],
  exports: [
    DueCalendars,
    KeptProgressRepository,
    Participants,
    ProofReviews,
    ToldAbove,
    RoadmapsRepository,
    RoadmapsService,
    RoadmapWriting,
    RoadmapFacts,
  ],
})
export class RoadmapsModule {}
