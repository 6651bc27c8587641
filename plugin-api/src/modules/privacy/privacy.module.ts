import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { SurveysModule } from '../surveys/surveys.module.ts';
import { HeldRepository } from './held/held.repository.ts';
import { HeldWords } from './paper/held-words.ts';
import { PersonDataPaper } from './paper/person-data-paper.ts';
import { PersonDataAccess } from './person-data-access.ts';
import { PersonDataController } from './person-data.controller.ts';
import { PersonDataService } from './person-data.service.ts';

@Module({
  imports: [RosterModule, PacksModule, PairsModule, SurveysModule],
  controllers: [PersonDataController],
  providers: [PersonDataService, PersonDataAccess, PersonDataPaper, HeldRepository, HeldWords],
})
export class PrivacyModule {}
