import { Injectable } from '@nestjs/common';
import { AccordSettling } from '../accords/accord-settling.ts';
import type { LockedPair } from '../pair-people.ts';
import { PairWatch } from '../pair-watch.ts';
import { PairWrites } from '../pair-writes.ts';
import { ClassGap } from '../transfers/class-gap.ts';

/** What the curator is asked about a group once somebody has left or joined it. */
@Injectable()
export class GroupQuestions {
  constructor(
    private readonly accords: AccordSettling,
    private readonly gap: ClassGap,
    private readonly writes: PairWrites,
    private readonly watch: PairWatch,
  ) {}

  /** A question that was about who has left is asked no more; what the others lack is. */
  async settle(pair: LockedPair): Promise<void> {
    const openQuestion = (await this.isOver(pair)) ? null : pair.openQuestion;
    if (openQuestion !== pair.openQuestion) await this.writes.ask([pair.id], openQuestion);
    await this.watch.settle({ ...pair, openQuestion });
  }

  private async isOver(pair: LockedPair): Promise<boolean> {
    if (pair.openQuestion === 'said_no') return !(await this.accords.read(pair, 'trial')).refused;
    return pair.openQuestion === 'class_gap' && !(await this.gap.isLost(pair));
  }
}
