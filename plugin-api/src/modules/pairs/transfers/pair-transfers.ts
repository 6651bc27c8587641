import { classTitle } from '@nastavnik/contracts/class-title';
import { Injectable } from '@nestjs/common';
import type { ClassMove } from '../../sync/sync.events.ts';
import { type LockedPair, PairPeopleRepository } from '../pair-people.ts';
import { PairWrites } from '../pair-writes.ts';
import { ClassGap } from './class-gap.ts';
import { ClassTitlesRepository } from './class-titles.repository.ts';
import { TransferFacts } from './transfer-facts.ts';

/** What a change of class means for pairs: a line of their history, and a question by the programme. */
@Injectable()
export class PairTransfers {
  constructor(
    private readonly people: PairPeopleRepository,
    private readonly titles: ClassTitlesRepository,
    private readonly gap: ClassGap,
    private readonly writes: PairWrites,
    private readonly facts: TransferFacts,
  ) {}

  /** May be heard late or twice. */
  heard(moves: readonly ClassMove[]): Promise<void> {
    return this.facts.together(async () => {
      const byPerson = new Map(moves.map((move) => [move.personId, move]));
      const pairs = await this.people.lockOpenOf([...byPerson.keys()]);
      if (pairs.length === 0) return;
      const titles = await this.titles.of(moves.flatMap(({ from, to }) => [from, to].filter(isId)));
      const titleOf = (id: string | null) => classTitle((id !== null && titles.get(id)) || '–');
      for (const pair of pairs) {
        for (const id of [pair.mentorId, ...pair.menteeIds]) {
          const move = byPerson.get(id);
          if (move) await this.facts.moved(pair, id, `${titleOf(move.from)} → ${titleOf(move.to)}`);
        }
        await this.review(pair);
      }
    });
  }

  /** What a side has said is not put aside by a class. */
  private async review(pair: LockedPair): Promise<void> {
    const lost = await this.gap.isLost(pair);
    if (lost && pair.openQuestion === null) {
      await this.writes.ask([pair.id], 'class_gap');
      await this.facts.asked(pair);
    } else if (!lost && pair.openQuestion === 'class_gap') await this.writes.ask([pair.id], null);
  }
}

const isId = (id: string | null) => id !== null;
