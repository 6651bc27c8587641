import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds, Where } from '../../../platform/db/where.ts';

/** Somebody who takes part in pairs of a form, on one side. */
export interface Participant {
  personId: string;
  form: string;
  side: 'mentor' | 'mentee';
  isPupil: boolean;
  isStaff: boolean;
  /** Already asked at this moment of the year. */
  asked: boolean;
  /** The moment has come for all their pairs of the form: whoever leads another one goes on. */
  timely: boolean;
}

interface Whom {
  moment: SurveyMoment;
  schoolYear: number;
  form: string | null;
  /** Only people of these pairs, when there are any. */
  pairIds: readonly string[];
  /** Nobody whose moment was before this day; null where that does not matter. */
  since: string | null;
  /** Programmes that end by this day have come to their end. */
  endsBy: string;
}

type Row = Omit<Participant, 'asked' | 'timely'> & { asked: number; timely: number };

/** At the beginning those whose pairs work; at the end also those whose have finished. */
const STATUSES: Record<SurveyMoment, string> = {
  entry: "r.status = 'active'",
  exit: "r.status IN ('active', 'finished')",
};
/** Whether a pair has come to its end. Takes the day by which a programme ends. */
const ENDING = `(r.status <> 'active' OR r.stage IN ('FINAL', 'DONE')
    OR EXISTS (SELECT g.id FROM programmes g WHERE g.school_id = r.school_id
      AND g.id = r.programme_id AND g.ends_on <= ?))`;
/** Of pairs that are named also those that broke up, if they ever began. */
const CHOSEN: Record<SurveyMoment, string> = {
  entry: "n.status = 'active'",
  exit: "n.status IN ('active', 'finished', 'broken') AND n.started_on IS NOT NULL",
};
/** Who has joined a group later enters with their own day. */
const RECENT: Record<SurveyMoment, Record<'mentor' | 'mentee', string>> = {
  entry: { mentor: 'r.started_on >= ?', mentee: 'COALESCE(pm.joined_on, r.started_on) >= ?' },
  exit: {
    mentor: '(r.ended_on IS NULL OR r.ended_on >= ?)',
    mentee: '(r.ended_on IS NULL OR r.ended_on >= ?)',
  },
};

const PEOPLE = {
  mentor: { join: '', person: 'r.mentor_id', named: 'n.mentor_id = r.mentor_id' },
  mentee: {
    join: `JOIN pair_mentees pm ON pm.school_id = r.school_id AND pm.pair_id = r.id
      AND pm.left_on IS NULL`,
    person: 'pm.mentee_id',
    named: `EXISTS (SELECT nm.pair_id FROM pair_mentees nm WHERE nm.school_id = n.school_id
      AND nm.pair_id = n.id AND nm.mentee_id = pm.mentee_id AND nm.left_on IS NULL)`,
  },
} as const;

/** Who takes part in pairs of a year and so may be asked. */
@Injectable()
export class ParticipantsRepository {
  constructor(private readonly db: Db) {}

  async all(whom: Whom): Promise<Participant[]> {
    const rows = [...(await this.of('mentor', whom)), ...(await this.of('mentee', whom))];
    return rows.map((row) => ({ ...row, asked: row.asked > 0, timely: row.timely > 0 }));
  }

  /** Earlier years some of whose pairs go on, or have begun or ended since that day. */
  async yearsBefore(schoolYear: number, since: string): Promise<number[]> {
    const rows = await this.db.query<{ schoolYear: number }>(
      `SELECT DISTINCT r.school_year AS schoolYear FROM pairs r
       WHERE r.school_id = ? AND r.school_year < ?
         AND (r.status = 'active' OR r.ended_on >= ?) ORDER BY r.school_year DESC`,
      [this.db.school, schoolYear, since],
    );
    return rows.map((row) => row.schoolYear);
  }

  private of(side: 'mentor' | 'mentee', whom: Whom) {
    const { moment, schoolYear, form, pairIds, since, endsBy } = whom;
    const { join, person, named } = PEOPLE[side];
    const where = new Where()
      .and('r.school_id = ?', this.db.school)
      .and('r.school_year = ?', schoolYear)
      .and('p.active = 1');
    if (form) where.and('r.form = ?', form);
    if (pairIds.length > 0) {
      const { marks, params } = inIds(pairIds);
      // their other pairs are read, too: whether their end has come is of all of them
      where
        .and(
          `EXISTS (SELECT n.id FROM pairs n WHERE n.school_id = r.school_id AND n.id IN (${marks})
             AND n.form = r.form AND n.school_year = r.school_year AND ${CHOSEN[moment]} AND ${named})`,
          ...params,
        )
        .and(`(${STATUSES[moment]} OR r.id IN (${marks}))`, ...params);
    } else {
      where.and(STATUSES[moment]);
      if (since !== null) where.and(RECENT[moment][side], since);
    }
    const timely =
      moment === 'exit' ? { text: ENDING, params: [endsBy] } : { text: '1', params: [] };
    return this.db.query<Row>(
      `SELECT p.id AS personId, r.form, '${side}' AS side, p.is_pupil AS isPupil,
         p.is_staff AS isStaff, COUNT(s.id) AS asked, MIN(${timely.text}) AS timely
       FROM pairs r ${join}
       JOIN people p ON p.school_id = r.school_id AND p.id = ${person}
       LEFT JOIN survey_sheets s ON s.school_id = r.school_id AND s.person_id = p.id
         AND s.school_year = r.school_year AND s.moment = ? AND s.form = r.form AND s.side = '${side}'
       WHERE ${where.text}
       GROUP BY p.id, r.form, p.is_pupil, p.is_staff`,
      [...timely.params, moment, ...where.params],
    );
  }
}
