import type { GrantedRole } from '@nastavnik/contracts/access';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import type { GivenBy } from './grant.entity.ts';
import { grantState, overlap, type Period } from './grant-state.ts';
import './grants.events.ts';
import { type GrantRow, GrantsRepository } from './grants.repository.ts';

/** At which kind of org each role is held. */
export const heldAt: Record<GrantedRole, OrgKind> = {
  curator: 'school',
  school_admin: 'school',
  psychologist: 'school',
  municipal_coordinator: 'municipality',
  regional_centre: 'region',
  ministry: 'region',
};

export interface Giving {
  personId: string;
  role: GrantedRole;
  act: { number: string; date: string } | null;
  period: Period;
  by: GivenBy;
}

export const periodOf = ({ validFrom, validUntil }: GrantRow): Period => ({
  from: validFrom,
  until: validUntil,
});

/** Gives and takes roles at the org in scope, on whosever behalf; each change is kept and told. */
@Injectable()
export class GrantBook {
  constructor(
    private readonly grants: GrantsRepository,
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  /** Refuses a period that shares a day with the same role of the same person. */
  give({ personId, role, act, period, by }: Giving): Promise<string> {
    return this.db.transaction(async () => {
      const same = (await this.grants.lockPerson(personId)).find(
        (grant) =>
          grant.role === role && grant.revokedAt === null && overlap(periodOf(grant), period),
      );
      if (same) throw new Problem('grant.already-given', periodOf(same));
      const grantId = await this.grants.insert({
        personId,
        role,
        actNumber: act?.number ?? null,
        actDate: act?.date ?? null,
        validFrom: period.from,
        validUntil: period.until,
        givenKind: by,
        givenBy: this.personId,
        givenAt: new Date().toISOString(),
      });
      await this.history.add({ entity: 'grant', id: grantId, action: 'grant.given' });
      await this.outbox.add('grant.given', { grantId, personId, role });
      return grantId;
    });
  }

  /** Takes a role away at once; refuses one that no longer holds. */
  revoke(
    { id, personId, role, ...grant }: GrantRow,
    version: number,
    reason: string,
  ): Promise<void> {
    return this.db.transaction(async () => {
      if (grant.version !== version) throw new Problem('version.stale');
      const state = grantState(
        { from: grant.validFrom, until: grant.validUntil },
        grant.revokedAt,
        this.scope.today(),
      );
      if (state === 'revoked' || state === 'ended') throw new Problem('grant.ended');
      await this.grants.revoke({ id, personId }, version, this.personId, reason);
      await this.history.add({ entity: 'grant', id, action: 'grant.revoked', note: reason });
      await this.outbox.add('grant.revoked', { grantId: id, personId, role });
    });
  }

  private get personId(): string | null {
    const { caller } = this.scope;
    return caller.kind === 'person' ? caller.personId : null;
  }
}
