import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { TrainingModule } from '../training/training.module.ts';
import { InputRepository } from './input/input.repository.ts';
import { InputService } from './input/input.service.ts';
import { MatchPeopleController } from './match-people.controller.ts';
import { MatchingController } from './matching.controller.ts';
import { LockFacts } from './people/lock-facts.ts';
import { LocksRepository } from './people/locks.repository.ts';
import { LocksService } from './people/locks.service.ts';
import { MatchProfilesModule } from './people/match-profiles.module.ts';
import { TrialOutcomes } from './people/trial-outcomes.ts';
import { BoardPeopleRepository } from './runs/board-people.repository.ts';
import { BoardService } from './runs/board.service.ts';
import { EntrantsService } from './runs/entrants.service.ts';
import { PublishFacts } from './runs/publish-facts.ts';
import { PublishingService } from './runs/publishing.service.ts';
import { RunFacts } from './runs/run-facts.ts';
import { RunsRepository } from './runs/runs.repository.ts';
import { RunMakers } from './runs/run-makers.ts';
import { RunsService } from './runs/runs.service.ts';
import { TrialsService } from './runs/trials.service.ts';

@Module({
  imports: [
    PacksModule,
    RosterModule,
    ProgrammesModule,
    TrainingModule,
    PairsModule,
    MatchProfilesModule,
  ],
  controllers: [MatchingController, MatchPeopleController],
  providers: [
    InputRepository,
    InputService,
    RunsRepository,
    RunFacts,
    RunMakers,
    RunsService,
    BoardPeopleRepository,
    BoardService,
    EntrantsService,
    TrialsService,
    PublishFacts,
    PublishingService,
    LocksRepository,
    LockFacts,
    LocksService,
    TrialOutcomes,
  ],
})
export class MatchingModule {}
