import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { piecesOf } from './in-texts.ts';
import type { Finding, IssueCode, IssueLevel } from './issue-words.ts';
import { uuidOf } from './named-ids.ts';

export interface IssueRow {
  id: string;
  level: IssueLevel;
  code: IssueCode;
  entity: SyncEntity;
  sourcedId: string | null;
  file: string | null;
  seq: number | null;
  line: number | null;
  pointer: string;
}

export type PlacedIssue = IssueRow & { place: string };

export interface KindRow {
  level: IssueLevel;
  code: IssueCode;
  count: number;
}

/** Which issues of a run are meant. */
interface Some {
  runId: string;
  /** Null: of all schools. */
  schoolId: string | null;
  level?: IssueLevel | undefined;
  code?: string | undefined;
}

interface Source {
  runId: string;
  entity: SyncEntity;
  seq?: number;
  schoolId?: string;
}

const PUT_AT_ONCE = 100;
/** Earlier readings that are remembered; one of them may have failed half-way. */
const READINGS = 5;
const ISSUE = `SELECT i.id, i.level, i.code, i.entity, i.sourced_id AS sourcedId, i.file, i.seq, i.line,
  i.pointer FROM sync_issues i`;
/** Where an issue stands in the feed: file, collection, batch, line. */
const PLACE = `CONCAT_WS('/', COALESCE(i.file, ''), i.entity, LPAD(COALESCE(i.seq, 0), 10, '0'),
  LPAD(COALESCE(i.line, 0), 10, '0'))`;

/**
 * Rows of which nobody can say whose they are are told to every school of the run; rows of others
 * only to the one that the run is for.
 */
const UNPLACED = `(i.school_id IS NULL AND ((i.level = 'rejected' AND i.sourced_id IS NULL)
  OR (i.level = 'security'
    AND (SELECT COUNT(*) FROM sync_parts p WHERE p.run_id = i.run_id) = 1)))`;

/** What was found wrong or odd in a feed: codes and places, never values. */
@Injectable()
export class IssuesRepository {
  constructor(private readonly db: Db) {}

