import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'labour.changed': { pairId: string; action: LabourAction };
  }
}

export type LabourAction = 'labour_terms' | 'labour_notice';

/** Whatever happens to the papers of labour law: history keeps it, the outbox tells it. */
@Injectable()
export class LabourFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(pairId: string, action: LabourAction, fields: string[]): Promise<void> {
    await this.history.add({ entity: 'labour', id: pairId, action, fields });
    await this.outbox.add('labour.changed', { pairId, action });
  }
}
