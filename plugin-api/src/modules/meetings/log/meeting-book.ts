import type { MeetingStatus, MeetingType } from '@nastavnik/contracts/meetings';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { closure } from '../meeting-order.ts';
import { MeetingEntity } from '../meeting.entity.ts';

export interface KeptPart {
  personId: string;
  side: 'mentor' | 'mentee';
  attended: boolean;
  answered: boolean;
  gone: boolean;
  enteredBy: string | null;
}

type PartRow = Omit<KeptPart, 'answered' | 'gone'> & {
  answeredAt: string | null;
  leftOn: string | null;
};

export interface Answer {
  mark: number;
  words: string | null;
  enteredBy: string | null;
}

export type KeptMeeting = Pick<MeetingEntity, 'id' | 'heldOn' | 'counted'> & {
  type: MeetingType;
  status: MeetingStatus;
};

/** The only writer of meetings and their parts; the pair is locked by the caller. */
@Injectable()
export class MeetingBook {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(MeetingEntity);
  }

  ofPair(pairId: string): Promise<KeptMeeting[]> {
    return this.db.query<KeptMeeting>(
      `SELECT m.id, m.type, m.status, m.held_on AS heldOn, m.counted
       FROM meetings m WHERE m.school_id = ? AND m.pair_id = ? ORDER BY m.held_on, m.id`,
      [this.db.school, bin(pairId)],
    );
  }

  async parts(meetingId: string): Promise<KeptPart[]> {
    const rows = await this.db.query<PartRow>(
      `SELECT t.person_id AS personId, t.side, t.attended, t.answered_at AS answeredAt,
         t.entered_by AS enteredBy, pm.left_on AS leftOn
       FROM meeting_parts t
       JOIN meetings m ON m.school_id = t.school_id AND m.id = t.meeting_id
       LEFT JOIN pair_mentees pm ON pm.school_id = m.school_id AND pm.pair_id = m.pair_id
         AND pm.mentee_id = t.person_id
       WHERE t.school_id = ? AND t.meeting_id = ?`,
      [this.db.school, bin(meetingId)],
    );
    return rows.map(({ answeredAt, leftOn, ...part }) => ({
      ...part,
      answered: answeredAt !== null,
      gone: leftOn !== null,
    }));
  }

  async addParts(meetingId: string, parts: Pick<KeptPart, 'personId' | 'side' | 'attended'>[]) {
    if (parts.length === 0) return;
    await this.db.query(
      `INSERT INTO meeting_parts (school_id, meeting_id, person_id, side, attended)
       VALUES ${parts.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
      parts.flatMap(({ personId, side, attended }) => [
        this.db.school,
        bin(meetingId),
        bin(personId),
        side,
        Number(attended),
      ]),
    );
  }

  async setAttended(meetingId: string, personId: string, attended: boolean): Promise<void> {
    await this.db.query(
      'UPDATE meeting_parts SET attended = ? WHERE school_id = ? AND meeting_id = ? AND person_id = ?',
      [Number(attended), this.db.school, bin(meetingId), bin(personId)],
    );
  }

  async removePart(meetingId: string, personId: string): Promise<void> {
    await this.db.query(
      'DELETE FROM meeting_parts WHERE school_id = ? AND meeting_id = ? AND person_id = ?',
      [this.db.school, bin(meetingId), bin(personId)],
    );
  }

  /** Whoever leads a meeting answers for it; an answer that was given stays with who gave it. */
  async setLeader(meetingId: string, personId: string): Promise<void> {
    await this.db.query(
      `UPDATE meeting_parts SET person_id = ?
       WHERE school_id = ? AND meeting_id = ? AND side = 'mentor' AND answered_at IS NULL`,
      [bin(personId), this.db.school, bin(meetingId)],
    );
  }

  async answer(meetingId: string, personId: string, { mark, words, enteredBy }: Answer) {
    await this.db.query(
      `UPDATE meeting_parts SET mark = ?, words = ?, answered_at = ?, entered_by = ?
       WHERE school_id = ? AND meeting_id = ? AND person_id = ?`,
      [
        mark,
        words,
        new Date(),
        enteredBy && bin(enteredBy),
        this.db.school,
        bin(meetingId),
        bin(personId),
      ],
    );
  }

  /** Sets whether the meeting counts and whether it waits; `bump` is a change that readers must see. */
  async settle(meetingId: string, bump: boolean): Promise<void> {
    const meeting = await this.rows.need({ id: meetingId });
    const parts = await this.parts(meetingId);
    const { counted, unclosed } = closure(meeting.type, meeting.status, parts);
    await this.db.query(
      `UPDATE meetings SET counted = ?, unclosed = ?, version = version + ?, changed_at = ?
       WHERE school_id = ? AND id = ?`,
      [Number(counted), Number(unclosed), Number(bump), new Date(), this.db.school, bin(meetingId)],
    );
  }

  /** Whether the meeting of this version was there to be removed. */
  async remove(meetingId: string, version: number): Promise<boolean> {
    const [done] = await this.db.query<{ affectedRows: number }>(
      'DELETE FROM meetings WHERE school_id = ? AND id = ? AND version = ?',
      [this.db.school, bin(meetingId), version],
    );
    return done?.affectedRows === 1;
  }
}
