import type {
  Impossible,
  PublishPreview,
  Published,
  Publishing,
} from '@nastavnik/contracts/matching-run';
import type { MatchInput, MatchPair, MatchResult } from '@nastavnik/contracts/matching-data';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { PairMakingService } from '../../pairs/pair-making.service.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { PublishFacts } from './publish-facts.ts';
import type { RunEntity } from './run.entity.ts';
import { RunsRepository } from './runs.repository.ts';

type Chosen = Pick<Publishing, 'menteeIds'>;

/** Thrown to take back what was made to see whether it can be. */
class OnlyTried extends Error {}

/** Turns a run into pairs: all that are chosen, or none with the list of those that cannot be. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly db: Db,
    private readonly runs: RunsRepository,
    private readonly making: PairMakingService,
    private readonly roster: RosterService,
    private readonly facts: PublishFacts,
  ) {}

  /** Makes the pairs and takes them back: what publishing would answer now, by its own rules. */
  async preview(runId: string, chosen: Chosen): Promise<PublishPreview> {
    const run = await this.runs.rows.need({ id: runId });
    const pairs = pairsOf(run, chosen);
    let impossible: Impossible[] = [];
    try {
      await this.db.transaction(async () => {
        ({ impossible } = await this.make(run, pairs, new Set(), { agreed: false, model: null }));
        throw new OnlyTried();
      });
    } catch (error) {
      if (!(error instanceof OnlyTried)) throw error;
    }
    return {
      ready: pairs.length - impossible.length,
      impossible,
      rematched: rematched(run, pairs),
    };
  }

  async publish(
    runId: string,
    version: number,
    wanted: Publishing,
  ): Promise<Pick<Published, 'pairIds'>> {
    return this.db.transaction(async () => {
      const run = await this.runs.rows.need({ id: runId });
      if (run.state === 'pending') throw new Problem('matching.not-reviewed');
      if (run.state !== 'reviewed') throw new Problem('matching.wrong-state');
      const pairs = pairsOf(run, wanted);
      const reasons = new Map(wanted.reasons.map(({ menteeId, reason }) => [menteeId, reason]));
      const silent = rematched(run, pairs).filter((id) => !reasons.has(id));
      if (silent.length > 0) throw new Problem('matching.reason-needed', { menteeIds: silent });
      const publishedAt = new Date().toISOString();
      await this.runs.rows.update(runId, version, { state: 'published', publishedAt });
      const { pairIds, impossible } = await this.make(
        run,
        pairs,
        await this.agreedIn(runId),
        wanted,
      );
      if (impossible.length > 0) throw new Problem('matching.impossible', { pairs: impossible });
      await this.facts.published(runId, pairs, reasons);
      return { pairIds };
    });
  }

  /** Everybody is kept from changing first, so that two who publish wait for one another. */
  private async make(
    { form, programmeId }: RunEntity,
    pairs: MatchPair[],
    agreed: ReadonlySet<string>,
    { agreed: all, model }: Pick<Publishing, 'agreed' | 'model'>,
  ): Promise<{ pairIds: string[]; impossible: Impossible[] }> {
    await this.roster.lock(pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
    const pairIds: string[] = [];
    const impossible: Impossible[] = [];
    for (const { menteeId, mentorId } of pairs) {
      const wanted = {
        mentorId,
        menteeIds: [menteeId],
        form,
        model,
        ...(programmeId !== null && { programmeId }),
        agreed: all || agreed.has(menteeId),
      };
      try {
        pairIds.push(await this.making.publish(wanted));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const { detail } = error.body();
        impossible.push({ menteeId, mentorId, code: error.code, detail });
      }
    }
    return { pairIds, impossible };
  }

  /** Mentees of pairs of which both sides have said «fits». */
  private async agreedIn(runId: string): Promise<Set<string>> {
    const fits = (await this.runs.answers(runId)).filter(({ word }) => word === 'fits');
    const sides = Map.groupBy(fits, ({ menteeId }) => menteeId);
    return new Set([...sides].flatMap(([menteeId, said]) => (said.length === 2 ? [menteeId] : [])));
  }
}

function pairsOf({ result }: RunEntity, { menteeIds }: Chosen): MatchPair[] {
  const { pairs } = JSON.parse(result) as MatchResult;
  if (!menteeIds) return pairs;
  const wanted = new Set(menteeIds);
  const chosen = pairs.filter(({ menteeId }) => wanted.has(menteeId));
  if (chosen.length < wanted.size) throw new Problem('matching.not-proposed');
  return chosen;
}

/** Mentees whose pair of this school year had broken up when the run was made. */
function rematched({ input }: RunEntity, pairs: MatchPair[]): string[] {
  const { mentees } = JSON.parse(input) as MatchInput;
  const broken = new Set(mentees.flatMap(({ id, broken }) => (broken > 0 ? [id] : [])));
  return pairs.flatMap(({ menteeId }) => (broken.has(menteeId) ? [menteeId] : []));
}
