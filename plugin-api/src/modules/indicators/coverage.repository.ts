import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Org } from '../../platform/scope/scope.ts';
import type { Count, Involved } from './coverage.ts';

export interface Grades {
  from: number;
  to: number;
}

const PUPIL = 'p.is_pupil = 1 AND p.active = 1 AND p.grade BETWEEN ? AND ?';
const IN_YEAR = 'r.started_on <= ? AND (r.ended_on IS NULL OR r.ended_on >= ?)';
/** The same for one mentee of a group, who may come later or leave sooner. */
const THEIRS = {
  since: 'COALESCE(pm.joined_on, r.started_on)',
  inYear: `COALESCE(pm.joined_on, r.started_on) <= ?
         AND COALESCE(pm.left_on, r.ended_on, '9999-12-31') >= ?`,
};

export interface SchoolCount extends Count {
  schoolId: string;
  countedAt: string;
}

/** All schools of a territory together in one year. */
export interface YearCount extends Count {
  year: number;
}

/** Coverage of one school from its pairs, and the yearly figures kept of it. */
@Injectable()
export class CoverageRepository {
  constructor(private readonly db: Db) {}

  async pupils({ from, to }: Grades): Promise<number> {
    const [row] = await this.db.query<{ people: number }>(
      `SELECT COUNT(*) AS people FROM people p WHERE p.school_id = ? AND ${PUPIL}`,
      [this.db.school, from, to],
    );
    return row?.people ?? 0;
  }

  /** Pupils of pairs that were active at any time of a calendar year, a row for each pair and side. */
  async involved(year: number, { from, to }: Grades): Promise<Involved[]> {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const rows = await this.db.query<{ personId: string; mentee: number; since: string }>(
      `SELECT p.id AS personId, 1 AS mentee, ${THEIRS.since} AS since
       FROM pairs r
       JOIN pair_mentees pm ON pm.school_id = r.school_id AND pm.pair_id = r.id
       JOIN people p ON p.school_id = r.school_id AND p.id = pm.mentee_id
       WHERE r.school_id = ? AND ${THEIRS.inYear} AND ${PUPIL}
       UNION ALL
       SELECT p.id AS personId, 1 AS mentee, COALESCE(b.joined_on, r.started_on) AS since
       FROM pair_past_stays b
       JOIN pairs r ON r.school_id = b.school_id AND r.id = b.pair_id
       JOIN people p ON p.school_id = b.school_id AND p.id = b.mentee_id
       WHERE b.school_id = ? AND COALESCE(b.joined_on, r.started_on) <= ? AND b.left_on >= ? AND ${PUPIL}
       UNION ALL
       SELECT p.id AS personId, 0 AS mentee, r.started_on AS since
       FROM pairs r
       JOIN people p ON p.school_id = r.school_id AND p.id = r.mentor_id
       WHERE r.school_id = ? AND ${IN_YEAR} AND ${PUPIL}`,
      Array.from({ length: 3 }, () => [this.db.school, last, first, from, to]).flat(),
    );
    return rows.map(({ personId, mentee, since }) => ({
      personId,
      mentee: mentee === 1,
      since: since < first ? first : since,
    }));
  }

  /** Pupils of agreed pairs, whom an order would involve. */
  async agreed({ from, to }: Grades): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT p.id FROM pairs r
       JOIN pair_mentees pm ON pm.school_id = r.school_id AND pm.pair_id = r.id
       JOIN people p ON p.school_id = r.school_id AND p.id = pm.mentee_id
       WHERE r.school_id = ? AND r.status = 'agreed' AND ${PUPIL}
       UNION
       SELECT p.id FROM pairs r
       JOIN people p ON p.school_id = r.school_id AND p.id = r.mentor_id
       WHERE r.school_id = ? AND r.status = 'agreed' AND ${PUPIL}`,
      [this.db.school, from, to, this.db.school, from, to],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps the year's figures of the school in scope. */
  async keep({ id, regionId, municipalityId }: Org, year: number, count: Count): Promise<void> {
    const { pupils, mentees, mentors, awaiting } = count;
    await this.db.query(
      `INSERT INTO agg_coverage (school_id, year, region_id, municipality_id, pupils, mentees, mentors,
         awaiting, counted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE pupils = VALUES(pupils), mentees = VALUES(mentees),
         mentors = VALUES(mentors), awaiting = VALUES(awaiting), counted_at = VALUES(counted_at)`,
      [
        bin(id),
        year,
        bin(regionId),
        municipalityId === null ? null : bin(municipalityId),
        pupils,
        mentees,
        mentors,
        awaiting,
        new Date(),
      ],
    );
  }

  /** A year's figures of every school of an org, which is the one in scope or one below it. */
  schools(org: Org, own: Org, year: number): Promise<SchoolCount[]> {
    const { where, params } = this.under(org, own);
    return this.db.query<SchoolCount>(
      `SELECT a.school_id AS schoolId, a.pupils, a.mentees, a.mentors, a.awaiting,
         a.counted_at AS countedAt
       FROM agg_coverage a WHERE ${where} AND a.year = ?`,
      [...params, year],
    );
  }

  /** The sums of every year that any school of the org was counted in. */
  async years(org: Org, own: Org): Promise<YearCount[]> {
    const { where, params } = this.under(org, own);
    const rows = await this.db.query<Record<keyof YearCount, number | string>>(
      `SELECT a.year, SUM(a.pupils) AS pupils, SUM(a.mentees) AS mentees,
         SUM(a.mentors) AS mentors, SUM(a.awaiting) AS awaiting
       FROM agg_coverage a WHERE ${where} GROUP BY a.year`,
      params,
    );
    return rows.map(({ year, pupils, mentees, mentors, awaiting }) => ({
      year: Number(year),
      pupils: Number(pupils),
      mentees: Number(mentees),
      mentors: Number(mentors),
      awaiting: Number(awaiting),
    }));
  }

  private under({ id, kind }: Org, own: Org): { where: string; params: unknown[] } {
    const column = kind === 'school' ? 'a.school_id' : 'a.municipality_id';
    const narrower = id !== own.id && kind !== 'region';
    return {
      where: `${own.kind === 'region' ? 'a.region_id' : 'a.municipality_id'} = ?
        ${narrower ? `AND ${column} = ?` : ''}`,
      params: [this.db.school, ...(narrower ? [bin(id)] : [])],
    };
  }
}
