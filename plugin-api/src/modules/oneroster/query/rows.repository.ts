import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds } from '../../../platform/db/where.ts';
import type { Held } from '../held-orgs.ts';
import type { RowSet } from './row-set.ts';
import { RELATION } from './relation.ts';
import { amongKeys, inKeys, joined, type Sql } from './sql.ts';

/** A person at one org. */
export interface PersonRow {
  id: string;
  schoolId: string;
  family: string;
  given: string;
  middle: string | null;
  isPupil: boolean;
  isStaff: boolean;
  isGuardian: boolean;
  /** What a guardian is to the children; null when the host has not tied them. */
  relation: 'guardian' | 'parent' | 'relative' | null;
  grade: number | null;
  position: string | null;
  pedagogicalSince: string | null;
  partTime: boolean;
  email: string | null;
  phone: string | null;
  birthDate: string | null;
  sex: 'male' | 'female' | null;
  active: boolean;
  updatedAt: string;
}

export interface ClassRow {
  sourcedId: string;
  schoolId: string;
  id: string;
  title: string;
  grade: number | null;
  letter: string | null;
  kind: 'homeroom' | 'scheduled';
  schoolYear: number;
  active: boolean;
  updatedAt: string;
}

export interface EnrolmentRow {
  sourcedId: string;
  name: string | null;
  schoolId: string;
  id: string;
  role: 'pupil' | 'teacher';
  isPrimary: boolean;
  active: boolean;
  updatedAt: string;
  user: string;
  inClass: string;
}

/** A school year and a kind of classes that are held, and when such a class last changed. */
export interface YearRow {
  year: number;
  kind: ClassRow['kind'];
  updatedAt: string;
}

export interface OrgRow {
  id: string;
  name: string;
  updatedAt: string;
}

export interface Slice {
  /** By what before the identifiers; without it `down` turns the identifiers themselves. */
  order?: { by?: Sql; down: boolean };
  limit: number;
  offset?: number;
}

const EXEMPT = 'oneroster.read';

/** What a host has given, across its orgs. Only here, and only with what `Held` names. */
@Injectable()
export class HeldRows {
  constructor(private readonly db: Db) {}

  rows<Row>(
    set: RowSet,
    where: readonly Sql[],
    { order, limit, offset = 0 }: Slice,
  ): Promise<Row[]> {
    const { text, params } = joined([set.from, ...where], ' AND ');
    const direction = order?.down ? ' DESC' : '';
    const by = order?.by
      ? [order.by.text + direction, ...set.order]
      : set.order.map((column) => column + direction);
    return this.db.exempt<Row>(
      EXEMPT,
      `SELECT ${set.columns.text} FROM ${text} ORDER BY ${by.join(', ')}
       LIMIT ${limit} OFFSET ${offset}`,
      [...set.columns.params, ...params, ...(order?.by?.params ?? [])],
    );
  }

  async count(set: RowSet, where: readonly Sql[]): Promise<number> {
    const { text, params } = joined([set.from, ...where], ' AND ');
    const [row] = await this.db.exempt<{ n: number }>(
      EXEMPT,
      `SELECT COUNT(*) AS n FROM ${text}`,
      params,
    );
    return row?.n ?? 0;
  }

  people(held: Held, ids: readonly string[]): Promise<PersonRow[]> {
    const { marks, params } = inIds(ids);
    const inside = amongKeys('p.school_id', held.keys);
    return this.db.exempt<PersonRow>(
      EXEMPT,
      `SELECT p.id, p.school_id AS schoolId, p.family_name AS family, p.given_name AS \`given\`,
              p.middle_name AS middle, p.is_pupil AS isPupil, p.is_staff AS isStaff,
              p.is_guardian AS isGuardian, IF(p.is_guardian, ${RELATION}, NULL) AS relation,
              p.grade, p.position,
              p.pedagogical_since AS pedagogicalSince, p.part_time AS partTime, p.email, p.phone,
              p.birth_date AS birthDate, p.sex, p.active, p.updated_at AS updatedAt
       FROM people p WHERE p.id IN (${marks}) AND ${inside.text}`,
      [...params, ...inside.params],
    );
  }

  /** Who answers for these children, by the host's first name of each. */
  agents(held: Held, ids: readonly string[]): Promise<{ childId: string; agent: string }[]> {
    const { marks, params } = inIds(ids);
    const inside = amongKeys('g.school_id', held.keys);
    return this.db.exempt(
      EXEMPT,
      `SELECT g.child_id AS childId, MIN(n.sourced_id) AS agent
       FROM guardians g JOIN external_refs n ON n.id = g.guardian_id AND n.type = 'user'
         AND n.retired = 0 AND n.connection_id = ?
       JOIN people p ON p.school_id = g.school_id AND p.id = g.guardian_id AND p.active = 1
       WHERE ${inside.text} AND g.child_id IN (${marks}) AND g.active = 1
       GROUP BY g.child_id, g.guardian_id ORDER BY agent`,
      [held.connection, ...inside.params, ...params],
    );
  }

  years(held: Held, keys: readonly Buffer[], year: number): Promise<YearRow[]> {
    const inside = inKeys('c.school_id', keys);
    return this.db.exempt<YearRow>(
      EXEMPT,
      `SELECT COALESCE(c.school_year, ${year}) AS year, c.kind, MAX(c.updated_at) AS updatedAt
       FROM classes c JOIN external_refs r ON r.id = c.id AND r.type = 'class'
         AND r.retired = 0 AND r.connection_id = ?
       WHERE ${inside.text} GROUP BY COALESCE(c.school_year, ${year}), c.kind ORDER BY year, c.kind`,
      [held.connection, ...inside.params],
    );
  }

  orgs(held: Held): Promise<OrgRow[]> {
    const inside = inKeys('o.id', held.keys);
    return this.db.exempt<OrgRow>(
      EXEMPT,
      `SELECT o.id, o.name, o.updated_at AS updatedAt FROM orgs o WHERE ${inside.text}`,
      inside.params,
    );
  }
}
