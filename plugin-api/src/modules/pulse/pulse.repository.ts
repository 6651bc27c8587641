import type { PulseMark } from '@nastavnik/contracts/pulse';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';
import { briefColumns, type BriefRow } from '../roster/brief.ts';

export interface NewAnswer {
  pairId: string;
  personId: string;
  on: string;
  marks: readonly PulseMark[];
  enteredBy: string | null;
}

export type AnswerRow = BriefRow<'enterer'> & { personId: string; on: string; marks: PulseMark[] };

/** The only reader and writer of `pulse_answers`; the pair is within the caller's reach already. */
@Injectable()
export class PulseRepository {
  constructor(private readonly db: Db) {}

  /** What the people of a pair have answered, oldest first. */
  ofPair(pairId: string): Promise<AnswerRow[]> {
    return this.db.query<AnswerRow>(
      `SELECT u.person_id AS personId, u.answered_on AS \`on\`, u.marks, ${briefColumns('e', 'ec', 'enterer')}
       FROM pulse_answers u
       LEFT JOIN people e ON e.school_id = u.school_id AND e.id = u.entered_by
       LEFT JOIN classes ec ON ec.school_id = e.school_id AND ec.id = e.class_id
       WHERE u.school_id = ? AND u.pair_id = ? ORDER BY u.answered_on, u.id`,
      [this.db.school, bin(pairId)],
    );
  }

  /** When a person last answered, by pair. */
  async lastOf(personId: string, pairIds: readonly string[]): Promise<Map<string, string>> {
    const { marks, params } = inIds(pairIds);
    const rows = await this.db.query<{ pairId: string; on: string }>(
      `SELECT u.pair_id AS pairId, MAX(u.answered_on) AS \`on\` FROM pulse_answers u
       WHERE u.school_id = ? AND u.person_id = ? AND u.pair_id IN (${marks}) GROUP BY u.pair_id`,
      [this.db.school, bin(personId), ...params],
    );
    return new Map(rows.map(({ pairId, on }) => [pairId, on]));
  }

  async add({ pairId, personId, on, marks, enteredBy }: NewAnswer): Promise<string> {
    const id = newId();
    await this.db.query(
      `INSERT INTO pulse_answers (school_id, id, pair_id, person_id, answered_on, marks, entered_by, answered_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.db.school,
        bin(id),
        bin(pairId),
        bin(personId),
        on,
        JSON.stringify(marks),
        enteredBy && bin(enteredBy),
        new Date(),
      ],
    );
    return id;
  }
}
