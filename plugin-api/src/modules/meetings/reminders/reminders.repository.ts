import { FEEDBACK_DAYS } from '@nastavnik/contracts/meeting-problems';
import type { MeetingDues } from '@nastavnik/contracts/webhook-events';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { dataHidden } from '../../consents/consent-state.ts';
import { daysAfter } from '../../roster/age.ts';

/** From today until the last day that is told of ahead. */
interface Ahead {
  today: string;
  until: string;
}

const OPEN = "m.status = 'planned' AND r.status = 'active' AND pm.left_on IS NULL";
/** Meetings at which the curator is awaited too. */
const WITH_CURATOR = "m.type IN ('INTRO', 'PLANNING', 'FINAL')";

/** What meetings of the school in scope wait for, counted for whoever is to be reminded. */
@Injectable()
export class RemindersRepository {
  constructor(private readonly db: Db) {}

  /** Of everybody who meets: what they lead, attend and are still to answer; hidden people meet nobody. */
  async ofPeople({ today, until }: Ahead): Promise<Map<string, MeetingDues>> {
    const rows = await this.db.query<MeetingDues & { personId: string }>(
      `SELECT t.person_id AS personId,
         COUNT(IF(${OPEN} AND m.held_on BETWEEN ? AND ?, 1, NULL)) AS coming,
         COUNT(IF(${OPEN} AND t.side = 'mentor' AND m.held_on < ?, 1, NULL)) AS unmarked,
         COUNT(IF(m.status = 'held', 1, NULL)) AS toAnswer, 0 AS awaited
       FROM meetings m
       JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
       JOIN meeting_parts t ON t.school_id = m.school_id AND t.meeting_id = m.id
       JOIN people p ON p.school_id = t.school_id AND p.id = t.person_id
       LEFT JOIN pair_mentees pm ON pm.school_id = m.school_id AND pm.pair_id = m.pair_id
         AND pm.mentee_id = t.person_id
       WHERE m.school_id = ? AND p.active = 1
         AND NOT ${dataHidden('m.school_id', 't.person_id')}
         AND NOT ${dataHidden('m.school_id', 'r.mentor_id')}
         AND ((${OPEN} AND m.held_on <= ?) OR (m.status = 'held' AND t.attended = 1
           AND t.answered_at IS NULL AND COALESCE(pm.left_on, r.ended_on, ?) >= ?))
       GROUP BY t.person_id`,
      [today, until, today, this.db.school, until, today, daysAfter(today, -FEEDBACK_DAYS)],
    );
    const due = rows.filter((row) => row.coming + row.unmarked + row.toAnswer > 0);
    return new Map(due.map(({ personId, ...dues }) => [personId, dues]));
  }

  /** Of whoever answers for all pairs; their own meetings are counted with the people's. */
  async ofOffice(personId: string, { today, until }: Ahead): Promise<MeetingDues> {
    const [row] = await this.db.query<MeetingDues>(
      `SELECT COUNT(IF(m.status = 'planned' AND m.held_on >= ? AND ${WITH_CURATOR}, 1, NULL)) AS coming,
         COUNT(IF(m.status = 'planned' AND m.held_on < ?, 1, NULL)) AS unmarked,
         0 AS toAnswer, COUNT(IF(m.unclosed = 1, 1, NULL)) AS awaited
       FROM meetings m JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
       WHERE m.school_id = ? AND r.status = 'active' AND m.held_on <= ?
         AND (m.status = 'planned' OR m.unclosed = 1)
         AND NOT EXISTS (SELECT 1 FROM meeting_parts own WHERE own.school_id = m.school_id
           AND own.meeting_id = m.id AND own.person_id = ?)`,
      [today, today, this.db.school, until, bin(personId)],
    );
    return row ?? { coming: 0, unmarked: 0, toAnswer: 0, awaited: 0 };
  }
}
