import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { SchoolListEditionEntity, SchoolListEntity } from './school-list.entity.ts';

/** The only reader and writer of lists of schools. */
@Injectable()
export class SchoolListsRepository {
  constructor(private readonly db: Db) {}

  get lists() {
    return this.db.rows(SchoolListEntity);
  }

  get editions() {
    return this.db.rows(SchoolListEditionEntity);
  }

  /** Locks a list for this transaction. */
  async lock(id: string): Promise<SchoolListEntity> {
    await this.db.query('SELECT id FROM school_lists WHERE org_id = ? AND id = ? FOR UPDATE', [
      this.db.school,
      bin(id),
    ]);
    return this.lists.need({ id });
  }
}
