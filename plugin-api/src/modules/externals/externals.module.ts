import { Module } from '@nestjs/common';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { ExternalFacts } from './external-facts.ts';
import { ExternalsController } from './externals.controller.ts';
import { ExternalsRepository } from './externals.repository.ts';
import { ExternalsService } from './externals.service.ts';
import { RecordChecks } from './record-checks.ts';

@Module({
  imports: [PacksModule, RosterModule, MentorsModule],
  controllers: [ExternalsController],
  providers: [ExternalsService, ExternalsRepository, ExternalFacts, RecordChecks],
  exports: [RecordChecks],
})
export class ExternalsModule {}
