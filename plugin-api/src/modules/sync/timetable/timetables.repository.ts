import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin, newId } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { ASKED, piecesOf } from '../in-texts.ts';
import type { RefType } from '../plan/plan-input.ts';
import { SnapshotRepository } from '../plan/snapshot.repository.ts';

/** A lesson of a class and of one of its teachers. */
export interface LessonRow {
  classId: string;
  teacherId: string | null;
  weekday: number;
  starts: string;
  ends: string;
}

const AT_ONCE = 500;
const here: Record<RefType, string> = {
  class: 'SELECT t.id FROM classes t WHERE t.school_id = ? AND t.active = 1',
  user: 'SELECT t.id FROM people t WHERE t.school_id = ? AND t.active = 1 AND t.is_staff = 1',
};

/** The only writer of timetables; always the school in scope. */
@Injectable()
export class TimetablesRepository {
  constructor(
    private readonly db: Db,
    private readonly snapshot: SnapshotRepository,
  ) {}

  /** The ids of the school's own classes by the host's names. */
  classes(connectionId: string, names: readonly string[]): Promise<Map<string, string>> {
    return this.own(connectionId, 'class', names);
  }

  staff(connectionId: string, names: readonly string[]): Promise<Map<string, string>> {
    return this.own(connectionId, 'user', names);
  }

  /** Writes down what comes, and lets nobody else replace it until the transaction ends. */
  async begin({ from, until, lessons }: { from: string; until: string; lessons: number }) {
    await this.db.query(
      `INSERT INTO timetables (school_id, from_on, until_on, lessons, taken_at) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE from_on = VALUES(from_on), until_on = VALUES(until_on),
         lessons = VALUES(lessons), taken_at = VALUES(taken_at)`,
      [this.db.school, from, until, lessons, new Date()],
    );
  }

  async replace(rows: readonly LessonRow[]): Promise<void> {
    await this.db.query('DELETE FROM lessons WHERE school_id = ?', [this.db.school]);
    for (const some of piecesOf(rows, AT_ONCE))
      await this.db.query(
        `INSERT INTO lessons (school_id, id, class_id, teacher_id, weekday, starts_at, ends_at)
         VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        some.flatMap(({ classId, teacherId, weekday, starts, ends }) => [
          this.db.school,
          bin(newId()),
          bin(classId),
          teacherId === null ? null : bin(teacherId),
          weekday,
          starts,
          ends,
        ]),
      );
  }

  private async own(connectionId: string, type: RefType, names: readonly string[]) {
    const refs = await this.snapshot.refs(connectionId, type, names);
    const known = new Set<string>();
    for (const some of piecesOf([...new Set(refs.values())], ASKED)) {
      const { marks, params } = inIds(some);
      const rows = await this.db.query<{ id: string }>(`${here[type]} AND t.id IN (${marks})`, [
        this.db.school,
        ...params,
      ]);
      for (const { id } of rows) known.add(id);
    }
    return new Map([...refs].filter(([, id]) => known.has(id)));
  }
}
