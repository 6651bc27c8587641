import { Injectable } from '@nestjs/common';
import { LocksRepository } from './locks.repository.ts';
import { ProfilesRepository } from './profiles.repository.ts';

/** What stays of a «no» after the run in which it was said. */
@Injectable()
export class TrialOutcomes {
  constructor(
    private readonly locks: LocksRepository,
    private readonly wishes: ProfilesRepository,
  ) {}

  /** Their mentees are held to nobody, and whoever said no is not put together with the other again. */
  async refused(
    said: readonly { fromId: string; toId: string; menteeId: string }[],
    by: string,
  ): Promise<void> {
    await this.locks.letGo([...new Set(said.map(({ menteeId }) => menteeId))]);
    for (const { fromId, toId } of said) await this.wishes.wish(fromId, toId, 'avoid', by);
  }
}
