import type { CompletionChanges, CompletionDraft } from '@nastavnik/contracts/completions';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { type LockedPair, PairPeopleRepository } from '../pairs/pair-people.ts';
import { CompletionEffects } from './completion-effects.ts';
import { CompletionEntity } from './completion.entity.ts';
import { PairEnding } from './pair-ending.ts';

function needOfPair({ menteeIds }: LockedPair, ids: readonly string[]) {
  if (ids.some((id) => !menteeIds.includes(id))) throw new Problem('completion.not-of-pair');
}

/** Completes pairs; one that was closed as finished without results may still get them. */
@Injectable()
export class CompletionWriting {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly people: PairPeopleRepository,
    private readonly ending: PairEnding,
    private readonly effects: CompletionEffects,
  ) {}

  complete(pairId: string, version: number, draft: CompletionDraft): Promise<void> {
    return this.db.transaction(async () => {
      const pair = await this.locked(pairId);
      if (await this.rows.exists({ id: pairId })) throw new Problem('completion.already');
      needOfPair(pair, [...draft.passedIds, ...draft.newMentorIds]);
      if (pair.status !== 'finished') await this.ending.end(pairId, version, draft.goal);
      await this.rows.insert({
        id: pairId,
        goal: draft.goal,
        result: draft.result,
        passedIds: draft.passedIds,
        nextStep: draft.next,
        completedOn: this.scope.today(),
        completedBy: this.scope.personId,
        changedAt: new Date().toISOString(),
      });
      await this.effects.completed(pair, draft);
    });
  }

  change(pairId: string, version: number, changes: CompletionChanges): Promise<void> {
    return this.db.transaction(async () => {
      const pair = await this.locked(pairId);
      needOfPair(pair, changes.passedIds);
      const { result: before } = await this.rows.need({ id: pairId });
      const changedAt = new Date().toISOString();
      await this.rows.update(pairId, version, { ...changes, changedAt });
      await this.effects.changed(pair, changes, before);
    });
  }

  private get rows() {
    return this.db.rows(CompletionEntity);
  }

  private async locked(pairId: string): Promise<LockedPair> {
    const [pair] = await this.people.lockWithPeople([pairId]);
    if (!pair) throw new Problem('entity.not-found');
    return pair;
  }
}
