import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'reflections.changed': { pairId: string; action: ReflectionAction };
  }
}

export type ReflectionAction = 'reflected' | 'reflection_entered' | 'reflection_closed';

/** Whatever happens to reflections: history keeps that, but no word of what was said. */
@Injectable()
export class ReflectionFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(action: ReflectionAction, pairId: string): Promise<void> {
    await this.history.add({ entity: 'pair', id: pairId, action });
    await this.outbox.add('reflections.changed', { pairId, action });
  }
}
