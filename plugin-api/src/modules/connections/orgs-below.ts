import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { Installations } from './installations.ts';

/** An org below the one in scope. Only schools are switched; offices are always on. */
export type OrgBelow = Org & { isOn: boolean };

/** Who is below the org in scope, and where mentoring is switched on. */
@Injectable()
export class OrgsBelow {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly installations: Installations,
  ) {}

  /** Those directly below, by name. */
  async children(): Promise<OrgBelow[]> {
    return this.switched(await this.orgs.children(this.scope.org.id));
  }

  /** Every school below, by name. */
  async schools(): Promise<OrgBelow[]> {
    return this.switched(await this.orgs.schoolsUnder(this.scope.org));
  }

  private async switched(orgs: readonly Org[]): Promise<OrgBelow[]> {
    const schools = await this.installations.schoolsUnder(this.scope.org);
    const on = new Set(schools.flatMap(({ id, enabled }) => (enabled ? id : [])));
    return orgs.map((org) => ({ ...org, isOn: org.kind !== 'school' || on.has(org.id) }));
  }
}
