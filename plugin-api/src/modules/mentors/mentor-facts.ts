import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { MentorStates } from './mentor-states.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'mentors.added': { personIds: string[] };
    'mentor.changed': { mentorId: string };
    'mentor.left': { mentorId: string };
  }
}

/** Whatever happens to the base: its states follow, history keeps it, the outbox tells it. */
@Injectable()
export class MentorFacts {
  constructor(
    private readonly states: MentorStates,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async added(personIds: string[]): Promise<void> {
    await this.states.refresh(personIds);
    await this.history.add(...personIds.map((id) => ({ entity: 'mentor', id, action: 'added' })));
    await this.outbox.add('mentors.added', { personIds });
  }

  async changed(mentorId: string, fields: string[]): Promise<void> {
    await this.states.refresh([mentorId]);
    await this.history.add({ entity: 'mentor', id: mentorId, action: 'changed', fields });
    await this.outbox.add('mentor.changed', { mentorId });
  }

  async left(mentorId: string, reason: string): Promise<void> {
    await this.history.add({ entity: 'mentor', id: mentorId, action: 'left', note: reason });
    await this.outbox.add('mentor.left', { mentorId });
  }
}
