import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { PairFacts } from '../pair-facts.ts';

interface Of {
  id: string;
}

/** Steps that are about somebody: the note begins with who it is. */
@Injectable()
export class TransferFacts {
  constructor(
    private readonly db: Db,
    private readonly history: History,
    private readonly pairs: PairFacts,
  ) {}

  together<T>(work: () => Promise<T>): Promise<T> {
    return this.db.transaction(work);
  }

  /** The same move once more is not told again. */
  async moved(pair: Of, personId: string, classes: string): Promise<void> {
    const note = `${personId} ${classes}`;
    const last = (await this.history.of('pair', pair.id)).find(
      (each) => each.action === 'class_changed' && each.note?.startsWith(personId),
    );
    if (last?.note !== note) await this.pairs.tell('class_changed', [pair], note);
  }

  asked(pair: Of): Promise<void> {
    return this.pairs.tell('needs_decision', [pair], 'class_gap');
  }

  /** Each of the two pairs names the mentor of the other. */
  async replaced(pair: Of & { mentorId: string }, next: Of & { mentorId: string }): Promise<void> {
    await this.pairs.tell('replaced', [pair], next.mentorId);
    await this.pairs.tell('follows', [next], pair.mentorId);
  }
}
