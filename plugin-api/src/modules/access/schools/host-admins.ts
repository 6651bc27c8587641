import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { ExternalRefs } from '../../connections/external-refs.repository.ts';
import { GrantBook, periodOf } from '../grants/grant-book.ts';
import { grantState } from '../grants/grant-state.ts';
import { GrantsRepository } from '../grants/grants.repository.ts';

/** Administrators that hosts name. */
@Injectable()
export class HostAdmins {
  constructor(
    private readonly refs: ExternalRefs,
    private readonly grants: GrantsRepository,
    private readonly book: GrantBook,
    private readonly scope: Scope,
  ) {}

  /**
   * Makes the person administrator, rostered or not. Saying it again changes nothing: what the
   * school has taken away stays so while it has another administrator.
   */
  name(org: Org, connectionId: string, sourcedId: string): Promise<void> {
    return this.scope.inOrg(org, 'school-setup', async () => {
      const personId = await this.refs.ensure(connectionId, 'user', sourcedId);
      const today = this.scope.today();
      const admins = await this.grants.lockRole('school_admin');
      const active = admins.filter(
        (grant) =>
          grant.inRoster !== false && grantState(periodOf(grant), null, today) === 'active',
      );
      if (active.some((grant) => grant.personId === personId)) return;
      const before = await this.grants.lockPerson(personId);
      if (active.length > 0 && before.some(({ role }) => role === 'school_admin')) return;
      const period = { from: today, until: null };
      await this.book.give({ personId, role: 'school_admin', act: null, period, by: 'host' });
    });
  }
}
