import type { PersonBrief, PeopleQuery } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds, Where } from '../../platform/db/where.ts';
import { briefColumns, briefOf, type BriefRow } from './brief.ts';
import { nameBegins } from './name-begins.ts';
import { inOwnClass, joinLead, leadBy } from './own-class.ts';

export interface ClassRow extends BriefRow<'teacher'> {
  id: string;
  title: string;
  grade: number | null;
  letter: string | null;
  pupils: number;
  teacherBy: 'journal' | 'school' | null;
}

export interface PersonRow extends BriefRow<'person'> {
  grade: number | null;
  birthYear: number | null;
  pedagogicalSince: string | null;
}

/** What decides about a person's forms and consents. */
export interface Member {
  id: string;
  brief: PersonBrief;
  isPupil: boolean;
  isStaff: boolean;
  active: boolean;
  birthDate: string | null;
  grade: number | null;
  sex: string | null;
}

type MemberRow = BriefRow<'person'> & Omit<Member, 'id' | 'brief'>;

const OF_KIND: Record<PeopleQuery['kind'], string> = {
  pupil: 'p.is_pupil = 1',
  staff: 'p.is_staff = 1',
  external: `p.is_pupil = 0 AND p.is_staff = 0 AND EXISTS (SELECT 1 FROM externals ext
    WHERE ext.school_id = p.school_id AND ext.id = p.id)`,
};

/** People and classes as sync left them; nothing here writes. */
@Injectable()
export class RosterRepository {
  constructor(private readonly db: Db) {}

  /** The homeroom classes, or one of them. */
  classes(classId?: string): Promise<ClassRow[]> {
    const where = new Where().and('c.school_id = ?', this.db.school);
    if (classId) where.and('c.id = ?', bin(classId));
    return this.db.query<ClassRow>(
      `SELECT c.id, c.title, c.grade, c.letter,
         (SELECT COUNT(*) FROM people q WHERE q.school_id = c.school_id AND q.class_id = c.id
            AND q.is_pupil = 1 AND q.active = 1) AS pupils,
         IF(lead_e.person_id IS NOT NULL, 'journal', IF(lead_o.person_id IS NOT NULL, 'school', NULL)) AS teacherBy,
         ${briefColumns('t', 'tc', 'teacher')}
       FROM classes c
       LEFT JOIN (
         SELECT e.class_id, MIN(e.person_id) AS person_id FROM enrolments e
         WHERE e.school_id = ? AND e.role = 'teacher' AND e.is_primary = 1 AND e.active = 1
         GROUP BY e.class_id) lead_e ON lead_e.class_id = c.id
       LEFT JOIN class_teachers lead_o ON lead_o.school_id = c.school_id AND lead_o.class_id = c.id
       LEFT JOIN people t ON t.school_id = c.school_id AND t.id = ${leadBy('lead')}
       LEFT JOIN classes tc ON tc.school_id = t.school_id AND tc.id = t.class_id
       WHERE ${where.text} AND c.active = 1 AND c.kind = 'homeroom'
       ORDER BY c.grade, c.letter, c.title LIMIT 500`,
      [this.db.school, ...where.params],
    );
  }

  people(query: PeopleQuery, after: Place | null): Promise<PersonRow[]> {
    const where = new Where()
      .and('p.school_id = ?', this.db.school)
      .and(OF_KIND[query.kind])
      .and('p.active = 1');
    if (query.classId) where.and('p.class_id = ?', bin(query.classId));
    if (query.q) nameBegins(where, 'p', query.q);
    if (query.outside)
      where.and(
        `NOT EXISTS (SELECT 1 FROM ${query.outside} b
           WHERE b.school_id = p.school_id AND b.id = p.id AND b.active = 1)`,
      );
    if (after) {
      const [name, id] = after;
      const [family = '', given = ''] = name.split('\n');
      where.past(['p.family_name', 'p.given_name', 'p.id'], [family, given, id]);
    }
    return this.db.query<PersonRow>(
      `SELECT p.grade, IF(p.is_pupil, YEAR(p.birth_date), NULL) AS birthYear, p.pedagogical_since AS pedagogicalSince,
         ${briefColumns('p', 'c', 'person')}
       FROM people p
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE ${where.text}
       ORDER BY p.family_name, p.given_name, p.id LIMIT ${query.limit + 1}`,
      where.params,
    );
  }

