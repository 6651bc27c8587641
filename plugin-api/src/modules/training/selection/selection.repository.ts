import type { SelectionQuery, SelectionView } from '@nastavnik/contracts/selection';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import type { Place } from '../../../platform/db/page.ts';
import { beginsWith, inIds, Where } from '../../../platform/db/where.ts';
import { briefColumns, type BriefRow } from '../../roster/brief.ts';
import { BARRED, HOLDS, HOURS, narrow, SELECTION_JOIN } from '../../mentors/mentor-admission.ts';
import { SelectionEntity } from './selection.entity.ts';

export interface SelectionRow
  extends
    BriefRow<'person'>,
    Pick<SelectionEntity, 'form' | 'interviewedOn' | 'outcome' | 'untilOn'> {
  id: string;
  sortName: string;
  base: string;
  isPupil: boolean;
  isStaff: boolean;
  decision: SelectionEntity['decision'];
  hours: number;
}

/** The admission of one mentor as the gate reads it. */
export type AdmissionRow = Pick<SelectionEntity, 'id' | 'decision' | 'forms' | 'untilOn'>;

const SELECT = `SELECT m.id, m.sort_name AS sortName, m.base, p.is_pupil AS isPupil,
    p.is_staff AS isStaff, s.form, s.outcome, s.decision,
    s.interviewed_on AS interviewedOn, s.until_on AS untilOn,
    ${HOURS} AS hours,
    ${briefColumns('p', 'c', 'person')}
  FROM mentors m
  JOIN people p ON p.school_id = m.school_id AND p.id = m.id
  LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
  ${SELECTION_JOIN}`;

/** The selection of mentors beside their base. */
@Injectable()
export class SelectionRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(SelectionEntity);
  }

  list(query: SelectionQuery, after: Place | null, today: string): Promise<SelectionRow[]> {
    const where = new Where().and('m.school_id = ?', this.db.school).and('m.active = 1');
    if (query.view !== 'all') narrow(where, query.view, today);
    if (query.q) where.and('m.sort_name LIKE ?', beginsWith(query.q));
    if (after) where.past(['m.sort_name', 'm.id'], after);
    return this.db.query<SelectionRow>(
      `${SELECT} WHERE ${where.text} ORDER BY m.sort_name, m.id LIMIT ${query.limit + 1}`,
      where.params,
    );
  }

  async find(mentorId: string): Promise<SelectionRow | undefined> {
    const [row] = await this.db.query<SelectionRow>(
      `${SELECT} WHERE m.school_id = ? AND m.id = ?`,
      [this.db.school, bin(mentorId)],
    );
    return row;
  }

  async counts(today: string): Promise<Record<SelectionView, number>> {
    const [row] = await this.db.query<Record<SelectionView, number>>(
      `SELECT COUNT(*) AS \`all\`, COUNT(IF(s.outcome IS NULL, 1, NULL)) AS no_interview,
         COUNT(IF(s.decision IS NULL, 1, NULL)) AS undecided,
         COUNT(IF(${BARRED}, 1, NULL)) AS barred, COUNT(IF(${HOLDS}, 1, NULL)) AS admitted
       FROM mentors m ${SELECTION_JOIN}
       WHERE m.school_id = ? AND m.active = 1`,
      [today, today, this.db.school],
    );
    return row ?? { all: 0, no_interview: 0, undecided: 0, barred: 0, admitted: 0 };
  }

  /** The decisions about these mentors; those without one have no row. */
  admissions(mentorIds: readonly string[]): Promise<AdmissionRow[]> {
    const { marks, params } = inIds(mentorIds);
    return this.db.query<AdmissionRow>(
      `SELECT s.id, s.decision, s.forms, s.until_on AS untilOn FROM mentor_selections s
       WHERE s.school_id = ? AND s.id IN (${marks})`,
      [this.db.school, ...params],
    );
  }

  /** A selection that nobody has written to yet is version 1 and has no row. */
  async write(id: string, version: number, patch: Partial<SelectionEntity>): Promise<boolean> {
    const changed = { ...patch, changedAt: new Date().toISOString() };
    if (await this.rows.exists({ id })) await this.rows.update(id, version, changed);
    else if (version === 1)
      await this.rows.insert({ marks: {}, forms: [], ...changed, id, version: 2 });
    else return false;
    return true;
  }
}
