import { type DerivedRole, derivedRoles, type Role } from '@nastavnik/contracts/access';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Problem } from '../../../platform/problem/problem.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { type Rights, SessionSource } from '../../../platform/scope/session-source.ts';
import type { PersonCaller } from '../../../platform/token/tokens.ts';
import { rightsOfRoles } from './role-rights.ts';
import { Standings } from './standings.ts';
import type { PassEntity } from '../passes/pass.entity.ts';
import { needOpen } from '../passes/pass-sessions.ts';
import { PassesRepository } from '../passes/passes.repository.ts';

const FRESH_MS = 5_000;

const derived = new Set<Role>(derivedRoles);

/** The rights of every session: of a journal's as they stand, of a pass's less than that. */
@Injectable()
export class Sessions extends SessionSource {
  private readonly known = new LRUCache<string, { pass: PassEntity | null }>({
    max: 10_000,
    ttl: FRESH_MS,
  });

  constructor(
    private readonly standings: Standings,
    private readonly passes: PassesRepository,
    private readonly scope: Scope,
  ) {
    super();
    passes.onChange((passId) => this.known.delete(passId));
  }

  orgOf(orgId: string): Promise<Org | null> {
    return this.standings.orgOf(orgId);
  }

  async rightsOf({ personId, passId }: PersonCaller, org: Org): Promise<Rights> {
    const standing = await this.standings.of(personId, org);
    if (passId === undefined) {
      if (standing.refused) throw new Problem(standing.refused);
      return standing;
    }
    const pass = await this.passOf(passId, org);
    needOpen(pass);
    // nobody gets a granted role by a pass: whoever makes one would then give more than they have
    const roles: DerivedRole[] =
      pass.purpose === 'survey'
        ? ['respondent']
        : standing.roles.filter((role): role is DerivedRole => derived.has(role));
    const refused = standing.refused === 'user.no-role' ? null : standing.refused;
    if (refused) throw new Problem(refused);
    const { purpose, subjectId, untilAt } = pass;
    return {
      roles,
      rights: rightsOfRoles(roles),
      pass: { purpose, subjectId, until: untilAt ?? pass.expiresAt },
    };
  }

  private async passOf(passId: string, org: Org): Promise<PassEntity | null> {
    const known = this.known.get(passId);
    if (known) return known.pass;
    const pass = await this.scope.inOrg(org, 'session', () =>
      this.passes.rows.find({ id: passId }),
    );
    this.known.set(passId, { pass });
    return pass;
  }
}
