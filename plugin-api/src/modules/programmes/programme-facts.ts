import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'programme.changed': { programmeId: string; action: string };
  }
}

/** Whatever happens to a programme: history keeps it, the outbox tells it. */
@Injectable()
export class ProgrammeFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(
    programmeId: string,
    action: string,
    more: { note?: string; fields?: string[] } = {},
  ): Promise<void> {
    await this.history.add({ entity: 'programme', id: programmeId, action, ...more });
    await this.outbox.add('programme.changed', { programmeId, action });
  }

  of(programmeId: string) {
    return this.history.of('programme', programmeId);
  }
}