  /** Adds findings; the same finding again stays one. */
  async add({ runId, entity, seq, schoolId }: Source, findings: readonly Finding[]): Promise<void> {
    for (const some of piecesOf(findings, PUT_AT_ONCE))
      await this.db.platform.query(
        `INSERT IGNORE INTO sync_issues (run_id, id, school_id, level, code, entity, sourced_id,
           file, seq, line, pointer)
         VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        some.flatMap((each) => {
          const { level, code, pointer, line = null, file = null, sourcedId = null } = each;
          const at = line === null ? null : (seq ?? null);
          const name = [schoolId, entity, code, pointer, file, at, line, sourcedId].join('\n');
          const id = bin(uuidOf(name));
          const of = each.schoolId ?? schoolId;
          const school = of === undefined ? null : bin(of);
          return [bin(runId), id, school, level, code, entity, sourcedId, file, at, line, pointer];
        }),
      );
  }

  /** Lines of a batch that were refused, in order. */
  rejectedIn(runId: string, entity: SyncEntity, seq: number, limit: number): Promise<IssueRow[]> {
    return this.db.platform.query<IssueRow>(
      `${ISSUE} WHERE i.run_id = ? AND i.entity = ? AND i.seq = ? AND i.level <> 'warning'
       ORDER BY i.line LIMIT ${limit}`,
      [bin(runId), entity, seq],
    );
  }

  /** Organisations that were already told to be none of the host's, when the same was read before. */
  async foreignTold(
    { id, connectionId }: { id: string; connectionId: string },
    org: string,
  ): Promise<Set<string | null>> {
    const rows = await this.db.platform.query<{ sourcedId: string | null }>(
      `SELECT DISTINCT i.sourced_id AS sourcedId
       FROM (SELECT r.id FROM sync_runs r
             WHERE r.connection_id = ? AND r.way = 'pull' AND r.id < ?
               AND EXISTS (SELECT 1 FROM sync_parts p WHERE p.run_id = r.id AND p.sourced_id = ?)
             ORDER BY r.id DESC LIMIT ${READINGS}) q
       JOIN sync_issues i ON i.run_id = q.id
       WHERE i.entity = 'orgs' AND i.code IN ('foreign_scope', 'row.others')`,
      [bin(connectionId), bin(id), org],
    );
    return new Set(rows.map(({ sourcedId }) => sourcedId));
  }

  /** Users whose rows were refused, so that nothing may be concluded about them. */
  async refusedUsers(runId: string): Promise<Set<string>> {
    const rows = await this.db.platform.query<{ sourcedId: string }>(
      `SELECT DISTINCT i.sourced_id AS sourcedId FROM sync_issues i
       WHERE i.run_id = ? AND i.entity = 'users' AND i.level <> 'warning'
         AND i.sourced_id IS NOT NULL AND i.line IS NOT NULL`,
      [bin(runId)],
    );
    return new Set(rows.map(({ sourcedId }) => sourcedId));
  }

  /** Collections with rows of which not even a name could be read, or a place or class that was refused. */
  async unreadIn(runId: string): Promise<SyncEntity[]> {
    const rows = await this.db.platform.query<{ entity: SyncEntity }>(
      `SELECT DISTINCT i.entity FROM sync_issues i
       WHERE i.run_id = ? AND i.level = 'rejected' AND (i.sourced_id IS NULL
         OR (i.entity IN ('classes', 'enrollments') AND i.code <> 'school.not-enabled'))`,
      [bin(runId)],
    );
    return rows.map(({ entity }) => entity);
  }

  /** Issues of a run in the order of the feed; with a school only those of its own plan. */
  page({ runId, ...only }: Some, after: Place | null, limit: number): Promise<PlacedIssue[]> {
    const { level = null, code = null } = only;
    const school = only.schoolId === null ? null : bin(only.schoolId);
    const [place, id] = after ? [after[0], bin(after[1])] : [null, null];
    return this.db.platform.query<PlacedIssue>(
      `SELECT * FROM (${ISSUE.replace(' FROM', `, ${PLACE} AS place FROM`)}
         WHERE i.run_id = ? AND (? IS NULL OR i.school_id = ? OR ${UNPLACED})
           AND (? IS NULL OR i.level = ?) AND (? IS NULL OR i.code = ?)) p
       WHERE ? IS NULL OR p.place > ? OR (p.place = ? AND p.id > ?)
       ORDER BY p.place, p.id LIMIT ${limit}`,
      [bin(runId), school, school, level, level, code, code, place, place, place, id],
    );
  }

  /** How many issues of each kind there are, refused rows first, the most frequent first. */
  kinds(runId: string, schoolId: string | null): Promise<KindRow[]> {
    const school = schoolId === null ? null : bin(schoolId);
    return this.db.platform.query<KindRow>(
      `SELECT i.level, i.code, COUNT(*) AS count FROM sync_issues i
       WHERE i.run_id = ? AND (? IS NULL OR i.school_id = ? OR ${UNPLACED})
       GROUP BY i.level, i.code ORDER BY i.level = 'warning', count DESC, i.code`,
      [bin(runId), school, school],
    );
  }

  /** The first issues in the order of files, batches and lines. */
  inOrder(runId: string, schoolId: string | null, limit: number): Promise<IssueRow[]> {
    const school = schoolId === null ? null : bin(schoolId);
    return this.db.platform.query<IssueRow>(
      `${ISSUE} WHERE i.run_id = ? AND (? IS NULL OR i.school_id = ? OR ${UNPLACED})
       ORDER BY i.file, i.entity, i.seq, i.line, i.id LIMIT ${limit}`,
      [bin(runId), school, school],
    );
  }
}
