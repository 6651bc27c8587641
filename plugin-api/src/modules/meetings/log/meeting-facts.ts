import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { PairFigures } from './pair-figures.ts';

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'meetings.changed': { pairId: string; meetingId: string; action: MeetingAction };
  }
}

export type MeetingAction =
  | 'meeting_logged'
  | 'meeting_planned'
  | 'meeting_held'
  | 'meeting_missed'
  | 'meeting_corrected'
  | 'meeting_removed'
  | 'feedback_given';

export interface MeetingFact {
  pairId: string;
  meetingId: string;
  type: string;
  fields?: string[];
}

/** Whatever happens to a meeting: the pair's figures follow, history keeps it, the outbox tells it. */
@Injectable()
export class MeetingFacts {
  constructor(
    private readonly figures: PairFigures,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(
    action: MeetingAction,
    { pairId, meetingId, type, fields }: MeetingFact,
  ): Promise<void> {
    await this.figures.refresh(pairId);
    await this.history.add({ entity: 'pair', id: pairId, action, note: type, fields });
    await this.outbox.add('meetings.changed', { pairId, meetingId, action });
  }
}
