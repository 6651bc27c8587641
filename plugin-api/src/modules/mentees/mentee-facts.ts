import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { MenteeStates } from './mentee-states.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'mentees.added': { personIds: string[] };
    'mentee.changed': { menteeId: string };
    'mentee.left': { menteeId: string };
  }
}

/** Whatever happens to the base: its states follow, history keeps it, the outbox tells it. */
@Injectable()
export class MenteeFacts {
  constructor(
    private readonly states: MenteeStates,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async added(personIds: string[]): Promise<void> {
    if (personIds.length === 0) return;
    await this.states.refresh(personIds);
    await this.history.add(...personIds.map((id) => ({ entity: 'mentee', id, action: 'added' })));
    await this.outbox.add('mentees.added', { personIds });
  }

  async changed(menteeId: string, fields: string[]): Promise<void> {
    await this.states.refresh([menteeId]);
    await this.history.add({ entity: 'mentee', id: menteeId, action: 'changed', fields });
    await this.outbox.add('mentee.changed', { menteeId });
  }

  /** What was there already has got new words from requests or a table. */
  async taken(personIds: string[]): Promise<void> {
    await this.states.refresh(personIds);
    await this.history.add(...personIds.map((id) => ({ entity: 'mentee', id, action: 'changed' })));
    for (const menteeId of personIds) await this.outbox.add('mentee.changed', { menteeId });
  }

  async left(menteeId: string, reason: string): Promise<void> {
    await this.history.add({ entity: 'mentee', id: menteeId, action: 'left', note: reason });
    await this.outbox.add('mentee.left', { menteeId });
  }
}
