import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { PacksService } from '../packs/packs.service.ts';
import { SignalFacts } from './signal-facts.ts';
import { TroublesRepository } from './troubles.repository.ts';
import type { Raising } from './signals.repository.ts';
import '../meetings/log/meeting-facts.ts';
import '../pulse/pulse-facts.ts';

/** Signals that come by themselves: what somebody has answered is low. */
@Injectable()
export class SignalWatch {
  constructor(
    private readonly db: Db,
    private readonly packs: PacksService,
    private readonly facts: SignalFacts,
    private readonly troubles: TroublesRepository,
  ) {}

  hear(outbox: Outbox): void {
    outbox.on('meetings.changed', async ({ meetingId, action }) => {
      if (action === 'feedback_given' || action === 'meeting_logged') await this.ofMarks(meetingId);
    });
    outbox.on('pulse.answered', async ({ pairId, answerId, troubled }) => {
      if (troubled) await this.raise({ pairId, kind: 'low_pulse', once: `pulse:${answerId}` });
    });
  }

  private async ofMarks(meetingId: string): Promise<void> {
    const { norms } = await this.packs.current();
    for (const { pairId, personId } of await this.troubles.lowMarks(meetingId, norms.lowMark))
      await this.raise({ pairId, kind: 'low_mark', once: `mark:${meetingId}:${personId}` });
  }

  private raise(signal: Pick<Raising, 'pairId' | 'kind' | 'once'>): Promise<string | null> {
    return this.db.transaction(() =>
      this.facts.raise({
        ...signal,
        to: 'curator',
        urgent: false,
        topic: null,
        text: null,
        raisedBy: null,
      }),
    );
  }
}
