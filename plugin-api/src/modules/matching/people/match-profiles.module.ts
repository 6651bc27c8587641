import { Module } from '@nestjs/common';
import { RosterModule } from '../../roster/roster.module.ts';
import { ProfileIntake } from './profile-intake.ts';
import { ProfilesRepository } from './profiles.repository.ts';
import { ProfilesService } from './profiles.service.ts';

/** What people say for matching; requests and the bases fill it without the engine. */
@Module({
  imports: [RosterModule],
  providers: [ProfilesRepository, ProfilesService, ProfileIntake],
  exports: [ProfilesRepository, ProfilesService, ProfileIntake],
})
export class MatchProfilesModule {}
