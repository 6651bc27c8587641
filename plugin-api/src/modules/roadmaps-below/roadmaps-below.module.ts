import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.ts';
import { Parties } from '../approvals/parties.ts';
import { RoadmapsModule } from '../roadmaps/roadmaps.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { Door } from './door.ts';
import { ListStates } from './list-states.ts';
import { Reviews } from './reviews.service.ts';
import { RoadmapsBelowController } from './roadmaps-below.controller.ts';
import { RoadmapsBelow } from './roadmaps-below.service.ts';
import { WaitingProofs } from './waiting-proofs.service.ts';

@Module({
  imports: [ApprovalsModule, RoadmapsModule, RosterModule],
  controllers: [RoadmapsBelowController],
  providers: [Door, ListStates, Parties, Reviews, RoadmapsBelow, WaitingProofs],
})
export class RoadmapsBelowModule {}
