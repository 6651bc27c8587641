import type { Grant, GrantsQuery, NewGrant, Revoking } from '@nastavnik/contracts/grants';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { pageFrom } from '../../../platform/db/page.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { PeopleRepository } from '../people.repository.ts';
import { GrantBook, periodOf } from './grant-book.ts';
import { grantState } from './grant-state.ts';
import { type GrantRow, GrantsRepository } from './grants.repository.ts';

/** What a school's administrator does with roles: sees them, appoints, revokes. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly grants: GrantsRepository,
    private readonly book: GrantBook,
    private readonly people: PeopleRepository,
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  async list(query: GrantsQuery) {
    const rows = await this.grants.list(query);
    return pageFrom(
      rows,
      query.limit,
      ({ id }) => ['', id],
      (row) => this.view(row),
    );
  }

  give({ personId, role, actNumber, actDate, from, until }: NewGrant): Promise<Grant> {
    return this.db.transaction(async () => {
      const person = await this.people.find(personId);
      if (!person) throw new Problem('entity.not-found');
      if (!person.staff || !person.active) throw new Problem('grant.not-staff');
      const id = await this.book.give({
        personId,
        role,
        act: { number: actNumber, date: actDate },
        period: { from, until },
        by: 'person',
      });
      return this.show(id);
    });
  }

  revoke(grantId: string, version: number, { reason }: Revoking): Promise<Grant> {
    return this.db.transaction(async () => {
      const admins = await this.grants.lockRole('school_admin');
      const grant = await this.grants.show(grantId);
      if (!grant) throw new Problem('entity.not-found');
      if (this.isLast(grant, admins)) throw new Problem('grant.last-admin');
      await this.book.revoke(grant, version, reason);
      return this.show(grantId);
    });
  }

  private isLast({ id, role, revokedAt, ...grant }: GrantRow, admins: GrantRow[]): boolean {
    const holds = (row: GrantRow) =>
      row.inRoster !== false && grantState(periodOf(row), null, this.scope.today()) === 'active';
    return (
      role === 'school_admin' &&
      revokedAt === null &&
      holds({ id, role, revokedAt, ...grant }) &&
      !admins.some((other) => other.id !== id && holds(other))
    );
  }

  private async show(id: string): Promise<Grant> {
    const row = await this.grants.show(id);
    if (!row) throw new Problem('entity.not-found');
    return this.view(row);
  }

  private view({
    family,
    given,
    middle,
    position,
    validFrom,
    validUntil,
    ...row
  }: GrantRow): Grant {
    const name = family === null || given === null ? null : { family, given, middle };
    return {
      id: row.id,
      person: { id: row.personId, name, position },
      role: row.role,
      actNumber: row.actNumber,
      actDate: row.actDate,
      from: validFrom,
      until: validUntil,
      state: grantState({ from: validFrom, until: validUntil }, row.revokedAt, this.scope.today()),
      givenAt: row.givenAt,
      revokedAt: row.revokedAt,
      revokeReason: row.revokeReason,
      version: row.version,
    };
  }
}
