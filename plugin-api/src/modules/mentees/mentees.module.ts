import { Module } from '@nestjs/common';
import { ConsentsModule } from '../consents/consents.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { MenteeChangesService } from './mentee-changes.service.ts';
import { MenteeFacts } from './mentee-facts.ts';
import { MenteeIntake } from './mentee-intake.ts';
import { MenteeStates } from './mentee-states.ts';
import { MenteesController } from './mentees.controller.ts';
import { MenteesRepository } from './mentees.repository.ts';
import { MenteesService } from './mentees.service.ts';

@Module({
  imports: [PacksModule, RosterModule, ConsentsModule],
  controllers: [MenteesController],
  providers: [
    MenteesService,
    MenteeChangesService,
    MenteeIntake,
    MenteeFacts,
    MenteeStates,
    MenteesRepository,
  ],
  exports: [MenteeStates, MenteesRepository, MenteeIntake],
})
export class MenteesModule {}
