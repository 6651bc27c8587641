import type { CompletionChanges, CompletionDraft } from '@nastavnik/contracts/completions';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { type LockedPair, PairPeopleRepository } from '../pairs/pair-people.ts';
import { CompletionEffects } from './completion-effects.ts';
import { CompletionEntity } from './completion.entity.ts';
import { PairEnding } from './pair-ending.ts';

function needAmong(known: readonly string[], ids: readonly string[]) {
  if (ids.some((id) => !known.includes(id))) throw new Problem('completion.not-of-pair');
}

/** Who has left the group may still be said to have gone through; all of the others are said yes or no. */
const concernedIn = (pair: LockedPair, ...passed: readonly string[][]): LockedPair => {
  const left = pair.members.flatMap(({ id }) => (pair.menteeIds.includes(id) ? [] : [id]));
  const marked = left.filter((id) => passed.some((ids) => ids.includes(id)));
  return { ...pair, menteeIds: [...pair.menteeIds, ...marked] };
};

const everyIn = ({ members }: LockedPair) => members.map(({ id }) => id);

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
      needAmong(everyIn(pair), draft.passedIds);
      needAmong(pair.menteeIds, draft.newMentorIds);
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
      await this.effects.completed(concernedIn(pair, draft.passedIds), draft);
    });
  }

  change(pairId: string, version: number, changes: CompletionChanges): Promise<void> {
    return this.db.transaction(async () => {
      const pair = await this.locked(pairId);
      needAmong(everyIn(pair), changes.passedIds);
      const { result: before, passedIds } = await this.rows.need({ id: pairId });
      const changedAt = new Date().toISOString();
      await this.rows.update(pairId, version, { ...changes, changedAt });
      await this.effects.changed(concernedIn(pair, changes.passedIds, passedIds), changes, before);
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
