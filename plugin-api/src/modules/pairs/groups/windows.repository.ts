import type { MeetingStatus, MeetingType } from '@nastavnik/contracts/meetings';
import type { Stay } from '@nastavnik/contracts/pair-members';
import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { stageOf } from '../../meetings/meeting-order.ts';
import { PairReach } from '../pair-reach.ts';
import type { Days } from './membership.ts';
import { PastStaysRepository } from './past-stays.repository.ts';

/** What a reader who reaches a group by its mentees alone may know of it. */
export interface Window {
  stays: Stay[];
  /** Whoever of them was the last to leave, and when; null while somebody is there. */
  end: { personId: string; until: string } | null;
}

/** What a group had come to by a day. */
export type Figures = Pick<Pair, 'meetings' | 'lastMetOn' | 'stage'>;

type Row = Days & { pairId: string; personId: string };

const stayOf = ({ joinedOn, leftOn }: Days): Stay => ({ from: joinedOn, until: leftOn });

/** Through which days readers see groups whose mentees come and go. */
@Injectable()
export class WindowsRepository {
  constructor(
    private readonly db: Db,
    private readonly reach: PairReach,
    private readonly past: PastStaysRepository,
  ) {}

  /** Nothing of a pair that the reader may know whole; `own`: as one of its people, whatever their office. */
  async of(pairIds: readonly string[], own = false): Promise<Map<string, Window>> {
    if (pairIds.length === 0 || (!own && this.reach.seesHidden)) return new Map();
    const { marks, params } = inIds(pairIds);
    const where = this.reach.throughMentees(own).and(`r.id IN (${marks})`, ...params);
    const rows = await this.db.query<Row>(
      `SELECT mine.pair_id AS pairId, mine.mentee_id AS personId, mine.joined_on AS joinedOn,
         mine.left_on AS leftOn
       FROM pairs r JOIN pair_mentees mine ON mine.school_id = r.school_id AND mine.pair_id = r.id
       WHERE ${where.text} ORDER BY mine.left_on`,
      where.params,
    );
    const partial = [...Map.groupBy(rows, ({ pairId }) => pairId)].filter(([, mine]) =>
      mine.every(({ joinedOn, leftOn }) => joinedOn !== null || leftOn !== null),
    );
    const before = await this.past.of(partial.map(([id]) => id));
    return new Map(
      partial.map(([id, mine]) => {
        const ids = new Set(mine.map(({ personId }) => personId));
        const earlier = (before.get(id) ?? []).filter(({ menteeId }) => ids.has(menteeId));
        const last = mine.every(({ leftOn }) => leftOn !== null) ? mine.at(-1) : undefined;
        const end = last?.leftOn ? { personId: last.personId, until: last.leftOn } : null;
        return [id, { stays: [...earlier, ...mine].map(stayOf), end }];
      }),
    );
  }

  /** Meetings that counted until the day, the last of them, and the stage that they make. */
  async figuresOn(pairId: string, day: string): Promise<Figures> {
    const key = [this.db.school, bin(pairId)];
    const rows = await this.db.query<{
      type: MeetingType;
      status: MeetingStatus;
      on: string;
      counted: boolean;
    }>(
      `SELECT m.type, m.status, m.held_on AS \`on\`, m.counted FROM meetings m
       WHERE m.school_id = ? AND m.pair_id = ? AND m.held_on <= ? ORDER BY m.held_on, m.id`,
      [...key, day],
    );
    const [pair] = await this.db.query<{ planAgreedOn: string | null }>(
      'SELECT r.plan_agreed_on AS planAgreedOn FROM pairs r WHERE r.school_id = ? AND r.id = ?',
      key,
    );
    const agreedOn = pair?.planAgreedOn ?? null;
    const types = (of: MeetingStatus) =>
      rows.flatMap(({ type, status }) => (status === of ? [type] : []));
    return {
      meetings: rows.filter(({ counted }) => counted).length,
      lastMetOn: rows.findLast(({ status }) => status === 'held')?.on ?? null,
      stage: stageOf(types('held'), types('planned'), agreedOn !== null && agreedOn <= day),
    };
  }
}
