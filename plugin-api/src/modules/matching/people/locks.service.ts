import type { LockSetting } from '@nastavnik/contracts/matching-run';
import type { MatchLock } from '@nastavnik/contracts/matching-data';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { InputRepository } from '../input/input.repository.ts';
import { LockFacts } from './lock-facts.ts';

/** The curator's own word on two people: these, or never these. */
@Injectable()
export class LocksService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly roster: RosterService,
    private readonly inputs: InputRepository,
    private readonly locks: LockFacts,
  ) {}

  set({ menteeId, mentorId, kind }: LockSetting): Promise<{ locks: MatchLock[] }> {
    return this.db.transaction(async () => {
      await this.roster.needActive([menteeId, mentorId]);
      if (menteeId === mentorId) throw new Problem('pair.self');
      await this.locks.set({ menteeId, mentorId, kind }, this.scope.personId);
      return { locks: await this.inputs.locks() };
    });
  }
}
