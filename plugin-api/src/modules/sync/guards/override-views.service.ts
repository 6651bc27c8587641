import type { GuardOverride } from '@nastavnik/contracts/sync-guards';
import { Injectable } from '@nestjs/common';
import { ExternalRefs } from '../../connections/external-refs.repository.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import type { OverrideRow } from './overrides.repository.ts';

/** Exceptions as they are shown. */
@Injectable()
export class OverrideViews {
  constructor(
    private readonly refs: ExternalRefs,
    private readonly orgs: Orgs,
  ) {}

  async of(row: OverrideRow, today: string): Promise<GuardOverride> {
    const { id, guard, off, percent, rows, act, reason, validUntil, setAt, endedAt } = row;
    return {
      id,
      guard,
      school: row.schoolId === null ? null : await this.school(row.connectionId, row.schoolId),
      off,
      percent,
      rows,
      act,
      reason,
      validUntil,
      state: stateOf(row, today),
      setAt,
      setBy: { personId: row.setPerson, clientId: row.setClient },
      endedAt,
      endedBy: endedAt === null ? null : { personId: row.endedPerson, clientId: row.endedClient },
      endReason: row.endReason,
    };
  }

  private async school(connectionId: string, schoolId: string) {
    const sourcedId = await this.refs.nameOf(connectionId, 'org', schoolId);
    const org = await this.orgs.find(schoolId);
    return { sourcedId: sourcedId ?? '', name: org?.shortName ?? '' };
  }
}

/** Whether an exception still holds: nobody has ended it, and its day is not over. */
export function stateOf(
  { endedAt, validUntil }: Pick<OverrideRow, 'endedAt' | 'validUntil'>,
  today: string,
): GuardOverride['state'] {
  if (endedAt !== null) return 'ended';
  return validUntil < today ? 'expired' : 'active';
}
