import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'matching.changed': { runId: string; action: RunAction };
  }
}

export type RunAction = 'made' | 'reviewed' | 'discarded' | 'answered' | 'published';

/** Whatever happens to a run: history keeps it, the outbox tells it. */
@Injectable()
export class RunFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(runId: string, action: RunAction, note?: string): Promise<void> {
    await this.history.add({
      entity: 'matching_run',
      id: runId,
      action,
      ...(note !== undefined && { note }),
    });
    await this.outbox.add('matching.changed', { runId, action });
  }
}
