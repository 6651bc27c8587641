import type { Pass, PassesQuery } from '@nastavnik/contracts/passes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { placeOf } from '../../../platform/db/page.ts';
import { inIds, Where } from '../../../platform/db/where.ts';
import { PassEntity } from './pass.entity.ts';

export type PassRow = Omit<Pass, 'person' | 'state' | 'until'> & {
  untilAt: string | null;
  personId: string;
  family: string;
  given: string;
  middle: string | null;
  position: string | null;
  classTitle: string | null;
};

const PASS = `SELECT s.id, s.person_id AS personId, s.purpose, s.subject_id AS subjectId,
    s.made_at AS madeAt, s.expires_at AS expiresAt, s.opened_at AS openedAt, s.until_at AS untilAt,
    s.ended_at AS endedAt, s.version, p.family_name AS family, p.given_name AS given,
    p.middle_name AS middle, p.position, c.title AS classTitle
  FROM passes s
  JOIN people p ON p.school_id = s.school_id AND p.id = s.person_id
  LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id`;

/** The passes of the school in scope. */
@Injectable()
export class PassesRepository {
  private readonly listeners: ((passId: string) => void)[] = [];

  constructor(private readonly db: Db) {}

  /** Is told in this process, at once, that a pass was changed: for caches. */
  onChange(tell: (passId: string) => void): void {
    this.listeners.push(tell);
  }

  async update(id: string, version: number, patch: Partial<PassEntity>): Promise<void> {
    await this.rows.update(id, version, patch);
    this.db.afterCommit(() => {
      for (const tell of this.listeners) tell(id);
    });
  }

  get rows() {
    return this.db.rows(PassEntity);
  }

  list({ after, limit, view, purpose, personId }: PassesQuery, now: Date): Promise<PassRow[]> {
    const where = new Where().and('s.school_id = ?', this.db.school);
    const place = placeOf(after);
    if (place) where.and('s.id < ?', bin(place[1]));
    if (view === 'live')
      where.and('s.ended_at IS NULL AND IFNULL(s.until_at, s.expires_at) > ?', now);
    if (purpose) where.and('s.purpose = ?', purpose);
    if (personId) where.and('s.person_id = ?', bin(personId));
    return this.db.query<PassRow>(
      `${PASS} WHERE ${where.text} ORDER BY s.id DESC LIMIT ${limit + 1}`,
      where.params,
    );
  }

  /** Oldest first. */
  notEndedOf(personIds: string[]): Promise<PassRow[]> {
    const { marks, params } = inIds(personIds);
    return this.db.query<PassRow>(
      `${PASS} WHERE s.school_id = ? AND s.person_id IN (${marks}) AND s.purpose = 'join'
         AND s.ended_at IS NULL ORDER BY s.id`,
      [this.db.school, ...params],
    );
  }

  async show(id: string): Promise<PassRow | undefined> {
    const [row] = await this.db.query<PassRow>(`${PASS} WHERE s.school_id = ? AND s.id = ?`, [
      this.db.school,
      bin(id),
    ]);
    return row;
  }

  /** The row waits for the transaction to end: of two who open one pass the second finds it used. */
  async lock(id: string): Promise<PassEntity | null> {
    await this.db.query('SELECT s.id FROM passes s WHERE s.school_id = ? AND s.id = ? FOR UPDATE', [
      this.db.school,
      bin(id),
    ]);
    return this.rows.find({ id });
  }

  /** Those of one person for the same thing that nobody has ended. */
  async notEnded(personId: string, purpose: string, subjectId: string | null) {
    const where = new Where()
      .and('s.school_id = ?', this.db.school)
      .and('s.person_id = ? AND s.purpose = ?', bin(personId), purpose)
      .and('s.ended_at IS NULL');
    if (subjectId === null) where.and('s.subject_id IS NULL');
    else where.and('s.subject_id = ?', bin(subjectId));
    return this.db.query<{ id: string; version: number }>(
      `SELECT s.id, s.version FROM passes s WHERE ${where.text} FOR UPDATE`,
      where.params,
    );
  }
}
