import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { RosterService } from '../roster/roster.service.ts';
import type { Office } from './approval.entity.ts';

/** Who hands over, and to whom. */
@Injectable()
export class Parties {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly roster: RosterService,
  ) {}

  /** Who decides on what this org hands over; a region has only its own ministry above it. */
  async receiver(): Promise<{ org: Org; office: Office }> {
    const { org } = this.scope;
    if (org.kind === 'region') return { org, office: 'ministry' };
    const above = org.kind === 'school' ? (org.municipalityId ?? org.regionId) : org.regionId;
    return { org: await this.need(above), office: 'org' };
  }

  async need(orgId: string): Promise<Org> {
    const org = await this.orgs.find(orgId);
    if (!org) throw new Problem('entity.not-found');
    return org;
  }

  me(): Promise<string> {
    return this.roster.me();
  }
}
