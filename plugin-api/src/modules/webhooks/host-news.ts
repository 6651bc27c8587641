import type { WebhookType } from '@nastavnik/contracts/webhook-events';
import { Injectable } from '@nestjs/common';
import type { Happened } from '../../platform/outbox/events.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import '../connections/connections.events.ts';
import { ConnectionsRepository } from '../connections/connections.repository.ts';
import { ExternalRefs } from '../connections/external-refs.repository.ts';
import { type PartMoved, type RunEvent } from '../sync/sync.events.ts';
import { FanOut } from './fan-out.ts';
import { RunBook } from './run-book.ts';

/** Which news a host gets of what happens here, in its own identifiers; never another host's. */
@Injectable()
export class HostNews {
  constructor(
    outbox: Outbox,
    private readonly connections: ConnectionsRepository,
    private readonly refs: ExternalRefs,
    private readonly runs: RunBook,
    private readonly fanOut: FanOut,
  ) {
    outbox.on('sync.part-moved', (payload, event) => this.partMoved(payload, event));
    outbox.on('sync.run-failed', (payload, event) => this.runFailed(payload, event));
    outbox.on('installation.switched', ({ connectionId, enabled }, event) =>
      this.switched(connectionId, enabled, event),
    );
    outbox.on('roster.person-deactivated', ({ personId }, event) =>
      this.person('person.deactivated', personId, event),
    );
    outbox.on('roster.person-returned', ({ personId }, event) =>
      this.person('person.returned', personId, event),
    );
  }

  private async partMoved({ runId, schoolId, state }: PartMoved, event: Happened): Promise<void> {
    const part = await this.runs.part({ runId, schoolId });
    const type = part && typeOf(state, part.dryRun);
    if (!part || !type || !(await this.serves(part.connectionId, schoolId))) return;
    const data = { runId, school: part.sourcedId };
    await this.fanOut.tell(part.connectionId, { type, subject: `runs/${runId}`, data }, event);
  }

  private async runFailed({ runId }: RunEvent, event: Happened): Promise<void> {
    const connectionId = await this.runs.connectionOf(runId);
    if (connectionId === null) return;
    const news = { type: 'run.failed', subject: `runs/${runId}`, data: { runId } } as const;
    await this.fanOut.tell(connectionId, news, event);
  }

  private async switched(connectionId: string, enabled: boolean, event: Happened): Promise<void> {
    const { orgId } = event;
    if (orgId === null || !(await this.serves(connectionId, orgId))) return;
    const school = await this.refs.nameOf(connectionId, 'org', orgId);
    if (school === null) return;
    const data = { school, enabled };
    const news = { type: 'installation.changed', subject: `schools/${school}`, data } as const;
    await this.fanOut.tell(connectionId, news, event);
  }

  /** Every host of the school that has a name for the person is told by that name. */
  private async person(
    type: 'person.deactivated' | 'person.returned',
    personId: string,
    event: Happened,
  ): Promise<void> {
    const { orgId } = event;
    if (orgId === null) return;
    for (const { id } of await this.connections.ofOrg(orgId)) {
      const user = await this.refs.nameOf(id, 'user', personId);
      const school = user === null ? null : await this.refs.nameOf(id, 'org', orgId);
      if (user === null || school === null) continue;
      await this.fanOut.tell(id, { type, subject: `users/${user}`, data: { school, user } }, event);
    }
  }

  /** Whether an enabled host may still speak for the org. */
  private async serves(connectionId: string, orgId: string): Promise<boolean> {
    return (await this.connections.ofOrg(orgId)).some(({ id }) => id === connectionId);
  }
}

/** A dry run ends with its plan, whether a guard spoke or not. */
function typeOf(state: PartMoved['state'], dryRun: boolean): WebhookType | null {
  if (!dryRun) return state === 'planned' ? null : `run.${state}`;
  return state === 'planned' || state === 'held' ? 'run.previewed' : null;
}
