import { Module } from '@nestjs/common';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { BaseResults } from './base-results.repository.ts';
import { CompletionEffects } from './completion-effects.ts';
import { CompletionFacts } from './completion-facts.ts';
import { CompletionWriting } from './completion-writing.service.ts';
import { CompletionsController } from './completions.controller.ts';
import { CompletionsService } from './completions.service.ts';
import { NextSteps } from './next-steps.ts';
import { PairEnding } from './pair-ending.ts';

@Module({
  imports: [PacksModule, RosterModule, MentorsModule, PairsModule],
  controllers: [CompletionsController],
  providers: [
    CompletionsService,
    CompletionWriting,
    CompletionEffects,
    CompletionFacts,
    BaseResults,
    NextSteps,
    PairEnding,
  ],
  exports: [CompletionsService],
})
export class CompletionsModule {}
