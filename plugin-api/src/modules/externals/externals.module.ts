import { Module } from '@nestjs/common';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { RecordChecksModule } from '../record-checks/record-checks.module.ts';
import { ExternalFacts } from './external-facts.ts';
import { ExternalsController } from './externals.controller.ts';
import { ExternalsRepository } from './externals.repository.ts';
import { ExternalsService } from './externals.service.ts';

@Module({
  imports: [PacksModule, RecordChecksModule, MentorsModule],
  controllers: [ExternalsController],
  providers: [ExternalsService, ExternalsRepository, ExternalFacts],
})
export class ExternalsModule {}
