import { Module, type OnModuleInit } from '@nestjs/common';
import { RoleSources } from '../access/sessions/role-sources.ts';
import { ConsentsModule } from '../consents/consents.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { RecordChecksModule } from '../record-checks/record-checks.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { MentorChangesService } from './mentor-changes.service.ts';
import { MentorFacts } from './mentor-facts.ts';
import { MentorIntake } from './mentor-intake.ts';
import { MentorReserve } from './mentor-reserve.service.ts';
import { MentorStates } from './mentor-states.ts';
import { MentorsController } from './mentors.controller.ts';
import { MentorsRepository } from './mentors.repository.ts';
import { MentorsService } from './mentors.service.ts';
import { ReserveRepository } from './reserve.repository.ts';

@Module({
  imports: [PacksModule, RosterModule, ConsentsModule, RecordChecksModule],
  controllers: [MentorsController],
  providers: [
    MentorsService,
    MentorChangesService,
    MentorReserve,
    ReserveRepository,
    MentorIntake,
    MentorFacts,
    MentorStates,
    MentorsRepository,
  ],
  exports: [MentorStates, MentorsRepository, MentorIntake, MentorChangesService, MentorReserve],
})
export class MentorsModule implements OnModuleInit {
  constructor(
    private readonly roles: RoleSources,
    private readonly mentors: MentorsService,
  ) {}

  onModuleInit() {
    this.roles.add(this.mentors);
  }
}
