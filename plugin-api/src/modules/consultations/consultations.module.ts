import { Module } from '@nestjs/common';
import { RoadmapsModule } from '../roadmaps/roadmaps.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { Audience } from './audience.ts';
import { ConsultationPaper } from './consultation-paper.ts';
import { ConsultationWriting } from './consultation-writing.service.ts';
import {
  ConsultationsController,
  ConsultationWritingController,
} from './consultations.controller.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { ConsultationsService } from './consultations.service.ts';
import { Drafts } from './drafts.ts';
import { RemarkDecisions, Remarks } from './remarks.service.ts';
import { Speakers } from './speakers.ts';

@Module({
  imports: [RosterModule, RoadmapsModule],
  controllers: [ConsultationsController, ConsultationWritingController],
  providers: [
    Audience,
    ConsultationPaper,
    ConsultationsRepository,
    ConsultationsService,
    ConsultationWriting,
    Drafts,
    RemarkDecisions,
    Remarks,
    Speakers,
  ],
})
export class ConsultationsModule {}
