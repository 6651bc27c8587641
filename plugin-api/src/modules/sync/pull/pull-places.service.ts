import type { Pull } from '@nastavnik/contracts/sync-pull';
import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { ExternalRefs } from '../../connections/external-refs.repository.ts';
import { HostOrgs } from '../../connections/host-orgs.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { nextAt } from './pull-schedule.ts';
import type { PullKey, PullRow, PullSettings } from './pulls.repository.ts';

/** The organisations whose reading a caller may set: a host's own, a person's school alone. */
@Injectable()
export class PullPlaces {
  constructor(
    private readonly scope: Scope,
    private readonly hostOrgs: HostOrgs,
    private readonly refs: ExternalRefs,
    private readonly orgs: Orgs,
    private readonly history: History,
  ) {}

  /** The caller's host, and the school when the caller is a person. */
  get own(): { connectionId: string; orgId: string | null } {
    const { caller } = this.scope;
    if (caller.kind === 'system') throw new Problem('entity.not-found');
    const orgId = caller.kind === 'person' ? this.scope.org.id : null;
    return { connectionId: caller.connectionId, orgId };
  }

  /** The organisation that the caller names; anybody else's is unknown. */
  async named(sourcedId: string): Promise<PullKey> {
    const { connectionId, orgId } = this.own;
    const org = await this.hostOrgs.find(connectionId, sourcedId);
    if (!org || (orgId !== null && orgId !== org.id)) throw new Problem('entity.not-found');
    return { connectionId, orgId: org.id };
  }

  /** When the organisation's schedule comes next; null when it is not followed. */
  async nextAt(orgId: string, settings: PullSettings): Promise<string | null> {
    const { timeZone } = await this.org(orgId);
    if (!settings.enabled) return null;
    return nextAt({ ...settings, timeZone }, new Date())?.toISOString() ?? null;
  }

  async view(pull: PullRow): Promise<Pull> {
    const { connectionId, orgId, settings, nextAt, phase, runId, trouble, version } = pull;
    const { name, timeZone } = await this.org(orgId);
    const org = (await this.refs.nameOf(connectionId, 'org', orgId)) ?? '';
    const reading = phase !== 'idle';
    const where = { org, orgId, orgName: name, timeZone };
    return { ...where, ...settings, nextAt, reading, lastRunId: runId, trouble, version };
  }

  /** Keeps in the organisation's history that its reading was set otherwise. */
  async remember({ connectionId, orgId }: PullKey, action: string): Promise<void> {
    const change = { entity: 'sync-pull', id: connectionId, action };
    await this.scope.inOrg(await this.org(orgId), 'pull', () => this.history.add(change));
  }

  private async org(id: string): Promise<Org> {
    const org = await this.orgs.find(id);
    if (!org) throw new Problem('entity.not-found');
    return org;
  }
}
