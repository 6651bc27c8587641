import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';

export type PassAction = 'made' | 'opened' | 'renewed' | 'ended' | 'left' | 'replaced';

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'pass.changed': { passId: string; action: PassAction };
  }
}

/** Whatever happens to a pass: history keeps it, the outbox tells it. */
@Injectable()
export class PassFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(action: PassAction, passId: string, note?: string): Promise<void> {
    await this.history.add({
      entity: 'pass',
      id: passId,
      action,
      ...(note !== undefined && { note }),
    });
    await this.outbox.add('pass.changed', { passId, action });
  }
}
