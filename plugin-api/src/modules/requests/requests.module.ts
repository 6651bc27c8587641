import { Module } from '@nestjs/common';
import { MatchProfilesModule } from '../matching/people/match-profiles.module.ts';
import { MenteesModule } from '../mentees/mentees.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { RequestMapController } from './map/request-map.controller.ts';
import { RequestMapPapers } from './map/request-map-papers.service.ts';
import { RequestMapRepository } from './map/request-map.repository.ts';
import { RequestMapService } from './map/request-map.service.ts';
import { RequestDecisions } from './request-decisions.service.ts';
import { RequestFacts } from './request-facts.ts';
import { RequestFiling } from './request-filing.service.ts';
import { RequestIntake } from './request-intake.ts';
import { RequestSubjects } from './request-subjects.ts';
import { RequestsController } from './requests.controller.ts';
import { RequestsRepository } from './requests.repository.ts';
import { RequestsService } from './requests.service.ts';

@Module({
  imports: [PacksModule, RosterModule, MenteesModule, MatchProfilesModule],
  controllers: [RequestMapController, RequestsController],
  providers: [
    RequestsService,
    RequestFiling,
    RequestSubjects,
    RequestDecisions,
    RequestIntake,
    RequestFacts,
    RequestsRepository,
    RequestMapService,
    RequestMapRepository,
    RequestMapPapers,
  ],
  exports: [RequestsRepository],
})
export class RequestsModule {}
