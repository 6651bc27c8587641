import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'completions.changed': { pairId: string; action: CompletionAction };
  }
}

export type CompletionAction = 'completed' | 'completion_changed';

/** Whatever happens to the end of a pair: history keeps it, the outbox tells it. */
@Injectable()
export class CompletionFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  /** `note`: what the pair came to. */
  async happened(action: CompletionAction, pairId: string, note?: string): Promise<void> {
    const change = { entity: 'pair', id: pairId, action };
    await this.history.add(note === undefined ? change : { ...change, note });
    await this.outbox.add('completions.changed', { pairId, action });
  }

  /** The bases have got the results of the pair. */
  async inBases(mentorId: string, menteeIds: readonly string[]): Promise<void> {
    const change = { action: 'changed', fields: ['results'] };
    await this.history.add(
      { entity: 'mentor', id: mentorId, ...change },
      ...menteeIds.map((id) => ({ entity: 'mentee', id, ...change })),
    );
    await this.outbox.add('mentor.changed', { mentorId });
    for (const menteeId of menteeIds) await this.outbox.add('mentee.changed', { menteeId });
  }
}
