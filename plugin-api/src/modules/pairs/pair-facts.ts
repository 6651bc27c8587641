import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { MenteeStates } from '../mentees/mentee-states.ts';
import { MentorStates } from '../mentors/mentor-states.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'pairs.changed': { pairIds: string[]; action: PairAction };
  }
}

export type PairAction =
  | 'proposed'
  | 'answered'
  | 'agreed'
  | 'model_changed'
  | 'fixed'
  | 'needs_decision'
  | 'kept'
  | 'substitute_named'
  | 'substitute_ended'
  | 'class_changed'
  | 'mentee_left'
  | 'mentee_joined'
  | 'replaced'
  | 'follows'
  | 'closed';

/** The people of a pair, whose rows in the bases follow it. */
export interface PairPeople {
  id: string;
  mentorId: string;
  menteeIds: string[];
}

/** Whatever happens to pairs: history keeps it, the outbox tells it, and the bases follow the status. */
@Injectable()
export class PairFacts {
  constructor(
    private readonly mentees: MenteeStates,
    private readonly mentors: MentorStates,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  /** `note`: the order, the reason or the type of meeting that it is about. */
  async happened(action: PairAction, pairs: PairPeople[], note?: string): Promise<void> {
    if (pairs.length === 0) return;
    await this.mentees.refresh([...new Set(pairs.flatMap(({ menteeIds }) => menteeIds))]);
    await this.mentors.refresh([...new Set(pairs.map(({ mentorId }) => mentorId))]);
    await this.tell(action, pairs, note);
  }

  /** What the bases do not follow. */
  async tell(action: PairAction, pairs: Pick<PairPeople, 'id'>[], note?: string): Promise<void> {
    await this.history.add(
      ...pairs.map(({ id }) => ({
        entity: 'pair',
        id,
        action,
        ...(note !== undefined && { note }),
      })),
    );
    await this.outbox.add('pairs.changed', { pairIds: pairs.map(({ id }) => id), action });
  }
}
