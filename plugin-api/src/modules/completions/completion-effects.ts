import type { CompletionDraft } from '@nastavnik/contracts/completions';
import { Injectable } from '@nestjs/common';
import type { PairPeople } from '../pairs/pair-facts.ts';
import type { LockedPair } from '../pairs/pair-people.ts';
import { BaseResults } from './base-results.repository.ts';
import { CompletionFacts } from './completion-facts.ts';
import { NextSteps } from './next-steps.ts';

type Results = Pick<CompletionDraft, 'result'>;

/** What a completion brings about beside its own row: bases, the next step, history. */
@Injectable()
export class CompletionEffects {
  constructor(
    private readonly results: BaseResults,
    private readonly steps: NextSteps,
    private readonly facts: CompletionFacts,
  ) {}

  async completed(pair: LockedPair, draft: CompletionDraft): Promise<void> {
    await this.inBases(pair, draft, null);
    await this.steps.take(pair, draft);
    await this.facts.happened('completed', pair.id, draft.goal);
  }

  /** `before`: what the result was until now. */
  async changed(pair: PairPeople, results: Results, before: string): Promise<void> {
    await this.inBases(pair, results, before);
    await this.facts.happened('completion_changed', pair.id);
  }

  private async inBases(pair: PairPeople, { result }: Results, before: string | null) {
    const { mentorId, menteeIds } = pair;
    await this.results.enter({ mentorId, menteeIds, result, before });
    await this.facts.inBases(mentorId, menteeIds);
  }
}
