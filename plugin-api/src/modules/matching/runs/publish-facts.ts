import type { MatchPair } from '@nastavnik/contracts/matching-data';
import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { LocksRepository } from '../people/locks.repository.ts';
import { RunFacts } from './run-facts.ts';

/** What follows from publishing: reasons stay with the mentees, held locks have done their work. */
@Injectable()
export class PublishFacts {
  constructor(
    private readonly history: History,
    private readonly locks: LocksRepository,
    private readonly facts: RunFacts,
  ) {}

  async published(
    runId: string,
    pairs: MatchPair[],
    reasons: ReadonlyMap<string, string>,
  ): Promise<void> {
    await this.locks.letGo(pairs.map(({ menteeId }) => menteeId));
    await this.history.add(
      ...pairs.flatMap(({ menteeId: id }) => {
        const note = reasons.get(id);
        return note === undefined ? [] : [{ entity: 'mentee', id, action: 'rematched', note }];
      }),
    );
    await this.facts.happened(runId, 'published', String(pairs.length));
  }
}
