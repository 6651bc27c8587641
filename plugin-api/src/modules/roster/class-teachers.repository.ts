import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';

/** The only writer of `class_teachers`. */
@Injectable()
export class ClassTeachersRepository {
  constructor(private readonly db: Db) {}

  /** Whoever leads the class by the school's own word; the class is locked until the transaction ends. */
  async lock(classId: string): Promise<string | null> {
    const key = [this.db.school, bin(classId)];
    await this.db.query(
      'SELECT c.id FROM classes c WHERE c.school_id = ? AND c.id = ? FOR UPDATE',
      key,
    );
    const [row] = await this.db.query<{ personId: string }>(
      'SELECT o.person_id AS personId FROM class_teachers o WHERE o.school_id = ? AND o.class_id = ?',
      key,
    );
    return row?.personId ?? null;
  }

  async set(classId: string, personId: string): Promise<void> {
    await this.db.query(
      `INSERT INTO class_teachers (school_id, class_id, person_id) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE person_id = VALUES(person_id)`,
      [this.db.school, bin(classId), bin(personId)],
    );
  }

  async remove(classId: string): Promise<void> {
    await this.db.query('DELETE FROM class_teachers WHERE school_id = ? AND class_id = ?', [
      this.db.school,
      bin(classId),
    ]);
  }
}
