import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { GroupMeetings, type MembersOfMeetings } from '../../pairs/groups/group-meetings.ts';
import { shortName } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { MeetingBook } from './meeting-book.ts';
import { PairFigures } from './pair-figures.ts';

interface Part {
  id: string;
  status: string;
  heldOn: string;
  attended: boolean;
}

/** The meetings of a group follow who is in it. */
@Injectable()
export class MeetingMembers implements MembersOfMeetings {
  constructor(
    private readonly db: Db,
    private readonly roster: RosterService,
    private readonly book: MeetingBook,
    private readonly figures: PairFigures,
    group: GroupMeetings,
  ) {
    group.set(this);
  }

  /** They have no part in what comes after their last day, and their words are waited for no more. */
  async leave(pairId: string, menteeId: string, on: string): Promise<void> {
    const parts = await this.parts(pairId, menteeId);
    const later = parts.filter(({ heldOn }) => heldOn > on);
    const met = later.find(({ status, attended }) => status === 'held' && attended);
    if (met)
      throw new Problem('group.met-later', { name: await this.name(menteeId), on: met.heldOn });
    for (const { id } of later) await this.book.removePart(id, menteeId);
    await this.settle(pairId, parts);
  }

  async join(pairId: string, menteeIds: readonly string[], from: string): Promise<void> {
    const planned = (await this.book.ofPair(pairId)).filter(
      ({ status, heldOn }) => status === 'planned' && heldOn >= from,
    );
    for (const { id } of planned) {
      const known = new Set((await this.book.parts(id)).map(({ personId }) => personId));
      const added = menteeIds.filter((personId) => !known.has(personId));
      await this.book.addParts(
        id,
        added.map((personId) => ({ personId, side: 'mentee', attended: true })),
      );
    }
    for (const menteeId of menteeIds) await this.settle(pairId, await this.parts(pairId, menteeId));
  }

  private async settle(pairId: string, parts: readonly Part[]): Promise<void> {
    for (const { id } of parts) await this.book.settle(id, false);
    await this.figures.refresh(pairId);
  }

  private parts(pairId: string, personId: string): Promise<Part[]> {
    return this.db.query<Part>(
      `SELECT m.id, m.status, m.held_on AS heldOn, t.attended
       FROM meetings m JOIN meeting_parts t ON t.school_id = m.school_id AND t.meeting_id = m.id
       WHERE m.school_id = ? AND m.pair_id = ? AND t.person_id = ? ORDER BY m.held_on, m.id`,
      [this.db.school, bin(pairId), bin(personId)],
    );
  }

  private async name(personId: string): Promise<string> {
    const person = (await this.roster.members([personId])).get(personId);
    return person ? shortName(person.brief) : '';
  }
}
