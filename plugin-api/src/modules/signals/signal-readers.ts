import type { PersonBrief } from '@nastavnik/contracts/roster';
import type { Addressee } from '@nastavnik/contracts/signals';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { isOfPair } from '../pairs/own/taking-part.ts';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';

type Holder = BriefRow<'holder'> & { role: Addressee };

export type ReadersOf = Record<Addressee, PersonBrief[]>;

/** Those appointed to read signals at the school. */
@Injectable()
export class SignalReaders {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** Without the people of the pair, who are not to read of themselves. */
  async besides(pairId: string): Promise<ReadersOf> {
    const today = this.scope.today();
    const own = isOfPair('p.id', pairId, { school: this.db.school, today });
    const rows = await this.db.query<Holder>(
      `SELECT DISTINCT g.role, ${briefColumns('p', 'c', 'holder')}
       FROM grants g JOIN people p ON p.school_id = g.org_id AND p.id = g.person_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE g.org_id = ? AND p.school_id = ? AND g.role IN ('curator', 'psychologist')
         AND g.revoked_at IS NULL AND g.valid_from <= ?
         AND (g.valid_until IS NULL OR g.valid_until >= ?) AND p.active = 1
         AND NOT ${own.text}
       ORDER BY p.family_name, p.given_name, p.id`,
      [this.db.school, this.db.school, today, today, ...own.params],
    );
    const found: ReadersOf = { curator: [], psychologist: [] };
    for (const { role, ...row } of rows) {
      const holder = briefOf(row, 'holder');
      if (holder) found[role].push(holder);
    }
    return found;
  }
}
