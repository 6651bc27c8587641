import type { MentorsQuery } from '@nastavnik/contracts/mentors';
import type { Code } from '@nastavnik/contracts/packs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { briefColumns, sortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';
import { type MentorPairRow, type MentorRow, SELECT_MENTOR } from './mentor-row.ts';
import { MentorEntity } from './mentor.entity.ts';
import { mentorsWhere } from './mentor-views.ts';

const CHUNK = 200;
/** The base of mentors; a page is one statement along one index. */
@Injectable()
export class MentorsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** One transaction of whoever changes the base. */
  together = <T>(work: () => Promise<T>): Promise<T> => this.db.transaction(work);

  get rows() {
    return this.db.rows(MentorEntity);
  }

  list(query: MentorsQuery, after: Place | null): Promise<MentorRow[]> {
    const where = mentorsWhere(query, this.db.school, this.scope.today());
    if (after) where.past(['m.sort_name', 'm.id'], after);
    return this.db.query<MentorRow>(
      `${SELECT_MENTOR} WHERE ${where.text} ORDER BY m.sort_name, m.id LIMIT ${query.limit + 1}`,
      where.params,
    );
  }

  async find(id: string): Promise<MentorRow | undefined> {
    const [row] = await this.db.query<MentorRow>(
      `${SELECT_MENTOR} WHERE m.school_id = ? AND m.id = ?`,
      [this.db.school, bin(id)],
    );
    return row;
  }

  /** Whether a mentor of the base is of the roster; undefined for whoever is not in the base. */
  async isOfRoster(id: string): Promise<boolean | undefined> {
    const [row] = await this.db.query<{ ofRoster: number }>(
      `SELECT p.is_pupil OR p.is_staff AS ofRoster FROM mentors m JOIN people p ON p.school_id = m.school_id AND p.id = m.id
       WHERE m.school_id = ? AND m.id = ? AND m.active = 1 AND p.active = 1`,
      [this.db.school, bin(id)],
    );
    return row && Boolean(row.ofRoster);
  }

  counts(): Promise<{ state: string; base: Code; people: number; reserve: number }[]> {
    return this.db.query(
      'SELECT m.state, m.base, COUNT(*) AS people, COUNT(m.reserve_year) AS reserve FROM mentors m WHERE m.school_id = ? GROUP BY m.state, m.base',
      [this.db.school],
    );
  }

  /** The mentor's open pairs, a row for each mentee. */
  openPairs(mentorId: string): Promise<MentorPairRow[]> {
    return this.db.query<MentorPairRow>(
      `SELECT pm.pair_id AS pairId, r.status, r.form, ${briefColumns('p', 'c', 'mentee')}
       FROM pair_mentees pm
       JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id
       JOIN people p ON p.school_id = pm.school_id AND p.id = pm.mentee_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE pm.school_id = ? AND pm.mentor_id = ? AND pm.is_open = 1 ORDER BY pm.pair_id`,
      [this.db.school, bin(mentorId)],
    );
  }

  /** The pairs of a mentor that have ended, newest first, a row for each mentee; to who left a group, it has. */
  pastPairs(mentorId: string): Promise<(MentorPairRow & { schoolYear: number })[]> {
    return this.db.query(
      `SELECT pm.pair_id AS pairId, IF(pm.left_on IS NULL, r.status, 'broken') AS \`status\`, r.form, r.school_year AS schoolYear,
         ${briefColumns('p', 'c', 'mentee')}
       FROM pair_mentees pm
       JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id
       JOIN people p ON p.school_id = pm.school_id AND p.id = pm.mentee_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE pm.school_id = ? AND pm.mentor_id = ?
         AND (r.status IN ('finished', 'broken') OR pm.left_on IS NOT NULL)
       ORDER BY pm.pair_id DESC LIMIT 30`,
      [this.db.school, bin(mentorId)],
    );
  }

  /** The capacity of a mentor of the base, whose row waits for the transaction to end. */
  async lock(mentorId: string): Promise<{ capacity: number } | undefined> {
    const [row] = await this.db.query<{ capacity: number }>(
      'SELECT m.capacity FROM mentors m WHERE m.school_id = ? AND m.id = ? AND m.active = 1 FOR UPDATE',
      [this.db.school, bin(mentorId)],
    );
    return row;
  }

  /** How many mentees a mentor has in open pairs; none is added until the transaction ends. */
  async menteesOf(mentorId: string): Promise<number> {
    const rows = await this.db.query(
      `SELECT pm.mentee_id FROM pair_mentees pm
       WHERE pm.school_id = ? AND pm.mentor_id = ? AND pm.is_open = 1 FOR UPDATE`,
      [this.db.school, bin(mentorId)],
    );
    return rows.length;
  }

  /** Of how many others somebody stands in for the mentor from today on, and until when. */
  async standsIn(personId: string): Promise<{ mentees: number; until: string | null }> {
    const rows = await this.db.query<{ untilOn: string }>(
      `SELECT pm.pair_id, pm.mentee_id, MAX(s.until_on) AS untilOn FROM pair_substitutes s
       JOIN pair_mentees pm ON pm.school_id = s.school_id AND pm.pair_id = s.pair_id AND pm.is_open = 1
       WHERE s.school_id = ? AND s.mentor_id = ? AND s.until_on >= ? AND s.from_on <= s.until_on
       GROUP BY pm.pair_id, pm.mentee_id`,
      [this.db.school, bin(personId), this.scope.today()],
    );
    const until =
      rows
        .map(({ untilOn }) => untilOn)
        .toSorted()
        .at(-1) ?? null;
    return { mentees: rows.length, until };
  }

  async activeOf(ids: readonly string[]): Promise<Set<string>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<{ id: string }>(
      `SELECT m.id FROM mentors m WHERE m.school_id = ? AND m.active = 1 AND m.id IN (${marks}) ORDER BY m.id FOR UPDATE`,
      [this.db.school, ...params],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Takes people in, or back in when they had left; states are set afterwards. */
  async add(
    members: Member[],
    rest: Pick<MentorEntity, 'base' | 'capacity' | 'competences'>,
  ): Promise<void> {
    for (let start = 0; start < members.length; start += CHUNK) {
      const chunk = members.slice(start, start + CHUNK);
      await this.db.query(
        `INSERT INTO mentors (school_id, id, sort_name, active, state, base, capacity, competences,
           free_slots, added_on, changed_at)
         VALUES ${chunk.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE active = VALUES(active), state = VALUES(state), base = VALUES(base),
           capacity = VALUES(capacity), competences = VALUES(competences), added_on = VALUES(added_on),
           left_on = NULL, leave_reason = NULL, version = version + 1, changed_at = VALUES(changed_at)`,
        chunk.flatMap(({ id, brief }) => [
          this.db.school,
          bin(id),
          sortName(brief),
          1,
          '',
          rest.base,
          rest.capacity,
          JSON.stringify(rest.competences),
          '[]',
          this.scope.today(),
          new Date(),
        ]),
      );
    }
  }

  leave(id: string, version: number, leaveReason: Code): Promise<number> {
    return this.rows.update(id, version, {
      active: false,
      state: 'left',
      leaveReason,
      leftOn: this.scope.today(),
      changedAt: new Date().toISOString(),
    });
  }
}
