import type { Heads } from '@nastavnik/contracts/sync-undo';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { HeldRepository } from '../plan/held.repository.ts';

/** Somebody of the school by what counts when heads are counted. */
export interface Head {
  id: string;
  /** Pupils first, guardians last: what somebody mainly is. */
  is: keyof Heads;
  active: boolean;
  version: number;
  /** An administrator of the school: no undo switches one off. */
  kept: boolean;
}

/** Everybody whom the school in scope knows, in a few words each. */
@Injectable()
export class HeadsRepository {
  constructor(
    private readonly db: Db,
    private readonly held: HeldRepository,
  ) {}

  async all(): Promise<Map<string, Head>> {
    const rows = await this.db.query<Omit<Head, 'kept'>>(
      `SELECT p.id, IF(p.is_pupil, 'pupils', IF(p.is_staff, 'staff', 'guardians')) AS \`is\`,
              p.active, p.version
       FROM people p WHERE p.school_id = ? AND p.is_external = 0`,
      [this.db.school],
    );
    const kept = await this.held.admins();
    return new Map(rows.map((row) => [row.id, { ...row, kept: kept.has(row.id) }]));
  }
}

export function headsOf(people: Iterable<Head>): Heads {
  const heads: Heads = { pupils: 0, staff: 0, guardians: 0 };
  for (const { is } of people) heads[is]++;
  return heads;
}
