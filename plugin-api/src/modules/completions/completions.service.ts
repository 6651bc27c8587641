import type { CompletionSheet, PairCompletion } from '@nastavnik/contracts/completions';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../platform/db/db.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { isOver } from '../pairs/pair-view.ts';
import { PairsService } from '../pairs/pairs.service.ts';
import { RosterService } from '../roster/roster.service.ts';
import { CompletionEntity } from './completion.entity.ts';

/** Reads how pairs end, as far as the reader may see. */
@Injectable()
export class CompletionsService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly pairs: PairsService,
    private readonly roster: RosterService,
  ) {}

  async show(pairId: string): Promise<CompletionSheet> {
    const pair = await this.pairs.show(pairId);
    const completion = await this.find(pairId);
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    const { id, mentor, mentees, left, schoolYear, status, stage } = pair;
    return {
      pair: { id, mentor, mentees, ...(left && { left }), schoolYear, status, stage },
      completion: pair.seenUntil === undefined ? completion : null,
      mayComplete: completion === null && isOver(pair) && rights.has('completions.write'),
    };
  }

  /** What each of the pairs has come to, and who went through; those that nobody has closed are left out. */
  async endsOf(
    pairIds: readonly string[],
  ): Promise<Map<string, Pick<PairCompletion, 'result' | 'passedIds'>>> {
    const limit = pairIds.length;
    const kept = await this.db.rows(CompletionEntity).list({ id: In([...pairIds]) }, { limit });
    return new Map(kept.map(({ id, result, passedIds }) => [id, { result, passedIds }]));
  }

  async find(pairId: string): Promise<PairCompletion | null> {
    const kept = await this.db.rows(CompletionEntity).find({ id: pairId });
    if (!kept) return null;
    const { goal, result, passedIds, nextStep, completedOn, completedBy, version } = kept;
    const by =
      completedBy === null ? null : (await this.roster.members([completedBy])).get(completedBy);
    return {
      goal,
      result,
      passedIds,
      next: nextStep,
      on: completedOn,
      by: by?.brief ?? null,
      version,
    };
  }
}
