import type { RecordCheck } from '@nastavnik/contracts/externals';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { entryOf } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { RosterService } from '../roster/roster.service.ts';
import { RecordChecks } from './record-checks.ts';

/** What is kept of mentors from outside, and which sub-base and whose certificate fit. */
@Injectable()
export class ExternalFacts {
  constructor(
    private readonly db: Db,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
    private readonly checks: RecordChecks,
    private readonly history: History,
  ) {}

  /** Refuses a sub-base of those who study or work here. */
  async needOutside(base: string): Promise<void> {
    const { side } = entryOf(await this.packs.current(), 'bases', base);
    if (side !== 'external') throw new Problem('external.base-inside');
  }

  /** Who saw the certificates of these. */
  async briefs(rows: { seenBy: string | null }[]): Promise<Map<string, PersonBrief>> {
    const members = await this.roster.members([
      ...new Set(rows.flatMap(({ seenBy }) => seenBy ?? [])),
    ]);
    return new Map([...members].map(([id, { brief }]) => [id, brief]));
  }

  happened(
    action: 'external-added' | 'external-changed',
    id: string,
    fields?: string[],
  ): Promise<void> {
    return this.history.add({ entity: 'mentor', id, action, ...(fields && { fields }) });
  }

  /** A certificate of anybody from outside, a parent whom the journal knows too. */
  checked(personId: string, check: RecordCheck): Promise<RecordCheck> {
    return this.db.transaction(async () => {
      const member = (await this.roster.need([personId])).get(personId);
      if (member?.isPupil || member?.isStaff) throw new Problem('external.check-inside');
      await this.checks.record(personId, check);
      return check;
    });
  }
}
