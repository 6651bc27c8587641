import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds } from '../../../platform/db/where.ts';

/** What classes are called, those of past years too. */
@Injectable()
export class ClassTitlesRepository {
  constructor(private readonly db: Db) {}

  async of(classIds: readonly string[]): Promise<Map<string, string>> {
    if (classIds.length === 0) return new Map();
    const { marks, params } = inIds(classIds);
    const rows = await this.db.query<{ id: string; title: string }>(
      `SELECT c.id, c.title FROM classes c WHERE c.school_id = ? AND c.id IN (${marks})`,
      [this.db.school, ...params],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}
