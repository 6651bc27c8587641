import type { LockSetting } from '@nastavnik/contracts/matching-run';
import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { LocksRepository } from './locks.repository.ts';

/** A lock is kept and remembered. */
@Injectable()
export class LockFacts {
  constructor(
    private readonly locks: LocksRepository,
    private readonly history: History,
  ) {}

  async set({ menteeId, mentorId, kind }: LockSetting, by: string): Promise<void> {
    await this.locks.set(menteeId, mentorId, kind, by);
    const note = kind ?? 'let_go';
    await this.history.add({ entity: 'mentee', id: menteeId, action: 'lock', note });
  }
}
