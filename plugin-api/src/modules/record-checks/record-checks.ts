import type { RecordCheck, SeenCheck } from '@nastavnik/contracts/record-checks';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { shortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';
import { RosterService } from '../roster/roster.service.ts';
import { RecordChecksRepository } from './record-checks.repository.ts';

/** Certificates of no criminal record: that one was seen and when, never what it says. */
@Injectable()
export class RecordChecks {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly roster: RosterService,
    private readonly checks: RecordChecksRepository,
    private readonly history: History,
  ) {}

  /** A certificate of anybody from outside, a parent whom the journal knows too. */
  check(personId: string, check: RecordCheck): Promise<RecordCheck> {
    return this.db.transaction(async () => {
      await this.roster.lock([personId]);
      const member = (await this.roster.need([personId])).get(personId);
      if (member?.isPupil || member?.isStaff) throw new Problem('external.check-inside');
      if (check.seenOn > this.scope.today()) throw new Problem('external.check-in-future');
      await this.checks.put(personId, { ...check, seenBy: this.scope.personId });
      await this.happened('record-checked', personId);
      return check;
    });
  }

  /** Takes back a mark made by mistake; pairs that were fixed by it go on. */
  uncheck(personId: string, version: number): Promise<{ removed: string }> {
    return this.db.transaction(async () => {
      await this.roster.lock([personId]);
      const kept = (await this.checks.of([personId])).get(personId);
      if (!kept) throw new Problem('entity.not-found');
      if (kept.version !== version) throw new Problem('version.stale');
      await this.checks.remove(personId);
      await this.happened('record-unchecked', personId);
      return { removed: personId };
    });
  }

  /** What was recorded of these, as it is shown. */
  async seen(personIds: readonly string[]): Promise<Map<string, SeenCheck>> {
    const kept = await this.checks.of(personIds);
    const seenBy = [...new Set([...kept.values()].flatMap(({ seenBy }) => seenBy ?? []))];
    const members = await this.roster.members(seenBy);
    const today = this.scope.today();
    return new Map(
      [...kept].map(([id, { seenOn, validUntil, seenBy: by, version }]) => [
        id,
        {
          checked: seenOn <= today && (validUntil === null || validUntil >= today),
          seenOn,
          validUntil,
          by: (by && members.get(by)?.brief) || null,
          version,
        },
      ]),
    );
  }

  /** Refuses `external.check-needed` while one of these, being from outside, has shown none that holds today. */
  async need(mentors: Member[]): Promise<void> {
    const outsiders = mentors.filter(({ isPupil, isStaff }) => !isPupil && !isStaff);
    if (outsiders.length === 0) return;
    const seen = await this.seen(outsiders.map(({ id }) => id));
    const lacking = outsiders.filter(({ id }) => !seen.get(id)?.checked);
    if (lacking.length > 0)
      throw new Problem('external.check-needed', {
        names: lacking.map(({ brief }) => shortName(brief)),
      });
  }

  private async happened(action: 'record-checked' | 'record-unchecked', id: string) {
    await this.checks.touch(id);
    const fields = ['seenOn', 'validUntil'];
    await this.history.add({ entity: 'mentor', id, action, fields });
  }
}
