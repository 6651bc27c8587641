import type { GoalMark } from '@nastavnik/contracts/pack-lists';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { PacksService } from '../packs/packs.service.ts';
import { PairDecisionsService } from '../pairs/pair-decisions.service.ts';

/** Ends a pair that went through its programme. */
@Injectable()
export class PairEnding {
  constructor(
    private readonly packs: PacksService,
    private readonly decisions: PairDecisionsService,
  ) {}

  async end(pairId: string, version: number, goal: GoalMark): Promise<void> {
    const reason = await this.reasonOf(goal);
    await this.decisions.close(pairId, version, { reason, note: null });
  }

  /** The pack's reason for this mark, or else one that says nothing of the goal. */
  private async reasonOf(goal: GoalMark): Promise<string> {
    const { closeReasons } = await this.packs.current();
    const finished = closeReasons.filter(({ outcome }) => outcome === 'finished');
    const reason =
      finished.find((each) => each.goal === goal) ??
      finished.find((each) => each.goal === undefined) ??
      finished[0];
    if (!reason) throw new Problem('pack.code-unknown', { code: goal.toUpperCase() });
    return reason.code;
  }
}
