import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { Orgs } from '../orgs/orgs.service.ts';

/** The way into one school: sync works for one at a time. */
@Injectable()
export class Schools {
  constructor(
    private readonly orgs: Orgs,
    private readonly scope: Scope,
  ) {}

  async enter<T>(schoolId: string, work: () => Promise<T>): Promise<T> {
    const org = await this.orgs.find(schoolId);
    if (!org) throw new Problem('entity.not-found');
    return this.scope.inOrg(org, 'sync', work);
  }
}
