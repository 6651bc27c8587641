import type { AccordStage } from '@nastavnik/contracts/accords';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { PairFacts } from '../pair-facts.ts';
import type { LockedPair } from '../pair-people.ts';
import { PairWrites } from '../pair-writes.ts';

/** What becomes of a pair by what its sides say. */
@Injectable()
export class AccordOutcomes {
  constructor(
    private readonly db: Db,
    private readonly writes: PairWrites,
    private readonly facts: PairFacts,
  ) {}

  together(work: () => Promise<void>): Promise<void> {
    return this.db.transaction(work);
  }

  /** The word itself stays with the answer: the history of a pair is read by both sides. */
  answered(pair: LockedPair, stage: AccordStage): Promise<void> {
    return this.facts.tell('answered', [pair], stage);
  }

  async refused(pair: LockedPair): Promise<void> {
    if (pair.openQuestion === 'said_no') return;
    await this.writes.ask([pair.id], 'said_no');
    await this.facts.tell('needs_decision', [pair], 'said_no');
  }

  async notRefused(pair: LockedPair): Promise<void> {
    if (pair.openQuestion === 'said_no') await this.writes.ask([pair.id], null);
  }

  /** `version` is what the curator saw; null when the last answer has decided. */
  async agreed(pair: LockedPair, version: number | null, reason: string | null): Promise<void> {
    await this.writes.agree(pair.id, version);
    if (pair.openQuestion === 'said_no') await this.writes.ask([pair.id], null);
    await this.facts.happened('agreed', [pair], reason ?? undefined);
  }
}
