import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { dataHidden } from '../../consents/consent-state.ts';
import { briefColumns, type BriefRow } from '../../roster/brief.ts';

/** A base is printed whole up to so many rows. */
const MOST = 5_000;

export interface MenteeLine extends BriefRow<'person'>, BriefRow<'mentor'> {
  birthYear: number | null;
  ground: string | null;
  request: string | null;
  form: string | null;
  addedOn: string;
  leftOn: string | null;
}

export interface MentorLine extends BriefRow<'person'> {
  base: string;
  competences: string[];
  capacity: number;
  menteesNow: number;
  addedOn: string;
  leftOn: string | null;
}

/** Whoever has taken back the consent to the processing of data stands on no paper. */
const SHOWN = `NOT ${dataHidden('m.school_id', 'm.id')}`;

/** Both bases as they are printed, and how many there are of everything. */
@Injectable()
export class YearPapersRepository {
  constructor(private readonly db: Db) {}

  mentees(): Promise<MenteeLine[]> {
    return this.db.query<MenteeLine>(
      `SELECT IF(p.is_pupil, YEAR(p.birth_date), NULL) AS birthYear, m.ground, m.request, m.form,
         m.added_on AS addedOn, m.left_on AS leftOn,
         ${briefColumns('p', 'c', 'person')}, ${briefColumns('o', 'oc', 'mentor')}
       FROM mentees m
       JOIN people p ON p.school_id = m.school_id AND p.id = m.id
       LEFT JOIN classes c ON c.school_id = m.school_id AND c.id = p.class_id
       LEFT JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
       LEFT JOIN people o ON o.school_id = m.school_id AND o.id = r.mentor_id
         AND NOT ${dataHidden('r.school_id', 'r.mentor_id')}
       LEFT JOIN classes oc ON oc.school_id = m.school_id AND oc.id = o.class_id
       WHERE m.school_id = ? AND m.active = 1 AND ${SHOWN} ORDER BY m.sort_name, m.id LIMIT ${MOST}`,
      [this.db.school],
    );
  }

  mentors(): Promise<MentorLine[]> {
    return this.db.query<MentorLine>(
      `SELECT m.base, m.competences, m.capacity, m.mentees_now AS menteesNow,
         m.added_on AS addedOn, m.left_on AS leftOn, ${briefColumns('p', 'c', 'person')}
       FROM mentors m
       JOIN people p ON p.school_id = m.school_id AND p.id = m.id
       LEFT JOIN classes c ON c.school_id = m.school_id AND c.id = p.class_id
       WHERE m.school_id = ? AND m.active = 1 AND ${SHOWN} ORDER BY m.sort_name, m.id LIMIT ${MOST}`,
      [this.db.school],
    );
  }

  async counts(schoolYear: number): Promise<{ mentees: number; mentors: number; pairs: number }> {
    const { school } = this.db;
    const count = async (sql: string, params: unknown[]) =>
      (await this.db.query<{ n: number }>(sql, params))[0]?.n ?? 0;
    return {
      mentees: await count(
        'SELECT COUNT(*) AS n FROM mentees m WHERE m.school_id = ? AND m.active = 1',
        [school],
      ),
      mentors: await count(
        'SELECT COUNT(*) AS n FROM mentors m WHERE m.school_id = ? AND m.active = 1',
        [school],
      ),
      pairs: await count(
        `SELECT COUNT(*) AS n FROM pairs r WHERE r.school_id = ? AND r.school_year = ?
         AND r.started_on IS NOT NULL`,
        [school, schoolYear],
      ),
    };
  }
}
