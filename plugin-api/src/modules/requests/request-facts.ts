import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

type Action = 'filed' | 'withdrawn' | 'accepted' | 'declined';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'request.filed': { requestIds: string[] };
    'request.withdrawn': { requestIds: string[] };
    'request.accepted': { requestIds: string[] };
    'request.declined': { requestIds: string[] };
  }
}

/** Whatever happens to requests is kept by history and told by the outbox. */
@Injectable()
export class RequestFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async add(action: Action, requestIds: string[]): Promise<void> {
    await this.history.add(...requestIds.map((id) => ({ entity: 'request', id, action })));
    await this.outbox.add(`request.${action}`, { requestIds });
  }
}
