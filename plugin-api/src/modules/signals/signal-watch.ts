import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { SignalFacts } from './signal-facts.ts';
import { TroublesRepository } from './troubles.repository.ts';
import '../meetings/log/meeting-facts.ts';

/** Signals that come by themselves: what somebody has answered is low. */
@Injectable()
export class SignalWatch {
  constructor(
    private readonly db: Db,
    private readonly facts: SignalFacts,
    private readonly troubles: TroublesRepository,
  ) {}

  hear(outbox: Outbox): void {
    outbox.on('meetings.changed', async ({ meetingId, action }) => {
      if (action === 'feedback_given' || action === 'meeting_logged') await this.ofMarks(meetingId);
    });
  }

  private async ofMarks(meetingId: string): Promise<void> {
    for (const { pairId, personId } of await this.troubles.lowMarks(meetingId))
      await this.db.transaction(() =>
        this.facts.raise({
          pairId,
          kind: 'low_mark',
          to: 'curator',
          urgent: false,
          topic: null,
          text: null,
          raisedBy: null,
          once: `mark:${meetingId}:${personId}`,
        }),
      );
  }
}
