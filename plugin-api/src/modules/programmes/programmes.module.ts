import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { Checklist } from './checklist.ts';
import { PlannedMeetings } from './norms/planned-meetings.ts';
import { OpenProgrammes } from './open-programmes.ts';
import { ProgrammeChangesService } from './programme-changes.service.ts';
import { ProgrammeFacts } from './programme-facts.ts';
import { ProgrammesController } from './programmes.controller.ts';
import { ProgrammesRepository } from './programmes.repository.ts';
import { ProgrammesService } from './programmes.service.ts';
import { ProgrammeMovesService } from './steps/programme-moves.service.ts';

@Module({
  imports: [PacksModule, RosterModule],
  controllers: [ProgrammesController],
  providers: [
    ProgrammesService,
    ProgrammeChangesService,
    ProgrammeMovesService,
    OpenProgrammes,
    PlannedMeetings,
    ProgrammeFacts,
    Checklist,
    ProgrammesRepository,
  ],
  exports: [
    OpenProgrammes,
    PlannedMeetings,
    ProgrammesRepository,
    ProgrammesService,
    ProgrammeFacts,
  ],
})
export class ProgrammesModule {}
