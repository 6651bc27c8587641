import { Module } from '@nestjs/common';
import { RosterModule } from '../roster/roster.module.ts';
import { HeldRepository } from './held.repository.ts';
import { PersonDataAccess } from './person-data-access.ts';
import { PersonDataController } from './person-data.controller.ts';
import { PersonDataService } from './person-data.service.ts';

@Module({
  imports: [RosterModule],
  controllers: [PersonDataController],
  providers: [PersonDataService, PersonDataAccess, HeldRepository],
})
export class PrivacyModule {}
