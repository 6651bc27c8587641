import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';
import type { HeldRow, HeldSection } from './held-section.ts';
import type { Name, Other } from '../masks/known-names.ts';

/** A file holds no more records of a kind; whoever has more is told so. */
export const MOST_RECORDS = 50_000;
/** Ids sort by time; clocks of servers differ by less than this. */
const CLOCKS_MS = 300_000;
const LAST_ID = Buffer.alloc(16, 0xff);

/** The lowest id that could have been made at that time. */
const idFrom = (ms: number) =>
  Buffer.from(Math.max(0, ms).toString(16).padStart(12, '0').padEnd(32, '0'), 'hex');

const withoutKey = (row: HeldRow): HeldRow =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'id'));

export interface Held {
  rows: HeldRow[];
  /** False when older records did not fit. */
  whole: boolean;
}

/** Ids of those who know the person by the pair, the family or a wish; `$school` and `$me` in turn. */
const CLOSE = `SELECT x.mentor_id AS id FROM pair_mentees x WHERE x.school_id = $school AND x.mentee_id = $me
  UNION SELECT x.mentee_id FROM pair_mentees x WHERE x.school_id = $school AND x.mentor_id = $me
  UNION SELECT y.mentee_id FROM pair_mentees x
    JOIN pair_mentees y ON y.school_id = x.school_id AND y.pair_id = x.pair_id
    WHERE x.school_id = $school AND x.mentee_id = $me
  UNION SELECT z.mentor_id FROM pair_mentees x
    JOIN pair_substitutes z ON z.school_id = x.school_id AND z.pair_id = x.pair_id
    WHERE x.school_id = $school AND x.mentee_id = $me
  UNION SELECT x.mentee_id FROM pair_substitutes z
    JOIN pair_mentees x ON x.school_id = z.school_id AND x.pair_id = z.pair_id
    WHERE z.school_id = $school AND z.mentor_id = $me
  UNION SELECT g.guardian_id FROM guardians g WHERE g.school_id = $school AND g.child_id = $me
  UNION SELECT g.child_id FROM guardians g WHERE g.school_id = $school AND g.guardian_id = $me
  UNION SELECT w.to_id FROM matching_wishes w WHERE w.school_id = $school AND w.from_id = $me
  UNION SELECT w.from_id FROM matching_wishes w WHERE w.school_id = $school AND w.to_id = $me`;

/** Reads what is held about one person of the school. */
@Injectable()
export class HeldRepository {
  constructor(private readonly db: Db) {}

  /** Everything of one kind, page by page where there may be much of it. */
  async records(section: HeldSection, personId: string, name: Name): Promise<Held> {
    const told = (rows: HeldRow[]) =>
      section.told ? rows.flatMap((row) => section.told?.(row, name) ?? []) : rows;
    const { page } = section;
    if (page === undefined)
      return { rows: told(await this.read(section.sql, personId)), whole: true };
    const rows: HeldRow[] = [];
    let before: Buffer = LAST_ID;
    while (rows.length < MOST_RECORDS) {
      const read = await this.read(`${section.sql} LIMIT ${page}`, personId, before);
      const last = read.at(-1);
      rows.push(...told(read.map(withoutKey)));
      if (read.length < page || !last) return { rows, whole: true };
      before = bin(String(last['id']));
    }
    const more = await this.read(`${section.sql} LIMIT 1`, personId, before);
    return { rows, whole: more.length === 0 };
  }

  private read(sql: string, personId: string, before: Buffer = LAST_ID): Promise<HeldRow[]> {
    const known: Record<string, Buffer> = { school: this.db.school, me: bin(personId), before };
    const params: Buffer[] = [];
    const text = sql.replaceAll(/\$(school|me|before)/g, (_, what: string) => {
      params.push(known[what] as Buffer);
      return '?';
    });
    return this.db.query<HeldRow>(text, params);
  }

  /** Whoever may be named in words about a person: everybody of the school; who is close is marked. */
  async others(personId: string): Promise<Other[]> {
    const me = bin(personId);
    const { school } = this.db;
    const count = CLOSE.split('$me').length - 1;
    const rows = await this.db.query<BriefRow<'other'> & { isClose: number }>(
      `SELECT kin.id IS NOT NULL AS isClose, ${briefColumns('p', 'c', 'other')}
       FROM people p LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       LEFT JOIN (${CLOSE.replaceAll(/\$(?:school|me)/g, '?')}) kin ON kin.id = p.id
       WHERE p.school_id = ? AND p.id <> ?`,
      [...Array.from({ length: count }, () => [school, me]).flat(), school, me],
    );
    return rows.flatMap(({ isClose, ...row }) => {
      const brief = briefOf(row, 'other');
      return brief ? [{ name: brief.name, isClose: Boolean(isClose) }] : [];
    });
  }

  /** When the reader took out somebody's data since a moment, the earliest first. */
  async takenSince(readerId: string, since: Date): Promise<Date[]> {
    const rows = await this.db.query<{ at: string }>(
      `SELECT h.at FROM history h WHERE h.school_id = ? AND h.person_id = ? AND h.id > ?
         AND h.entity = 'person' AND h.action = 'data_taken' AND h.at > ? ORDER BY h.at`,
      [this.db.school, bin(readerId), idFrom(since.getTime() - CLOCKS_MS), since],
    );
    return rows.map(({ at }) => new Date(at));
  }
}
