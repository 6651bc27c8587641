import type { Period } from '@nastavnik/contracts/substitutes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { PairFacts } from '../pair-facts.ts';
import { PairWatch } from '../pair-watch.ts';
import { PlannedLead } from './planned-lead.ts';

/** The substitution, and who leads the pair on these days from now on. */
interface Told extends Period {
  id: string;
  mentorId: string;
}

/** Whatever happens to substitutions: the history of the pair keeps it, planned meetings follow, and so does what the pair lacks. */
@Injectable()
export class SubstituteFacts {
  constructor(
    private readonly db: Db,
    private readonly pairs: PairFacts,
    private readonly planned: PlannedLead,
    private readonly watch: PairWatch,
  ) {}

  together(work: () => Promise<void>): Promise<void> {
    return this.db.transaction(work);
  }

  async named(pairId: string, { id, mentorId, ...days }: Told): Promise<void> {
    await this.planned.give(pairId, mentorId, days);
    await this.pairs.tell('substitute_named', [{ id: pairId }], id);
  }

  async ended(pairId: string, { id, mentorId, ...days }: Told): Promise<void> {
    await this.planned.give(pairId, mentorId, days);
    await this.pairs.tell('substitute_ended', [{ id: pairId }], id);
    await this.watch.review([mentorId]);
  }
}
