import type { AccordStage, AccordWord } from '@nastavnik/contracts/accords';
import type { HeardBy } from '@nastavnik/contracts/pair-drafts';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';

/** What one of a pair says of it. */
export interface Said {
  stage: AccordStage;
  personId: string;
  word: AccordWord;
  reason: string | null;
  byGuardian: boolean;
  heardBy: HeardBy | null;
  enteredBy: string | null;
}

export interface KeptAccord extends Said {
  pairId: string;
  saidAt: string;
}

/** What those of pairs have said. */
@Injectable()
export class AccordsRepository {
  constructor(private readonly db: Db) {}

  async ofPairs(pairIds: readonly string[]): Promise<KeptAccord[]> {
    const { marks, params } = inIds(pairIds);
    return this.db.query<KeptAccord>(
      `SELECT a.pair_id AS pairId, a.stage, a.person_id AS personId, a.word, a.reason,
         a.by_guardian AS byGuardian, a.heard_by AS heardBy, a.entered_by AS enteredBy, a.said_at AS saidAt
       FROM pair_accords a WHERE a.school_id = ? AND a.pair_id IN (${marks})`,
      [this.db.school, ...params],
    );
  }

  /** A newer answer takes the place of the one before it. */
  async put(pairId: string, said: readonly Said[]): Promise<void> {
    if (said.length === 0) return;
    await this.db.query(
      `INSERT INTO pair_accords (school_id, pair_id, stage, person_id, word, reason, by_guardian,
         heard_by, entered_by, said_at)
       VALUES ${said.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE word = VALUES(word), reason = VALUES(reason),
         by_guardian = VALUES(by_guardian), heard_by = VALUES(heard_by),
         entered_by = VALUES(entered_by), said_at = VALUES(said_at)`,
      said.flatMap((each) => [
        this.db.school,
        bin(pairId),
        each.stage,
        bin(each.personId),
        each.word,
        each.reason,
        Number(each.byGuardian),
        each.heardBy,
        each.enteredBy && bin(each.enteredBy),
        new Date(),
      ]),
    );
  }
}
