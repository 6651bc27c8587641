import { FEEDBACK_DAYS } from '@nastavnik/contracts/meeting-problems';
import type {
  MeetingsQuery,
  MeetingStatus,
  MeetingType,
  MeetingView,
} from '@nastavnik/contracts/meetings';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds, Where } from '../../platform/db/where.ts';
import { dataHidden } from '../consents/consent-state.ts';
import { PairReach } from '../pairs/pair-reach.ts';
import { daysAfter } from '../roster/age.ts';
import { briefColumns } from '../roster/brief.ts';
import type { MeetingRow, PartRow } from './meeting-view.ts';

const COLUMNS = `m.id, m.pair_id AS pairId, r.mentor_id AS leadId, r.ended_on AS endedOn, m.type, m.status, m.held_on AS \`date\`, m.starts_at AS \`time\`,
  m.minutes, m.mode, m.topic, m.done, m.difficulties, m.next_step AS nextStep, m.counted, m.version, m.changed_at AS changedAt,
  ${briefColumns('a', 'ac', 'by')}`;

const TABLES = `meetings m
  JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
  LEFT JOIN people a ON a.school_id = m.school_id AND a.id = m.logged_by
  LEFT JOIN classes ac ON ac.school_id = a.school_id AND ac.id = a.class_id`;

/** The condition of each view; `?` is today. Nobody waits for a pair that has ended. */
const VIEWS: Record<MeetingView, string> = {
  all: '1 = 1',
  unclosed: "m.unclosed = 1 AND r.status = 'active'",
  overdue: "m.status = 'planned' AND m.held_on < ? AND r.status = 'active'",
  planned: "m.status = 'planned' AND m.held_on >= ? AND r.status = 'active'",
};

const NEWEST = 'm.held_on DESC, m.id DESC';

/** Meetings within the reader's reach, and who takes part in them. */
@Injectable()
export class MeetingsRepository {
  constructor(
    private readonly db: Db,
    private readonly reach: PairReach,
  ) {}

  list(query: MeetingsQuery, today: string, after: Place | null): Promise<MeetingRow[]> {
    const where = this.within();
    where.and(VIEWS[query.view], ...(VIEWS[query.view].includes('?') ? [today] : []));
    if (query.pairId) where.and('m.pair_id = ?', bin(query.pairId));
    if (after) where.past(['m.held_on', 'm.id'], after, 'DESC');
    return this.read(where, NEWEST, query.limit + 1);
  }

  async find(id: string): Promise<MeetingRow | undefined> {
    const where = this.within().and('m.id = ?', bin(id));
    return (await this.read(where, 'm.id', 1))[0];
  }

  ofPairs(pairIds: readonly string[], limit: number): Promise<MeetingRow[]> {
    const { marks, params } = inIds(pairIds);
    const where = this.ofSchool().and(`m.pair_id IN (${marks})`, ...params);
    return this.read(where, NEWEST, limit);
  }

  /** What each pair has held so far, for the type of its next meeting. */
  async heldTypes(pairIds: readonly string[]) {
    const { marks, params } = inIds(pairIds);
    const rows = await this.db.query<{ pairId: string; type: MeetingType; status: MeetingStatus }>(
      `SELECT DISTINCT m.pair_id AS pairId, m.type, m.status FROM meetings m
       WHERE m.school_id = ? AND m.status = 'held' AND m.pair_id IN (${marks})`,
      [this.db.school, ...params],
    );
    return Map.groupBy(rows, ({ pairId }) => pairId);
  }

  between(pairIds: readonly string[], from: string, until: string): Promise<MeetingRow[]> {
    const { marks, params } = inIds(pairIds);
    const where = this.ofSchool().and(`m.pair_id IN (${marks})`, ...params);
    where.and('m.held_on BETWEEN ? AND ?', from, until);
    return this.read(where, 'm.held_on, m.starts_at, m.id', 200);
  }

