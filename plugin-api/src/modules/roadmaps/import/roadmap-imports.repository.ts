import { gunzipSync, gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import type { SourceTable } from './cells.ts';
import { RoadmapImportEntity } from './roadmap-import.entity.ts';

const KEPT_MS = 30 * 86_400_000;

type Read = Pick<RoadmapImportEntity, 'fileName' | 'tableAt' | 'headerLine' | 'fields'>;

/** Files that were read; what they hold may name people and is kept a month at most. */
@Injectable()
export class RoadmapImportsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  get rows() {
    return this.db.rows(RoadmapImportEntity);
  }

  async add(read: Read, tables: readonly SourceTable[]): Promise<string> {
    await this.db.query('DELETE FROM roadmap_imports WHERE org_id = ? AND created_at < ?', [
      this.db.school,
      new Date(Date.now() - KEPT_MS),
    ]);
    const [id, now] = [newId(), new Date().toISOString()];
    await this.rows.insert({
      ...read,
      id,
      answers: {},
      cells: gzipSync(JSON.stringify(tables)),
      createdAt: now,
      createdBy: this.scope.personId,
      changedAt: now,
    });
    return id;
  }
}

/** The tables of a file that no roadmap was made of yet. */
export function tablesOf({ cells, roadmapId }: RoadmapImportEntity): SourceTable[] {
  if (roadmapId !== null) throw new Problem('roadmap-table.made');
  if (!cells) throw new Problem('roadmap-table.gone');
  return JSON.parse(gunzipSync(cells).toString('utf8')) as SourceTable[];
}
