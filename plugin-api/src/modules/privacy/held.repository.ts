import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';
import type { HeldSection } from './held-of-person.ts';

export type HeldRow = Record<string, unknown>;

/** Reads what is held about one person of the school. */
@Injectable()
export class HeldRepository {
  constructor(private readonly db: Db) {}

  records({ sql }: HeldSection, personId: string): Promise<HeldRow[]> {
    const params: Buffer[] = [];
    const text = sql.replaceAll(/\$(school|me)/g, (_, what: string) => {
      params.push(what === 'me' ? bin(personId) : this.db.school);
      return '?';
    });
    return this.db.query<HeldRow>(text, params);
  }

  /** Whoever may be named in words about a person: of the same pairs, their family, who led their class. */
  async others(personId: string): Promise<PersonBrief[]> {
    const me = bin(personId);
    const { school } = this.db;
    const rows = await this.db.query<BriefRow<'other'>>(
      `SELECT DISTINCT ${briefColumns('p', 'c', 'other')}
       FROM people p LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE p.school_id = ? AND p.id <> ? AND (
         EXISTS (SELECT 1 FROM pair_mentees x WHERE x.school_id = ? AND x.mentee_id = ? AND x.mentor_id = p.id)
         OR EXISTS (SELECT 1 FROM pair_mentees x WHERE x.school_id = ? AND x.mentor_id = ? AND x.mentee_id = p.id)
         OR EXISTS (SELECT 1 FROM pair_mentees x
           JOIN pair_mentees y ON y.school_id = x.school_id AND y.pair_id = x.pair_id
           WHERE x.school_id = ? AND x.mentee_id = ? AND y.mentee_id = p.id)
         OR EXISTS (SELECT 1 FROM guardians g WHERE g.school_id = ? AND g.child_id = ? AND g.guardian_id = p.id)
         OR EXISTS (SELECT 1 FROM guardians g WHERE g.school_id = ? AND g.guardian_id = ? AND g.child_id = p.id)
         OR p.is_staff = 1)`,
      [school, me, ...[1, 2, 3, 4, 5].flatMap(() => [school, me])],
    );
    return rows.flatMap((row) => briefOf(row, 'other') ?? []);
  }

  /** Whether two people are or were in one pair, on any side or in the mentor's place. */
  async pairedWith(personId: string, readerId: string): Promise<boolean> {
    if (personId === readerId) return false;
    const { school } = this.db;
    const takesPart = (alias: string) => `(r.mentor_id = ?
      OR EXISTS (SELECT 1 FROM pair_mentees ${alias} WHERE ${alias}.school_id = ?
        AND ${alias}.pair_id = r.id AND ${alias}.mentee_id = ?)
      OR EXISTS (SELECT 1 FROM pair_substitutes s${alias} WHERE s${alias}.school_id = ?
        AND s${alias}.pair_id = r.id AND s${alias}.mentor_id = ?))`;
    const params = (id: string) => [bin(id), school, bin(id), school, bin(id)];
    const rows = await this.db.query(
      `SELECT 1 FROM pairs r WHERE r.school_id = ? AND ${takesPart('one')} AND ${takesPart('two')}
       LIMIT 1`,
      [school, ...params(personId), ...params(readerId)],
    );
    return rows.length > 0;
  }

  /** When the reader took out somebody's data since a moment, the earliest first. */
  async takenSince(readerId: string, since: Date): Promise<Date[]> {
    const rows = await this.db.query<{ at: string }>(
      `SELECT h.at FROM history h WHERE h.school_id = ? AND h.entity = 'person'
         AND h.action = 'data_taken' AND h.person_id = ? AND h.at > ? ORDER BY h.at`,
      [this.db.school, bin(readerId), since],
    );
    return rows.map(({ at }) => new Date(at));
  }
}
