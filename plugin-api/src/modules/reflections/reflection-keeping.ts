import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { PairPeopleRepository } from '../pairs/pair-people.ts';
import { ReflectionFacts } from './reflection-facts.ts';
import type { ReflectionEntity } from './reflection.entity.ts';
import { ReflectionsRepository } from './reflections.repository.ts';

type Said = Pick<
  ReflectionEntity,
  'id' | 'pairId' | 'personId' | 'answers' | 'enteredBy' | 'writtenOn'
>;

/** Keeps what was said together with the fact that it was; part of a transaction. */
@Injectable()
export class ReflectionKeeping {
  constructor(
    private readonly scope: Scope,
    private readonly people: PairPeopleRepository,
    private readonly kept: ReflectionsRepository,
    private readonly facts: ReflectionFacts,
  ) {}

  /** Those of one pair are written one after another, so that nobody answers over what is read. */
  async lock(pairId: string): Promise<void> {
    await this.people.lock([pairId]);
  }

  /** `version` as it was read; null for what is said for the first time. */
  async keep(said: Said, version: number | null): Promise<void> {
    const changed = { ...said, changedAt: new Date().toISOString() };
    if (version === null) await this.kept.rows.insert({ ...changed, version: 2 });
    else await this.kept.rows.update(said.id, version, changed);
    await this.facts.happened(said.enteredBy ? 'reflection_entered' : 'reflected', said.pairId);
  }

  async end(pairId: string): Promise<void> {
    const { personId: closedBy } = this.scope;
    await this.kept.ends.insert({ id: pairId, closedOn: this.scope.today(), closedBy });
    await this.facts.happened('reflection_closed', pairId);
  }
}
