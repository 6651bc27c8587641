import { Module } from '@nestjs/common';
import { Parties } from '../approvals/parties.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { AssignmentsController } from './assignments.controller.ts';
import { AssignmentsService } from './assignments.service.ts';
import { Delivery } from './delivery.ts';
import { IssuedRepository } from './issued.repository.ts';
import { Issuing } from './issuing.service.ts';
import { ReceivedRepository } from './received.repository.ts';
import { Replies } from './replies.service.ts';
import { ReplySteps } from './reply-steps.ts';

@Module({
  imports: [RosterModule],
  controllers: [AssignmentsController],
  providers: [
    AssignmentsService,
    Delivery,
    IssuedRepository,
    Issuing,
    Parties,
    ReceivedRepository,
    Replies,
    ReplySteps,
  ],
})
export class AssignmentsModule {}
