import type { Consent, ConsentsQuery, PersonConsents } from '@nastavnik/contracts/consents';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { neededKinds, usualForm } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { daysAfter, isMinor, signsBeside } from '../roster/age.ts';
import { briefOf } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { marksOf } from './consent-state.ts';
import { type ConsentRow, ConsentsRepository } from './consents.repository.ts';
import { guardiansOf } from './guardians.ts';

export function consentOf(row: ConsentRow): Consent {
  const person = briefOf(row, 'person');
  if (!person) throw new Error('a consent of nobody');
  return { ...row, person, recordedBy: briefOf(row, 'by') };
}

/** What is read of the register: its records, and where one person stands. */
@Injectable()
export class ConsentReadings {
  constructor(
    private readonly scope: Scope,
    private readonly consents: ConsentsRepository,
    private readonly roster: RosterService,
    private readonly packs: PacksService,
  ) {}

  async list(query: ConsentsQuery) {
    const ownClass = this.scope.reach.has('school') ? null : this.scope.personId;
    const { norms } = await this.packs.current();
    const today = this.scope.today();
    const days = [today, daysAfter(today, norms.consentEndsSoonDays)] as const;
    const rows = await this.consents.list(query, days, placeOf(query.after), ownClass);
    return pageFrom(rows, query.limit, ({ id }) => ['', id], consentOf);
  }

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
      ownSignature: signsBeside(member, pack.ownSignature.from, today),
      guardians: guardiansOf(guardians),
      marks: marksOf(acts.get(personId) ?? [], asked, today),
      records: records.map((row) => consentOf(row)),
    };
  }

  private async inReach(personId: string): Promise<boolean> {
    return this.scope.reach.has('school') || this.roster.leads(this.scope.personId, personId);
  }
}
