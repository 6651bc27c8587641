import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'pulse.answered': { pairId: string; answerId: string; troubled: boolean };
  }
}

/** Whatever is answered: history keeps that it was, never what. */
@Injectable()
export class PulseFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async answered(pairId: string, answerId: string, troubled: boolean): Promise<void> {
    await this.history.add({ entity: 'pulse', id: answerId, action: 'answered' });
    await this.outbox.add('pulse.answered', { pairId, answerId, troubled });
  }
}