  /** Those of the ids that are people of this school. */
  async members(ids: readonly string[]): Promise<Map<string, Member>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<MemberRow>(
      `SELECT ${briefColumns('p', 'c', 'person')}, p.is_pupil AS isPupil, p.is_staff AS isStaff,
         p.active, p.birth_date AS birthDate, p.grade, p.sex
       FROM people p
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE p.school_id = ? AND p.id IN (${marks})`,
      [this.db.school, ...params],
    );
    return new Map(
      rows.flatMap(({ isPupil, isStaff, active, birthDate, grade, sex, ...row }) => {
        const brief = briefOf(row, 'person');
        return brief
          ? [[brief.id, { id: brief.id, brief, isPupil, isStaff, active, birthDate, grade, sex }]]
          : [];
      }),
    );
  }

  async lock(ids: readonly string[]): Promise<void> {
    const { marks, params } = inIds(ids);
    await this.db.query(
      `SELECT p.id FROM people p WHERE p.school_id = ? AND p.id IN (${marks}) ORDER BY p.id FOR UPDATE`,
      [this.db.school, ...params],
    );
  }

  /** The guardians of children, by the child's id, first the one entered first. */
  async guardians(childIds: readonly string[]) {
    const { marks, params } = inIds(childIds);
    return this.db.query<
      BriefRow<'guardian'> & { childId: string; relation: string | null; phone: string | null }
    >(
      `SELECT g.child_id AS childId, g.relation, q.phone, ${briefColumns('q', 'c', 'guardian')}
       FROM guardians g
       JOIN people q ON q.school_id = g.school_id AND q.id = g.guardian_id AND q.active = 1
       LEFT JOIN classes c ON c.school_id = q.school_id AND c.id = q.class_id
       WHERE g.school_id = ? AND g.active = 1 AND g.child_id IN (${marks})
       ORDER BY g.guardian_id`,
      [this.db.school, ...params],
    );
  }

  /** Who leads the class of a pupil. */
  async classTeacher(pupilId: string): Promise<PersonBrief | null> {
    const [row] = await this.db.query<BriefRow<'teacher'>>(
      `SELECT ${briefColumns('t', 'tc', 'teacher')}
       FROM people p ${joinLead('p', 'class_id', 'lead')}
       JOIN people t ON t.school_id = p.school_id AND t.id = ${leadBy('lead')} AND t.active = 1
       LEFT JOIN classes tc ON tc.school_id = t.school_id AND tc.id = t.class_id
       WHERE p.school_id = ? AND p.id = ? LIMIT 1`,
      [this.db.school, bin(pupilId)],
    );
    return row ? briefOf(row, 'teacher') : null;
  }

  /** Whether a pupil is of a class that this person leads. */
  async leads(teacherId: string, pupilId: string): Promise<boolean> {
    const rows = await this.db.query(
      `SELECT 1 FROM people p WHERE p.school_id = ? AND p.id = ? AND ${inOwnClass('p.id')}`,
      [this.db.school, bin(pupilId), this.db.school, bin(teacherId)],
    );
    return rows.length > 0;
  }

  /** What a person is here by the roster alone. */
  async standing(
    personId: string,
  ): Promise<{ isPupil: boolean; isStaff: boolean; leadsClass: boolean } | undefined> {
    const [row] = await this.db.query<{ isPupil: boolean; isStaff: boolean; classes: number }>(
      `SELECT p.is_pupil AS isPupil, p.is_staff AS isStaff,
         (SELECT COUNT(*) FROM classes c ${joinLead('c', 'id', 'lead')}
          WHERE c.school_id = p.school_id AND c.active = 1 AND c.kind = 'homeroom'
            AND ${leadBy('lead')} = p.id) AS classes
       FROM people p WHERE p.school_id = ? AND p.id = ? AND p.active = 1`,
      [this.db.school, bin(personId)],
    );
    return row && { isPupil: row.isPupil, isStaff: row.isStaff, leadsClass: row.classes > 0 };
  }
}
