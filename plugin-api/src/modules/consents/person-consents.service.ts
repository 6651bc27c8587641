import type { PersonConsents } from '@nastavnik/contracts/consents';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { neededKinds, usualForm } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { isMinor } from '../roster/age.ts';
import { RosterService } from '../roster/roster.service.ts';
import { marksOf } from './consent-state.ts';
import { ConsentsRepository } from './consents.repository.ts';
import { consentOf } from './consents.service.ts';
import { guardiansOf } from './guardians.ts';

/** What one person has agreed to. */
@Injectable()
export class PersonConsentsService {
  constructor(
    private readonly scope: Scope,
    private readonly consents: ConsentsRepository,
    private readonly roster: RosterService,
    private readonly packs: PacksService,
  ) {}

  async show(personId: string): Promise<PersonConsents> {
    const member = (await this.roster.need([personId])).get(personId);
    if (!member || !(await this.inReach(personId))) throw new Problem('entity.not-found');
    const today = this.scope.today();
    const guardianSigns = isMinor(member.birthDate, member.isPupil, today);
    const pack = await this.packs.current();
    const asked = neededKinds(pack, usualForm(pack, 'mentee', member), 'mentee', guardianSigns);
    const [acts, records, guardians] = await Promise.all([
      this.consents.acts([personId]),
      this.consents.ofPerson(personId),
      this.roster.guardians([personId]),
    ]);
    return {
      person: member.brief,
      guardianSigns,
      guardians: guardiansOf(guardians),
      marks: marksOf(acts.get(personId) ?? [], asked, today),
      records: records.map((row) => consentOf(row)),
    };
  }

  private async inReach(personId: string): Promise<boolean> {
    return this.scope.reach.has('school') || this.roster.leads(this.scope.personId, personId);
  }
}
