import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { type OrgBelow, OrgsBelow } from '../connections/orgs-below.ts';
import { Installations } from '../connections/installations.ts';
import { Orgs } from '../orgs/orgs.service.ts';

function isUnder(above: Org, { kind, municipalityId, regionId }: Org): boolean {
  if (above.kind === 'municipality') return kind === 'school' && municipalityId === above.id;
  if (above.kind !== 'region' || regionId !== above.id) return false;
  return kind === 'municipality' || (kind === 'school' && municipalityId === null);
}

/**
 * The one door through which an org looks at roadmaps of those directly below it. Roadmaps name no
 * pupil; nothing else of a school is read through it.
 */
@Injectable()
export class Door {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly installations: Installations,
    private readonly below: OrgsBelow,
    private readonly sessions: SessionSource,
  ) {}

  /** Null of a stranger’s org, and of a school where mentoring is switched off. */
  async find(orgId: string): Promise<Org | null> {
    const org = await this.orgs.find(orgId);
    if (!org || !isUnder(this.scope.org, org)) return null;
    return (await this.installations.enabled(org)) ? org : null;
  }

  async need(orgId: string): Promise<Org> {
    const org = await this.find(orgId);
    if (!org) throw new Problem('entity.not-found');
    return org;
  }

  /** Everybody directly below, by name, and whether mentoring is on there. */
  all(): Promise<OrgBelow[]> {
    return this.below.children();
  }

  async mayReview(): Promise<boolean> {
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    return rights.has('roadmaps.review');
  }

  at<T>(org: Org, work: () => Promise<T>): Promise<T> {
    return this.scope.inOrg(org, 'roadmaps below', work);
  }
}
