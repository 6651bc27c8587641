import type { OutcomeOf } from '@nastavnik/contracts/questionnaires';
import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import type { Subject } from './outcomes.repository.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'outcomes.entered': { of: OutcomeOf; subjectId: string; code: string };
  }
}

/** Whatever is entered: history keeps that it was, the outbox tells it. */
@Injectable()
export class OutcomeFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async entered({ of, id }: Subject, code: string): Promise<void> {
    await this.history.add({
      entity: of === 'pair' ? 'pair_outcomes' : 'programme_outcomes',
      id,
      action: 'outcome_entered',
      fields: [code],
    });
    await this.outbox.add('outcomes.entered', { of, subjectId: id, code });
  }
}
