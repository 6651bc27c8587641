import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'selection.changed': { mentorId: string; action: SelectionAction };
    'training.changed': { trainingId: string; action: TrainingAction };
  }
}

export type SelectionAction = 'interviewed' | 'admission';
export type TrainingAction = 'planned' | 'changed' | 'attendance' | 'cancelled' | 'removed';

/** Whatever happens to the selection and the training of mentors: history keeps it, the outbox tells it. */
@Injectable()
export class TrainingFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  /** `note`: the outcome or the decision. */
  async selection(mentorId: string, action: SelectionAction, note: string): Promise<void> {
    await this.history.add({ entity: 'mentor', id: mentorId, action, note });
    await this.outbox.add('selection.changed', { mentorId, action });
  }

  /** `fields`: what was changed; `note`: how many came, or why it was called off. */
  async training(
    trainingId: string,
    action: TrainingAction,
    said: { note?: string; fields?: string[] } = {},
  ): Promise<void> {
    await this.history.add({ entity: 'training', id: trainingId, action, ...said });
    await this.outbox.add('training.changed', { trainingId, action });
  }
}
