import type { Role } from '@nastavnik/contracts/access';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { periodOf } from '../grants/grant-book.ts';
import { grantState } from '../grants/grant-state.ts';
import { GrantsRepository } from '../grants/grants.repository.ts';
import { PeopleRepository } from '../people.repository.ts';
import { RoleSources } from './role-sources.ts';

export type Refused = 'user.not-rostered' | 'user.inactive' | 'user.no-role';

/** The roles of a person at the org in scope: given by acts, and following from facts. */
@Injectable()
export class PersonRoles {
  constructor(
    private readonly people: PeopleRepository,
    private readonly grants: GrantsRepository,
    private readonly sources: RoleSources,
    private readonly scope: Scope,
  ) {}

  /** Somebody the roster does not hold yet may have a grant: the first administrator, an official. */
  async of(personId: string): Promise<{ roles: Role[]; refused: Refused | null }> {
    const person = await this.people.find(personId);
    if (person?.active === false) return { roles: [], refused: 'user.inactive' };
    const grants = await this.grants.ofPerson(personId);
    const today = this.scope.today();
    const given = grants
      .filter((grant) => grantState(periodOf(grant), grant.revokedAt, today) === 'active')
      .map(({ role }): Role => role);
    if (!person && given.length === 0) return { roles: [], refused: 'user.not-rostered' };
    const follows = person && this.scope.org.kind === 'school';
    const derived = follows ? await this.sources.rolesOf(personId) : [];
    const roles = [...new Set([...given, ...derived])];
    return { roles, refused: roles.length === 0 ? 'user.no-role' : null };
  }
}
