import type { Completion, MenteesQuery } from '@nastavnik/contracts/mentees';
import type { MentorsQuery } from '@nastavnik/contracts/mentors';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds } from '../../../platform/db/where.ts';
import { actsColumn, dataHidden } from '../../consents/consent-state.ts';
import { menteesWhere, type Reader } from '../../mentees/mentee-views.ts';
import { SELECTION_JOIN } from '../../mentors/mentor-admission.ts';
import { mentorsWhere } from '../../mentors/mentor-views.ts';
import { briefColumns, type BriefRow } from '../../roster/brief.ts';

interface Someone extends BriefRow<'person'> {
  id: string;
  isPupil: boolean;
  birthDate: string | null;
  phone: string | null;
  email: string | null;
  acts: string | null;
  contacts: string | null;
  results: string | null;
  caseUrl: string | null;
}

export interface MenteeLine extends Someone, BriefRow<'mentor'> {
  form: string | null;
  ground: string | null;
  request: string | null;
  completion: Completion | null;
  status: string | null;
  startedOn: string | null;
  endedOn: string | null;
  workplace: string | null;
}

export interface MentorLine extends Someone {
  workplace: string | null;
  competences: string[];
  achievements: string | null;
  interests: string | null;
  desiredAges: string | null;
  timeResource: string | null;
}

export interface PairLine extends BriefRow<'mentee'> {
  mentorId: string;
  status: string;
  form: string;
  schoolYear: number;
  startedOn: string | null;
  endedOn: string | null;
}

const MOST = 50_000;
const CHUNK = 500;
const SOMEONE = `m.id, p.is_pupil AS isPupil, p.birth_date AS birthDate, p.phone, p.email,
  ${actsColumn('m.school_id', 'm.id')} AS acts, m.contacts, m.results, m.case_url AS caseUrl,
  ${briefColumns('p', 'c', 'person')}`;

/** Whoever has taken back the consent to the processing of data goes into no file. */
const SHOWN = `NOT ${dataHidden('m.school_id', 'm.id')}`;

/** The bases as their tables show them. */
@Injectable()
export class ExportRepository {
  constructor(private readonly db: Db) {}

  /** With the pair of now, or else the last one. */
  mentees(query: MenteesQuery, reader: Reader): Promise<MenteeLine[]> {
    const where = menteesWhere(query, reader, null).and(SHOWN);
    return this.db.query<MenteeLine>(
      `SELECT ${SOMEONE}, m.form, m.ground, m.request, m.completion,
         IF(sm.left_on IS NULL, s.status, 'broken') AS \`status\`,
         COALESCE(sm.joined_on, s.started_on) AS startedOn,
         COALESCE(sm.left_on, s.ended_on) AS endedOn, w.workplace,
         ${briefColumns('o', 'oc', 'mentor')}
       FROM mentees m
       JOIN people p ON p.school_id = m.school_id AND p.id = m.id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       LEFT JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
       LEFT JOIN pairs s ON s.school_id = m.school_id AND s.id = COALESCE(m.pair_id,
         (SELECT MAX(pm.pair_id) FROM pair_mentees pm
          WHERE pm.school_id = m.school_id AND pm.mentee_id = m.id))
       LEFT JOIN pair_mentees sm ON sm.school_id = s.school_id AND sm.pair_id = s.id
         AND sm.mentee_id = m.id
       LEFT JOIN people o ON o.school_id = s.school_id AND o.id = s.mentor_id
         AND NOT ${dataHidden('s.school_id', 's.mentor_id')}
       LEFT JOIN classes oc ON oc.school_id = o.school_id AND oc.id = o.class_id
       LEFT JOIN mentors w ON w.school_id = s.school_id AND w.id = s.mentor_id
       WHERE ${where.text} ORDER BY m.sort_name, m.id LIMIT ${MOST}`,
      where.params,
    );
  }

  mentors(query: MentorsQuery, today: string): Promise<MentorLine[]> {
    const where = mentorsWhere(query, this.db.school, today).and(SHOWN);
    return this.db.query<MentorLine>(
      `SELECT ${SOMEONE}, m.workplace, m.competences, m.achievements, m.interests,
         m.desired_ages AS desiredAges, m.time_resource AS timeResource
       FROM mentors m
       JOIN people p ON p.school_id = m.school_id AND p.id = m.id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       ${SELECTION_JOIN}
       WHERE ${where.text} ORDER BY m.sort_name, m.id LIMIT ${MOST}`,
      where.params,
    );
  }

  /** How many people of a base go into no file. */
  async leftOut(base: 'mentees' | 'mentors'): Promise<number> {
    const [row] = await this.db.query<{ people: number }>(
      `SELECT COUNT(*) AS people FROM ${base} m WHERE m.school_id = ? AND m.active = 1 AND NOT (${SHOWN})`,
      [this.db.school],
    );
    return row?.people ?? 0;
  }

  /** All pairs of the mentors, a row for each stay of a mentee: some leave a group and come back. */
  async pairsOf(mentorIds: readonly string[]): Promise<Map<string, PairLine[]>> {
    const all: PairLine[] = [];
    for (let at = 0; at < mentorIds.length; at += CHUNK) {
      const { marks, params } = inIds(mentorIds.slice(at, at + CHUNK));
      for (const stays of ['pair_mentees', 'pair_past_stays']) {
        const rows = await this.db.query<PairLine>(
          `SELECT r.mentor_id AS mentorId,
           IF(pm.left_on IS NULL, r.status, 'broken') AS \`status\`, r.form,
           r.school_year AS schoolYear, COALESCE(pm.joined_on, r.started_on) AS startedOn,
           COALESCE(pm.left_on, r.ended_on) AS endedOn, ${briefColumns('p', 'c', 'mentee')}
         FROM ${stays} pm
         JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id
         JOIN people p ON p.school_id = pm.school_id AND p.id = pm.mentee_id
         LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
         WHERE pm.school_id = ? AND r.mentor_id IN (${marks})
           AND NOT ${dataHidden('pm.school_id', 'pm.mentee_id')} ORDER BY pm.pair_id`,
          [this.db.school, ...params],
        );
        all.push(...rows);
      }
    }
    return Map.groupBy(all, ({ mentorId }) => mentorId);
  }
}
