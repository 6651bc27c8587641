import { Module } from '@nestjs/common';
import { RosterModule } from '../../roster/roster.module.ts';
import { AboutMeController } from './about-me.controller.ts';
import { AboutMeService } from './about-me.service.ts';
import { ClassProfiles } from './class-profiles.service.ts';
import { ProfileIntake } from './profile-intake.ts';
import { ProfilesRepository } from './profiles.repository.ts';
import { ProfilesService } from './profiles.service.ts';

/** What people say for matching; requests and the bases fill it without the engine. */
@Module({
  imports: [RosterModule],
  controllers: [AboutMeController],
  providers: [ProfilesRepository, ProfilesService, ProfileIntake, AboutMeService, ClassProfiles],
  exports: [ProfilesRepository, ProfilesService, ProfileIntake, ClassProfiles],
})
export class MatchProfilesModule {}
