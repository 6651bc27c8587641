import { Injectable } from '@nestjs/common';
import type { Happened } from '../../../platform/outbox/events.ts';
import { ConnectionsRepository } from '../../connections/connections.repository.ts';
import { ExternalRefs } from '../../connections/external-refs.repository.ts';
import { FanOut } from '../../webhooks/fan-out.ts';
import type { DigestDue } from './digest.events.ts';

/** Hands a digest to every host that knows the person and the org, by its own names for them. */
@Injectable()
export class DigestNews {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly refs: ExternalRefs,
    private readonly fanOut: FanOut,
  ) {}

  async tell({ personId, ...what }: DigestDue, event: Happened<'calendar.digest'>): Promise<void> {
    const { orgId } = event;
    if (orgId === null) return;
    for (const { id } of await this.connections.ofOrg(orgId)) {
      const user = await this.refs.nameOf(id, 'user', personId);
      const org = user === null ? null : await this.refs.nameOf(id, 'org', orgId);
      if (user === null || org === null) continue;
      const news = {
        type: 'digest.due',
        subject: `users/${user}`,
        data: { org, user, ...what },
      } as const;
      await this.fanOut.tell(id, news, event);
    }
  }
}
