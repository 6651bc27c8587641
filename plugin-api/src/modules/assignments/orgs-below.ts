import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { Installations } from '../connections/installations.ts';
import { Orgs } from '../orgs/orgs.service.ts';

/** An org directly below; a school where the plugin is off receives nothing. */
export type OrgBelow = Org & { off: boolean };

/** Whom the org in scope may give an assignment. */
@Injectable()
export class OrgsBelow {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly installations: Installations,
  ) {}

  /** By name. */
  async all(): Promise<OrgBelow[]> {
    const { org } = this.scope;
    const switched = await this.installations.schoolsUnder(org);
    const on = new Set(switched.flatMap(({ id, enabled }) => (enabled ? id : [])));
    return (await this.orgs.children(org.id)).map((each) => ({
      ...each,
      off: each.kind === 'school' && !on.has(each.id),
    }));
  }
}
