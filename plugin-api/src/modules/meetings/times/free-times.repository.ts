import type { FreeSlot } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';

export interface TakenRow {
  pairId: string;
  date: string;
  time: string | null;
  minutes: number | null;
}

interface SlotsRow {
  id: string;
  freeSlots: FreeSlot[];
}

/** When people of pairs are free by their rows in the bases, and what they have planned. */
@Injectable()
export class FreeTimesRepository {
  constructor(private readonly db: Db) {}

  /** When a mentor and mentees have said to be free, by person; of whom nothing is known there is no row. */
  async slots(mentorId: string, menteeIds: readonly string[]): Promise<Map<string, FreeSlot[]>> {
    const { marks, params } = inIds(menteeIds);
    const mentor = await this.db.query<SlotsRow>(
      'SELECT o.id, o.free_slots AS freeSlots FROM mentors o WHERE o.school_id = ? AND o.id = ?',
      [this.db.school, bin(mentorId)],
    );
    const mentees = await this.db.query<SlotsRow>(
      `SELECT e.id, e.free_slots AS freeSlots FROM mentees e WHERE e.school_id = ? AND e.id IN (${marks})`,
      [this.db.school, ...params],
    );
    return new Map([...mentor, ...mentees].map(({ id, freeSlots }) => [id, freeSlots]));
  }

  /** Meetings of these people between two days, those that were missed left out. */
  taken(personIds: readonly string[], from: string, until: string): Promise<TakenRow[]> {
    const { marks, params } = inIds(personIds);
    return this.db.query<TakenRow>(
      `SELECT DISTINCT m.id, m.pair_id AS pairId, m.held_on AS \`date\`, m.starts_at AS \`time\`, m.minutes
       FROM meetings m
       JOIN meeting_parts t ON t.school_id = m.school_id AND t.meeting_id = m.id
       WHERE m.school_id = ? AND m.held_on BETWEEN ? AND ? AND m.status <> 'missed'
         AND t.person_id IN (${marks})`,
      [this.db.school, from, until, ...params],
    );
  }
}
