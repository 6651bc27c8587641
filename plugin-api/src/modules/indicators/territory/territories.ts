import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';

/** Whether an org is the other one or lies below it. */
export const liesIn = (org: Org, above: Org): boolean =>
  org.id === above.id || org.municipalityId === above.id || org.regionId === above.id;

/** Orgs within the territory of the one in scope. */
@Injectable()
export class Territories {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
  ) {}

  /** The org, or the one in scope; an org elsewhere is unknown. */
  async need(orgId: string | undefined): Promise<Org> {
    const own = this.scope.org;
    const org = orgId === undefined ? own : await this.orgs.find(orgId);
    if (!org || !liesIn(org, own)) throw new Problem('entity.not-found');
    return org;
  }
}
