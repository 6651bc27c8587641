import { Module, type OnModuleInit } from '@nestjs/common';
import { RoleSources } from '../access/sessions/role-sources.ts';
import { ConsentsModule } from '../consents/consents.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { MentorChangesService } from './mentor-changes.service.ts';
import { MentorFacts } from './mentor-facts.ts';
import { MentorStates } from './mentor-states.ts';
import { MentorsController } from './mentors.controller.ts';
import { MentorsRepository } from './mentors.repository.ts';
import { MentorsService } from './mentors.service.ts';

@Module({
  imports: [PacksModule, RosterModule, ConsentsModule],
  controllers: [MentorsController],
  providers: [MentorsService, MentorChangesService, MentorFacts, MentorStates, MentorsRepository],
  exports: [MentorStates, MentorsRepository],
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
