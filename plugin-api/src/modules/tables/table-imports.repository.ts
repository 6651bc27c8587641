import { gunzipSync, gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { TableImportEntity } from './table-import.entity.ts';

const KEPT_MS = 30 * 86_400_000;

export const packed = (value: unknown): Buffer => gzipSync(JSON.stringify(value));
export const unpacked = (bytes: Buffer): unknown => JSON.parse(gunzipSync(bytes).toString('utf8'));

type NewRead = Pick<TableImportEntity, 'base' | 'fileName' | 'headerLine' | 'fields'>;

/** Tables that were read; what they hold of people is kept a month. */
@Injectable()
export class TableImportsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  get rows() {
    return this.db.rows(TableImportEntity);
  }

  async add(read: NewRead, cells: string[][]): Promise<string> {
    await this.db.query('DELETE FROM table_imports WHERE school_id = ? AND created_at < ?', [
      this.db.school,
      new Date(Date.now() - KEPT_MS),
    ]);
    const [id, now] = [newId(), new Date().toISOString()];
    await this.rows.insert({
      ...read,
      id,
      state: 'read',
      cells: packed(cells),
      createdAt: now,
      createdBy: this.scope.personId,
      changedAt: now,
    });
    return id;
  }
}
