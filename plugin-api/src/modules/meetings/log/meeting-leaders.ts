import type { Period } from '@nastavnik/contracts/substitutes';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import type { LockedPair } from '../../pairs/pair-people.ts';
import { PlannedLead, type PlannedMeetings } from '../../pairs/substitutes/planned-lead.ts';
import { SubstitutesRepository } from '../../pairs/substitutes/substitutes.repository.ts';
import type { Reader } from '../readers.ts';
import { MeetingBook } from './meeting-book.ts';

/** Who leads the meetings of a pair: its mentor, and on the days of a substitution the substitute. */
@Injectable()
export class MeetingLeaders implements PlannedMeetings {
  constructor(
    private readonly scope: Scope,
    private readonly substitutes: SubstitutesRepository,
    private readonly book: MeetingBook,
    planned: PlannedLead,
  ) {
    planned.set(this);
  }

  /** Refuses those who neither lead the pair now nor may write for the whole school. */
  async needWriter(pair: LockedPair, reader: Reader, date?: string): Promise<void> {
    if (reader.correctsAll || (reader.leads && pair.mentorId === reader.id)) return;
    const standing = reader.leads && (await this.on(pair.id, this.scope.today()));
    if (!standing || standing.person.id !== reader.id)
      throw new Problem('access.denied', { right: 'meetings.write' });
    const { fromOn: from, untilOn: until } = standing;
    if (date !== undefined && (date < from || date > until))
      throw new Problem('meeting.not-your-days', { from, until });
  }

  /** Who led, or is going to lead, the meeting of a day; a mentor who logs it was there. */
  async leaderOn({ id, mentorId }: LockedPair, reader: Reader, date: string): Promise<string> {
    if (reader.id === mentorId) return mentorId;
    return (await this.on(id, date))?.person.id ?? mentorId;
  }

  async lead(pairId: string, leaderId: string, { from, until }: Period): Promise<void> {
    for (const { id, status, heldOn } of await this.book.ofPair(pairId))
      if (status === 'planned' && from <= heldOn && heldOn <= until)
        await this.book.setLeader(id, leaderId);
  }

  private async on(pairId: string, day: string) {
    return (await this.substitutes.onDay([pairId], day)).get(pairId);
  }
}
