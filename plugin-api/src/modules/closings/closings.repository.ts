import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { ClosingEventEntity, GroupReflectionEntity } from './closing.entity.ts';

/** The only reader and writer of closing events and group reflections. */
@Injectable()
export class ClosingsRepository {
  constructor(private readonly db: Db) {}

  get events() {
    return this.db.rows(ClosingEventEntity);
  }

  get reflections() {
    return this.db.rows(GroupReflectionEntity);
  }

  /** What was never saved has version 1 and no row. */
  keepEvent(id: string, version: number, event: Partial<ClosingEventEntity>) {
    return keep(this.events, id, version, event);
  }

  keepReflection(id: string, version: number, reflection: Partial<GroupReflectionEntity>) {
    return keep(this.reflections, id, version, reflection);
  }
}

interface Kept<P> {
  exists(where: { id: string }): Promise<boolean>;
  update(id: string, version: number, patch: P): Promise<number>;
  insert(values: P): Promise<unknown>;
}

async function keep<P extends object>(rows: Kept<P>, id: string, version: number, patch: P) {
  const changed = { ...patch, changedAt: new Date().toISOString() };
  if (await rows.exists({ id })) await rows.update(id, version, changed);
  else if (version === 1) await rows.insert({ ...changed, id, version: 2 });
  else throw new Problem('version.stale');
}
