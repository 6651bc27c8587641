import { Module } from '@nestjs/common';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { Admissions } from './selection/admissions.ts';
import { MentorWay } from './selection/mentor-way.ts';
import { SelectionChanges } from './selection/selection-changes.service.ts';
import { SelectionRules } from './selection/selection-rules.ts';
import { SelectionController } from './selection/selection.controller.ts';
import { SelectionRepository } from './selection/selection.repository.ts';
import { SelectionService } from './selection/selection.service.ts';
import { Standings } from './selection/standings.ts';
import { TrainingFacts } from './training-facts.ts';
import { TrainingsController } from './trainings/trainings.controller.ts';
import { TrainingsRepository } from './trainings/trainings.repository.ts';
import { AttendanceService } from './trainings/attendance.service.ts';
import { TrainingPeople } from './trainings/training-people.ts';
import { TrainingsService } from './trainings/trainings.service.ts';

@Module({
  imports: [PacksModule, ProgrammesModule, RosterModule, MentorsModule],
  controllers: [SelectionController, TrainingsController],
  providers: [
    SelectionService,
    SelectionChanges,
    SelectionRules,
    SelectionRepository,
    Admissions,
    Standings,
    MentorWay,
    TrainingsService,
    AttendanceService,
    TrainingPeople,
    TrainingsRepository,
    TrainingFacts,
  ],
  exports: [Admissions],
})
export class TrainingModule {}
