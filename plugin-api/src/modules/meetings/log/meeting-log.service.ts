import type {
  MeetingChanges,
  MeetingStatus,
  MeetingType,
  NewMeeting,
} from '@nastavnik/contracts/meetings';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import type { LockedPair } from '../../pairs/pair-people.ts';
import { checkTurn, nextType, typeWhenHeld } from '../meeting-order.ts';
import type { Reader } from '../readers.ts';
import { needDayFree } from './day-free.ts';
import { type KeptMeeting, MeetingBook } from './meeting-book.ts';
import { type MeetingAction, MeetingFacts } from './meeting-facts.ts';
import { MeetingLeaders } from './meeting-leaders.ts';
import { MeetingPairs } from './meeting-pairs.ts';
import { toldOf } from './told.ts';

const typesOf = (meetings: KeptMeeting[], ...statuses: string[]) =>
  meetings.flatMap(({ type, status }) => (statuses.includes(status) ? [type] : []));

/** The type asked for, if it is its turn, or the next one. */
function typeOf(others: KeptMeeting[], { type, status, date, again }: NewMeeting): MeetingType {
  const held = typesOf(others, 'held');
  const before = status === 'planned' ? typesOf(others, 'held', 'planned') : held;
  const chosen = type ?? nextType(before);
  if (chosen === null || nextType(held) === null) throw new Problem('meeting.after-final');
  if (status !== 'missed') needDayFree(others, date, again);
  checkTurn(chosen, status, held);
  return chosen;
}

/** As it was, unless a plan is held: then the kind whose turn it is. */
const kindOf = (kept: KeptMeeting, status: MeetingStatus, held: MeetingType[]): MeetingType =>
  status === 'held' && kept.status === 'planned' ? typeWhenHeld(kept.type, held) : kept.type;

/** What a change is called in the history: what a plan became, or a correction. */
function changeOf(before: MeetingStatus, after: MeetingStatus): MeetingAction {
  if (after === before || after === 'planned') return 'meeting_corrected';
  return after === 'held' ? 'meeting_held' : 'meeting_missed';
}

interface Came extends Pick<MeetingChanges, 'attended'> {
  date: string;
  held: boolean;
}

/** Logs and plans meetings. */
@Injectable()
export class MeetingLogService {
  constructor(
    private readonly db: Db,
    private readonly pairs: MeetingPairs,
    private readonly book: MeetingBook,
    private readonly facts: MeetingFacts,
    private readonly leaders: MeetingLeaders,
  ) {}

  /** Refuses whoever may not log meetings of this pair; nobody else changes it meanwhile. */
  async needWriter(pairId: string, reader: Reader): Promise<void> {
    await this.leaders.needWriter(await this.pairs.lock(pairId), reader);
  }

  log(pairId: string, wanted: NewMeeting, reader: Reader): Promise<string> {
    return this.db.transaction(async () => {
      const pair = await this.pairs.lock(pairId);
      await this.leaders.needWriter(pair, reader, wanted.date);
      if (pair.status !== 'active') throw new Problem('meeting.pair-not-active');
      const leaderId = await this.leaders.leaderOn(pair, reader, wanted.date);
      await this.pairs.needGround(pair, leaderId);
      this.pairs.needDay(pair, wanted.date, wanted.status);
      await this.pairs.needMentees(pair, wanted.attended ?? [], wanted.date);
      const others = await this.book.ofPair(pairId);
      const type = typeOf(others, wanted);
      const { id } = await this.book.rows.insert({
        id: newId(),
        pairId,
        type,
        status: wanted.status,
        ...toldOf(wanted),
        loggedBy: reader.id,
        changedAt: new Date().toISOString(),
      });
      await this.takePart(id, { ...pair, mentorId: leaderId }, wanted, reader);
      await this.book.settle(id, false);
      const action = wanted.status === 'planned' ? 'meeting_planned' : 'meeting_logged';
      await this.facts.happened(action, { pairId, meetingId: id, type });
      return id;
    });
  }

  private async takePart(id: string, pair: LockedPair, wanted: NewMeeting, reader: Reader) {
    const there = this.pairs.menteesOn(pair, wanted.date);
    const { attended = there, feedback, status } = wanted;
    await this.book.addParts(id, [
      { personId: pair.mentorId, side: 'mentor', attended: true },
      ...there.map((personId) => ({
        personId,
        side: 'mentee' as const,
        attended: attended.includes(personId),
      })),
    ]);
    if (!feedback) return;
    if (status !== 'held') throw new Problem('meeting.not-held');
    if (reader.id !== pair.mentorId) throw new Problem('feedback.absent');
    await this.book.answer(id, reader.id, { ...feedback, enteredBy: null });
  }

