import type { MatchRun, TrialAnswer } from '@nastavnik/contracts/matching-run';
import type { MatchLock, MatchResult } from '@nastavnik/contracts/matching-data';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { TrialOutcomes } from '../people/trial-outcomes.ts';
import { RunFacts } from './run-facts.ts';
import { RunsRepository } from './runs.repository.ts';
import { RunsService } from './runs.service.ts';
import { ofOtherSide, readableBy } from './trial-words.ts';

type Said = Omit<TrialAnswer, 'word'> & { word: TrialAnswer['word'] | null };

/** The second stage: what both sides say after they have met, and the run that follows from it. */
@Injectable()
export class TrialsService {
  constructor(
    private readonly scope: Scope,
    private readonly runs: RunsRepository,
    private readonly making: RunsService,
    private readonly facts: RunFacts,
    private readonly outcomes: TrialOutcomes,
  ) {}

  answer(runId: string, said: Said): Promise<{ answers: TrialAnswer[] }> {
    return this.runs.together(async () => {
      const { pairs } = await this.open(runId);
      const me = this.scope.personId;
      if (!pairs.some(({ menteeId }) => menteeId === said.menteeId))
        throw new Problem('matching.not-proposed');
      if (ofOtherSide(pairs, me)(said)) throw new Problem('pair.own-side');
      await this.runs.answer(runId, said, me);
      await this.facts.happened(runId, 'answered');
      return { answers: readableBy(me, pairs, await this.runs.answers(runId)) };
    });
  }

  /** Pairs to which nobody said no stay; the others are forbidden, and their people matched anew. */
  finish(runId: string, version: number): Promise<MatchRun> {
    return this.runs.together(async () => {
      const { pairs } = await this.open(runId);
      const answers = await this.runs.answers(runId);
      const refused = new Set(
        answers.flatMap(({ menteeId, word }) => (word === 'no' ? [menteeId] : [])),
      );
      if (refused.size === 0) throw new Problem('matching.no-answers');
      const locks = pairs.map(({ menteeId, mentorId }): MatchLock => ({
        menteeId,
        mentorId,
        kind: refused.has(menteeId) ? 'never' : 'must',
      }));
      await this.outcomes.refused(refusals(pairs, answers), this.scope.personId);
      await this.runs.rows.update(runId, version, { state: 'discarded' });
      await this.facts.happened(runId, 'discarded');
      return this.making.follow(runId, locks);
    });
  }

  private async open(runId: string) {
    const run = await this.runs.rows.need({ id: runId });
    if (run.state !== 'pending' && run.state !== 'reviewed')
      throw new Problem('matching.wrong-state');
    const { pairs } = JSON.parse(run.result) as MatchResult;
    return { pairs };
  }
}

/** Who has said no to whom. */
const refusals = (pairs: MatchResult['pairs'], answers: readonly TrialAnswer[]) =>
  answers.flatMap(({ menteeId, side, word }) => {
    const mentorId = pairs.find((pair) => pair.menteeId === menteeId)?.mentorId;
    if (word !== 'no' || mentorId === undefined) return [];
    const [fromId, toId] = side === 'mentee' ? [menteeId, mentorId] : [mentorId, menteeId];
    return [{ fromId, toId, menteeId }];
  });
