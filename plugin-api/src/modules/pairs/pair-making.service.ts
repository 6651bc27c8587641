import type { NewPair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { onDuplicate } from '../../platform/problem/duplicates.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { PairBases } from './pair-bases.ts';
import { PairFacts } from './pair-facts.ts';
import { PairRules } from './pair-rules.ts';
import { PairWrites } from './pair-writes.ts';

/** Joins a mentor and mentees. */
@Injectable()
export class PairMakingService {
  constructor(
    private readonly db: Db,
    private readonly rules: PairRules,
    private readonly bases: PairBases,
    private readonly writes: PairWrites,
    private readonly facts: PairFacts,
  ) {
    onDuplicate('pair_together', () => new Problem('pair.already-active'));
  }

  create(wanted: NewPair): Promise<string> {
    const pair = { ...wanted, menteeIds: [...new Set(wanted.menteeIds)] };
    return this.db.transaction(async () => {
      const members = await this.rules.admit(pair);
      await this.bases.needRoom(pair.mentorId, pair.menteeIds, members);
      const id = await this.writes.create(pair);
      const people = [{ id, mentorId: pair.mentorId, menteeIds: pair.menteeIds }];
      await this.facts.happened('proposed', people);
      if (pair.agreed) await this.facts.happened('agreed', people);
      return id;
    });
  }
}