  /** Planned for a day that has passed, neither held nor missed yet. */
  overdue(pairIds: readonly string[], today: string): Promise<MeetingRow[]> {
    const { marks, params } = inIds(pairIds);
    const where = this.ofSchool().and(`m.pair_id IN (${marks})`, ...params);
    return this.read(where.and(VIEWS.overdue, today), 'm.held_on, m.id', 50);
  }

  /** Held meetings that wait for this person's answer, of pairs that have not ended for them long ago. */
  toAnswer(personId: string, today: string): Promise<MeetingRow[]> {
    const where = this.within().and(
      `m.status = 'held' AND EXISTS (SELECT 1 FROM meeting_parts mine
         WHERE mine.school_id = ? AND mine.person_id = ? AND mine.meeting_id = m.id
           AND mine.attended = 1 AND mine.answered_at IS NULL)`,
      this.db.school,
      bin(personId),
    );
    where.and(
      `COALESCE((SELECT gone.left_on FROM pair_mentees gone WHERE gone.school_id = r.school_id
         AND gone.pair_id = r.id AND gone.mentee_id = ?), r.ended_on, ?) >= ?`,
      bin(personId),
      today,
      daysAfter(today, -FEEDBACK_DAYS),
    );
    return this.read(where, NEWEST, 50);
  }

  /** Those of the pairs that the reader leads, or stands in in today. */
  async led(pairIds: readonly string[]): Promise<Set<string>> {
    if (pairIds.length === 0) return new Set();
    const { marks, params } = inIds(pairIds);
    const leads = this.reach.leading(true);
    const rows = await this.db.query<{ id: string }>(
      `SELECT r.id FROM pairs r WHERE r.school_id = ? AND r.id IN (${marks}) AND ${leads.text}`,
      [this.db.school, ...params, ...leads.params],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Who takes part in each meeting, the mentor first. */
  async parts(meetingIds: readonly string[]): Promise<Map<string, PartRow[]>> {
    const { marks, params } = inIds(meetingIds);
    const rows = await this.db.query<PartRow>(
      `SELECT t.meeting_id AS meetingId, t.side, t.attended, t.mark, t.words,
         t.answered_at AS answeredAt, gone.left_on AS leftOn, ${dataHidden('t.school_id', 't.person_id')} AS hidden,
         ${briefColumns('p', 'c', 'person')},
         ${briefColumns('e', 'ec', 'enterer')}
       FROM meeting_parts t
       JOIN meetings m ON m.school_id = t.school_id AND m.id = t.meeting_id
       LEFT JOIN pair_mentees gone ON gone.school_id = t.school_id AND gone.pair_id = m.pair_id
         AND gone.mentee_id = t.person_id
       JOIN people p ON p.school_id = t.school_id AND p.id = t.person_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       LEFT JOIN people e ON e.school_id = t.school_id AND e.id = t.entered_by
       LEFT JOIN classes ec ON ec.school_id = e.school_id AND ec.id = e.class_id
       WHERE t.school_id = ? AND t.meeting_id IN (${marks})
       ORDER BY t.side DESC, p.family_name, p.given_name, p.id`,
      [this.db.school, ...params],
    );
    return Map.groupBy(rows, ({ meetingId }) => meetingId);
  }

  /** A meeting led by somebody whose data are hidden shows to nobody but the curator. */
  private read(where: Where, order: string, limit: number): Promise<MeetingRow[]> {
    if (!this.reach.seesHidden)
      where.and(`NOT EXISTS (SELECT 1 FROM meeting_parts led
        WHERE led.school_id = m.school_id AND led.meeting_id = m.id AND led.side = 'mentor'
          AND ${dataHidden('led.school_id', 'led.person_id')})`);
    return this.db.query<MeetingRow>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${where.text} ORDER BY ${order} LIMIT ${limit}`,
      where.params,
    );
  }

  private ofSchool(): Where {
    return new Where().and('m.school_id = ?', this.db.school);
  }

  /** Whoever has left a group sees its meetings until their last day. */
  private within(): Where {
    const { text, params } = this.reach.within('m.held_on');
    return this.ofSchool().and(text, ...params);
  }
}
