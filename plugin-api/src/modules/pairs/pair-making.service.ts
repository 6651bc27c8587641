import type { NewPair } from '@nastavnik/contracts/pair-drafts';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { onDuplicate } from '../../platform/problem/duplicates.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { AccordSettling } from './accords/accord-settling.ts';
import { PairAdmission } from './joining/pair-admission.ts';
import { PairFacts } from './pair-facts.ts';
import { PairWrites } from './pair-writes.ts';

/** A pair that was matched; a role model of null is none, on purpose. */
type Matched = Omit<NewPair, 'model'> & { model?: string | null | undefined };

/** Joins a mentor and mentees. */
@Injectable()
export class PairMakingService {
  constructor(
    private readonly db: Db,
    private readonly admission: PairAdmission,
    private readonly writes: PairWrites,
    private readonly facts: PairFacts,
    private readonly accords: AccordSettling,
  ) {
    onDuplicate('pair_together', () => new Problem('pair.already-active'));
    onDuplicate('pair_of_form', () => new Problem('pair.form-taken', { names: [] }));
  }

  /** As it was matched; a pair of the one who publishes is only proposed: its other side answers itself. */
  async publish(wanted: Matched): Promise<string> {
    const own = this.accords.isReaders([wanted.mentorId, ...wanted.menteeIds]);
    const { model = await this.admission.usualModel(wanted.form) } = wanted;
    return this.create({ ...wanted, model, agreed: wanted.agreed && !own });
  }

  create(wanted: NewPair): Promise<string> {
    const pair = { ...wanted, menteeIds: [...new Set(wanted.menteeIds)] };
    return this.db.transaction(async () => {
      const programme = await this.admission.admit(pair);
      const id = await this.writes.create(pair, programme);
      const people = [{ id, mentorId: pair.mentorId, menteeIds: pair.menteeIds }];
      await this.facts.happened('proposed', people);
      if (pair.agreed) {
        await this.accords.enterFits(id, [pair.mentorId, ...pair.menteeIds], 'voice');
        await this.facts.happened('agreed', people);
      }
      return id;
    });
  }
}