  /** Sets who of the group of that day came; whoever was not in it then has no part, unless they have answered. */
  private async come(meetingId: string, pair: LockedPair, { date, held, attended }: Came) {
    const there = this.pairs.menteesOn(pair, date);
    const parts = (await this.book.parts(meetingId)).filter(({ side }) => side === 'mentee');
    const others = parts.filter(({ personId }) => !there.includes(personId));
    const said = others.filter(({ answered }) => answered).map(({ personId }) => personId);
    await this.pairs.needMentees(pair, said, date);
    for (const { personId } of others) await this.book.removePart(meetingId, personId);
    const known = new Set(parts.map(({ personId }) => personId));
    const came = (personId: string) => attended?.includes(personId) ?? !held;
    const added = there.filter((id) => !known.has(id));
    await this.book.addParts(
      meetingId,
      added.map((personId) => ({ personId, side: 'mentee', attended: came(personId) })),
    );
    for (const personId of attended ? there : [])
      await this.book.setAttended(meetingId, personId, came(personId));
  }

  /** Plans become held or missed, and mistakes are mended; `may` says whether this reader may. */
  correct(
    meetingId: string,
    version: number,
    { again, ...changes }: MeetingChanges,
    { pairId, reader, may }: { pairId: string; reader: Reader; may: boolean },
  ): Promise<void> {
    return this.db.transaction(async () => {
      const pair = await this.pairs.lock(pairId);
      await this.leaders.needWriter(pair, reader, changes.date);
      if (!may) throw new Problem('meeting.locked');
      const kept = await this.book.rows.need({ id: meetingId });
      // before any question: whoever saw another record would answer about that one
      if (kept.version !== version) throw new Problem('version.stale');
      const { status = kept.status, date = kept.heldOn } = changes;
      const leaderId = await this.leaders.leaderOn(pair, reader, date);
      if (status === 'held' && kept.status !== 'held') await this.pairs.needGround(pair, leaderId);
      this.pairs.needDay(pair, date, status);
      await this.pairs.needMentees(pair, changes.attended ?? [], date);
      const others = (await this.book.ofPair(pairId)).filter(({ id }) => id !== meetingId);
      const type = changes.type ?? kindOf(kept, status, typesOf(others, 'held'));
      const comes = date !== kept.heldOn || kept.status === 'missed';
      if (comes && status !== 'missed') needDayFree(others, date, again);
      if (status !== 'missed' && (type !== kept.type || status !== kept.status))
        checkTurn(type, status, typesOf(others, 'held'));
      const {
        attended,
        date: heldOn,
        time: startsAt,
        difficulties,
        ...rest
      } = { ...changes, type };
      const isMentee = pair.members.some(({ id }) => id === reader.id);
      await this.book.rows.update(meetingId, version, {
        ...rest,
        ...(heldOn !== undefined && { heldOn }),
        ...(startsAt !== undefined && { startsAt }),
        // a mentee does not read it, whatever their office, so their form would erase it
        ...(difficulties !== undefined && !isMentee && { difficulties }),
        ...(status === 'held' && kept.status !== 'held' && { loggedBy: reader.id }),
        changedAt: new Date().toISOString(),
      });
      if (attended || date !== kept.heldOn)
        await this.come(meetingId, pair, { date, held: status === 'held', attended });
      if (status !== kept.status || date !== kept.heldOn)
        await this.book.setLeader(meetingId, leaderId);
      await this.book.settle(meetingId, false);
      const fields = Object.keys({ ...changes, ...(type !== kept.type && { type }) });
      await this.facts.happened(changeOf(kept.status, status), { pairId, meetingId, type, fields });
    });
  }

  remove(
    meetingId: string,
    version: number,
    { pairId, reader, may }: { pairId: string; reader: Reader; may: boolean },
  ): Promise<void> {
    return this.db.transaction(async () => {
      await this.leaders.needWriter(await this.pairs.lock(pairId), reader);
      if (!may) throw new Problem('meeting.locked');
      const { type } = await this.book.rows.need({ id: meetingId });
      if (!(await this.book.remove(meetingId, version))) throw new Problem('version.stale');
      await this.facts.happened('meeting_removed', { pairId, meetingId, type });
    });
  }
}
