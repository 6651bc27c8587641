import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import type { Rights } from '../../../platform/scope/session-source.ts';
import { Installations } from '../../connections/installations.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { GrantsRepository } from '../grants/grants.repository.ts';
import { PersonRoles, type Refused } from './person-roles.ts';
import { rightsOfRoles, rightsWhileOff } from './role-rights.ts';

const FRESH_MS = 5_000;

/** What a person is at an org, and why not more than that. */
export interface Standing extends Rights {
  refused: Refused | 'school.not-enabled' | null;
}

/** Who may do what where: read at each request, at most five seconds old, at once after a change here. */
@Injectable()
export class Standings {
  private readonly known = new LRUCache<string, Promise<Standing>>({ max: 50_000, ttl: FRESH_MS });

  constructor(
    private readonly orgs: Orgs,
    private readonly scope: Scope,
    private readonly installations: Installations,
    private readonly roles: PersonRoles,
    grants: GrantsRepository,
  ) {
    grants.onChange((personId) => this.forget(personId));
    installations.onSwitch(() => this.known.clear());
  }

  orgOf(orgId: string): Promise<Org | null> {
    return this.orgs.find(orgId);
  }

  of(personId: string, org: Org): Promise<Standing> {
    const key = `${personId} ${org.id}`;
    const known = this.known.get(key);
    if (known) return known;
    const reading = this.read(personId, org);
    this.known.set(key, reading);
    reading.catch(() => this.known.delete(key));
    return reading;
  }

  private read(personId: string, org: Org): Promise<Standing> {
    return this.scope.inOrg(org, 'session', async () => {
      const { roles, refused } = await this.roles.of(personId);
      if (!(await this.installations.enabled(org))) {
        const rights = refused ? rightsWhileOff([]) : rightsWhileOff(roles);
        return { roles, rights, refused: rights.size > 0 ? null : 'school.not-enabled' };
      }
      return { roles, rights: rightsOfRoles(roles), refused };
    });
  }

  /** What a person is is read anew at the next request. */
  forget(personId: string) {
    for (const key of this.known.keys()) if (key.startsWith(personId)) this.known.delete(key);
  }
}
