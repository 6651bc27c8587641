import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import type { Org } from '../../platform/scope/scope.ts';
import { pathOf } from '../orgs/orgs.service.ts';
import { type Decision, InstallationsRepository } from './installations.repository.ts';
import { nearest, someEnabled } from './nearest.ts';

/** A school without its name, and whether the plugin is on there. */
export interface SwitchedSchool {
  id: string;
  municipalityId: string | null;
  enabled: boolean;
}

type OrgOnPath = Pick<Org, 'id' | 'kind' | 'municipalityId' | 'regionId'>;

/** Where the plugin works: the nearest decision on the path from a school up to its region. */
@Injectable()
export class Installations {
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly installations: InstallationsRepository,
    private readonly db: Db,
  ) {}

  /** The decision that holds at an org for one host, its own or inherited; null when there is none. */
  async at(connectionId: string, org: Org): Promise<Decision | null> {
    const path = pathOf(org);
    return nearest(await this.installations.onPath(connectionId, path), path);
  }

  /** Whether one host may use the plugin at an org; only schools are switched, offices are always on. */
  async enabledAt(connectionId: string, org: Org): Promise<boolean> {
    return org.kind !== 'school' || ((await this.at(connectionId, org))?.enabled ?? false);
  }

  /** Tells the orgs at which one host may use the plugin from the others; one question for all. */
  async enabledOf(connectionId: string): Promise<(org: OrgOnPath) => boolean> {
    const decisions = await this.installations.of(connectionId);
    const said = new Map(decisions.map((decision) => [decision.orgId, decision]));
    return (org) => {
      const path = pathOf(org);
      const onPath = path.flatMap((id) => said.get(id) ?? []);
      return org.kind !== 'school' || (nearest(onPath, path)?.enabled ?? false);
    };
  }

  /** Whether any of the org's hosts may use the plugin there. */
  async enabled(org: Org): Promise<boolean> {
    if (org.kind !== 'school') return true;
    const path = pathOf(org);
    return someEnabled(await this.installations.ofAllHosts(path), path);
  }

  /** The schools of an org, and whether some host may use the plugin there; two questions for any number. */
  async schoolsUnder(org: OrgOnPath): Promise<SwitchedSchool[]> {
    const [rows, decisions] = await Promise.all([
      this.installations.schoolsUnder(org),
      this.installations.inRegion(org.regionId),
    ]);
    const said = new Map(decisions.map((one) => [`${one.connectionId} ${one.orgId}`, one.enabled]));
    const schools = new Map<string, SwitchedSchool>();
    for (const { connectionId, ...school } of rows) {
      const { id, municipalityId } = school;
      const known = schools.get(id) ?? { id, municipalityId, enabled: false };
      const decided = pathOf(school).find((orgId) => said.has(`${connectionId} ${orgId}`));
      known.enabled ||= said.get(`${connectionId} ${decided}`) ?? false;
      schools.set(id, known);
    }
    return [...schools.values()];
  }

  /** The org's own decision, locked until the transaction ends. */
  lock(connectionId: string, orgId: string): Promise<Decision | null> {
    return this.installations.lock(connectionId, orgId);
  }

  async put(decision: Decision): Promise<void> {
    await this.installations.put(decision);
    this.db.afterCommit(() => {
      for (const tell of this.listeners) tell();
    });
  }

  /** Is told in this process, at once, that something was switched: for caches. */
  onSwitch(tell: () => void): void {
    this.listeners.push(tell);
  }
}
