import { Injectable } from '@nestjs/common';
import { OwnPairs } from './own/own-pairs.ts';
import { PairLosses } from './pair-losses.ts';
import type { LockedPair } from './pair-people.ts';
import { PairRules } from './pair-rules.ts';

/** Whether somebody may say that a pair goes on. */
@Injectable()
export class PairKeeping {
  constructor(
    private readonly own: OwnPairs,
    private readonly rules: PairRules,
    private readonly losses: PairLosses,
  ) {}

  /** Refuses those who are of the pair. */
  needOutside({ id }: LockedPair): Promise<void> {
    return this.own.needOutside(id, 'pair.own-decision');
  }

  /** Refuses those who are of the pair, and while it lacks something, be it of who stands in. */
  async need(pair: LockedPair): Promise<void> {
    await this.needOutside(pair);
    await this.rules.hold(await this.losses.allLed(pair));
    // nobody of them is lost any more
    await this.losses.of(pair);
  }
}
