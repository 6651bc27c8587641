import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import './connections.events.ts';
import type { Decision, SwitchedBy } from './installations.repository.ts';
import { Installations } from './installations.ts';

/** The version of a decision that has not been made yet. */
const UNDECIDED = 1;

export interface Switching {
  connectionId: string;
  enabled: boolean;
  by: SwitchedBy;
  /** The version that a person has seen; machines set without looking. */
  version?: number;
}

/** Switches the plugin on and off; each change is kept and told. */
@Injectable()
export class InstallationSwitch {
  constructor(
    private readonly installations: Installations,
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  /** Sets the org's own decision; the same again changes nothing. */
  set(org: Org, { connectionId, enabled, by, version }: Switching): Promise<Decision> {
    return this.scope.inOrg(org, 'installation', () =>
      this.db.transaction(async () => {
        const own = await this.installations.lock(connectionId, org.id);
        if (version !== undefined && version !== (own?.version ?? UNDECIDED))
          throw new Problem('version.stale');
        if (own?.enabled === enabled) return own;
        const { caller } = this.scope;
        const decision: Decision = {
          connectionId,
          orgId: org.id,
          enabled,
          since: new Date().toISOString(),
          byKind: by,
          byPerson: caller.kind === 'person' ? caller.personId : null,
          version: (own?.version ?? UNDECIDED) + 1,
        };
        await this.installations.put(decision);
        await this.history.add({
          entity: 'installation',
          id: connectionId,
          action: enabled ? 'installation.enabled' : 'installation.disabled',
          fields: ['enabled'],
        });
        await this.outbox.add('installation.switched', { connectionId, enabled });
        return decision;
      }),
    );
  }
}
