import type { ExternalChanges, ExternalKind, ExternalsQuery } from '@nastavnik/contracts/externals';
import type { Code } from '@nastavnik/contracts/packs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { placeOf } from '../../platform/db/page.ts';
import { beginsWith, Where } from '../../platform/db/where.ts';
import { ExternalEntity } from './external.entity.ts';

export interface ExternalRow {
  id: string;
  sortName: string;
  family: string;
  given: string;
  middle: string | null;
  birthDate: string | null;
  kind: ExternalKind;
  place: string;
  post: string | null;
  email: string | null;
  phone: string | null;
  base: Code | null;
  mentees: number | null;
  capacity: number | null;
  version: number;
}

const SELECT = `SELECT e.id, e.sort_name AS sortName, p.family_name AS family, p.given_name AS given,
    p.middle_name AS middle, p.birth_date AS birthDate, e.kind, e.place, e.post, p.email, p.phone,
    m.base, m.mentees_now AS mentees, m.capacity, e.version
  FROM externals e
  JOIN people p ON p.school_id = e.school_id AND p.id = e.id
  LEFT JOIN mentors m ON m.school_id = e.school_id AND m.id = e.id AND m.active = 1`;

/** «сварщик, Завод»: what every list says of them beside the name. */
const positionOf = ({ post, place }: Pick<ExternalChanges, 'post' | 'place'>) =>
  [post, place].filter(Boolean).join(', ');

/** The people whom the school has added itself. */
@Injectable()
export class ExternalsRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(ExternalEntity);
  }

  list({ after, limit, q }: ExternalsQuery): Promise<ExternalRow[]> {
    const where = new Where().and('e.school_id = ?', this.db.school);
    if (q) where.and('e.sort_name LIKE ?', beginsWith(q));
    const place = placeOf(after);
    if (place) where.past(['e.sort_name', 'e.id'], place);
    return this.db.query<ExternalRow>(
      `${SELECT} WHERE ${where.text} ORDER BY e.sort_name, e.id LIMIT ${limit + 1}`,
      where.params,
    );
  }

  async find(id: string): Promise<ExternalRow | undefined> {
    const [row] = await this.db.query<ExternalRow>(`${SELECT} WHERE e.school_id = ? AND e.id = ?`, [
      this.db.school,
      bin(id),
    ]);
    return row;
  }

  /** Whether somebody is in the base of mentees: then it has to be known who signs for them. */
  async isMentee(id: string): Promise<boolean> {
    const rows = await this.db.query(
      'SELECT 1 FROM mentees t WHERE t.school_id = ? AND t.id = ? AND t.active = 1',
      [this.db.school, bin(id)],
    );
    return rows.length > 0;
  }

  namesakes(sortName: string): Promise<{ birthDate: string | null }[]> {
    return this.db.query(
      `SELECT p.birth_date AS birthDate FROM externals e
       JOIN people p ON p.school_id = e.school_id AND p.id = e.id
       WHERE e.school_id = ? AND e.sort_name = ?`,
      [this.db.school, sortName],
    );
  }

  /** The one place beside sync that writes people, and only those that sync does not see. */
  async addPerson(id: string, of: ExternalChanges): Promise<void> {
    await this.db.query(
      `INSERT INTO people (school_id, id, family_name, given_name, middle_name, birth_date,
         is_external, position, email, phone, active, version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.db.school,
        bin(id),
        of.family,
        of.given,
        of.middle,
        of.birthDate,
        1,
        positionOf(of),
        of.email,
        of.phone,
        1,
        1,
      ],
    );
  }

  async changePerson(id: string, of: ExternalChanges): Promise<void> {
    const { family, given, middle, birthDate, email, phone } = of;
    await this.db.query(
      `UPDATE people SET family_name = ?, given_name = ?, middle_name = ?, birth_date = ?,
         position = ?, email = ?, phone = ?, version = version + 1, updated_at = ?
       WHERE school_id = ? AND id = ? AND is_external = 1`,
      [
        family,
        given,
        middle,
        birthDate,
        positionOf(of),
        email,
        phone,
        new Date(),
        this.db.school,
        bin(id),
      ],
    );
    await this.db.query('UPDATE mentors SET sort_name = ? WHERE school_id = ? AND id = ?', [
      [family, given, middle].filter(Boolean).join(' '),
      this.db.school,
      bin(id),
    ]);
  }
}
