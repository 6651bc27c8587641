import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { Schools } from '../schools.service.ts';
import type { OverrideRow } from './overrides.repository.ts';

/** Who acts: a person or a machine client. */
export interface By {
  personId: string | null;
  clientId: string | null;
}

/**
 * Writes what happens to exceptions in one transaction with the school's history. What holds for all
 * schools of a host has its history in its own rows.
 */
@Injectable()
export class OverrideRecord {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly schools: Schools,
    private readonly history: History,
  ) {}

  who(): By {
    const { caller } = this.scope;
    return {
      personId: caller.kind === 'person' ? caller.personId : null,
      clientId: caller.kind === 'client' ? caller.clientId : null,
    };
  }

  write(action: string, work: () => Promise<OverrideRow>): Promise<OverrideRow> {
    return this.db.transaction(async () => {
      const row = await work();
      const { id, guard, schoolId } = row;
      if (schoolId !== null)
        await this.schools.enter(schoolId, () =>
          this.history.add({ entity: 'guard-override', id, action, note: guard }),
        );
      return row;
    });
  }
}
