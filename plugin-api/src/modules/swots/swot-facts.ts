import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { SwotsRepository } from './swots.repository.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'swots.changed': { programmeId: string; action: SwotAction };
  }
}

export type SwotAction = 'swot_made' | 'swot_changed';

/** Whatever happens to a draft: its version is kept, history says who, the outbox tells it. */
@Injectable()
export class SwotFacts {
  constructor(
    readonly swots: SwotsRepository,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(action: SwotAction, programmeId: string): Promise<void> {
    await this.swots.keepVersion(programmeId);
    await this.history.add({ entity: 'programme', id: programmeId, action });
    await this.outbox.add('swots.changed', { programmeId, action });
  }
}
