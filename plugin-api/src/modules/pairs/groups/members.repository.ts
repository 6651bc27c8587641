import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { dataHidden } from '../../consents/consent-state.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';
import { PairReach } from '../pair-reach.ts';
import { isPresent } from './membership.ts';

interface Row {
  pairId: string;
  joinedOn: string | null;
  orderNumber: string | null;
  orderDate: string | null;
  leftOn: string | null;
  reason: string | null;
  note: string | null;
}

/** A mentee of a pair, with what is kept of their joining and leaving it. */
export interface Member extends Row {
  person: PersonBrief;
  by: PersonBrief | null;
}

/** What a group had come to by a day. */
export interface Figures {
  meetings: number;
  lastMetOn: string | null;
}

/** By whom the reader has reached a group, and that one's last day. */
export interface End {
  personId: string;
  until: string;
}

/** Those who are or were in pairs and groups. */
@Injectable()
export class MembersRepository {
  constructor(
    private readonly db: Db,
    private readonly reach: PairReach,
  ) {}

  /** The mentees of each pair as far as they are shown, by family name; those who have left too. */
  async of(
    pairIds: readonly string[],
    { hiddenToo = this.reach.seesHidden } = {},
  ): Promise<Map<string, Member[]>> {
    const { marks, params } = inIds(pairIds);
    const rows = await this.db.query<
      Row & BriefRow<'mentee'> & BriefRow<'leaver'> & { hidden: boolean }
    >(
      `SELECT pm.pair_id AS pairId, pm.joined_on AS joinedOn, pm.order_number AS orderNumber,
         pm.order_date AS orderDate, pm.left_on AS leftOn, pm.leave_reason AS reason,
         pm.leave_note AS note, ${dataHidden('pm.school_id', 'pm.mentee_id')} AS hidden,
         ${briefColumns('p', 'c', 'mentee')}, ${briefColumns('w', 'wc', 'leaver')}
       FROM pair_mentees pm
       JOIN people p ON p.school_id = pm.school_id AND p.id = pm.mentee_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       LEFT JOIN people w ON w.school_id = pm.school_id AND w.id = pm.left_by
       LEFT JOIN classes wc ON wc.school_id = w.school_id AND wc.id = w.class_id
       WHERE pm.school_id = ? AND pm.pair_id IN (${marks})
       ORDER BY p.family_name, p.given_name, p.id`,
      [this.db.school, ...params],
    );
    const members = rows.flatMap(({ hidden, ...row }): Member[] => {
      const person = briefOf(row, 'mentee');
      if (!person || (hidden && !hiddenToo && !this.reach.isReader(person.id))) return [];
      return [{ ...row, person, by: briefOf(row, 'leaver') }];
    });
    return Map.groupBy(members, ({ pairId }) => pairId);
  }

  /** Those who are in the pairs still, as far as they are shown. */
  async present(
    pairIds: readonly string[],
    options?: { hiddenToo?: boolean },
  ): Promise<Map<string, PersonBrief[]>> {
    const members = await this.of(pairIds, options);
    return new Map(
      [...members].map(([id, all]) => [id, all.filter(isPresent).map(({ person }) => person)]),
    );
  }

  /** The last day in each group of those by whom alone the reader reaches it; nobody's who is there. */
  async endsFor(pairIds: readonly string[]): Promise<Map<string, End>> {
    if (pairIds.length === 0 || this.reach.seesHidden) return new Map();
    const { marks, params } = inIds(pairIds);
    const where = this.reach.ended().and(`r.id IN (${marks})`, ...params);
    const rows = await this.db.query<End & { pairId: string }>(
      `SELECT gone.pair_id AS pairId, gone.mentee_id AS personId, gone.left_on AS until
       FROM pairs r JOIN pair_mentees gone ON gone.school_id = r.school_id AND gone.pair_id = r.id
       WHERE ${where.text} ORDER BY gone.left_on`,
      where.params,
    );
    return new Map(rows.map(({ pairId, ...end }) => [pairId, end]));
  }

  /** Meetings that counted until the day, and the last of them. */
  async figuresOn(pairId: string, day: string): Promise<Figures> {
    const [row] = await this.db.query<Figures>(
      `SELECT COUNT(IF(m.counted = 1, 1, NULL)) AS meetings,
         MAX(IF(m.status = 'held', m.held_on, NULL)) AS lastMetOn
       FROM meetings m WHERE m.school_id = ? AND m.pair_id = ? AND m.held_on <= ?`,
      [this.db.school, bin(pairId), day],
    );
    return row ?? { meetings: 0, lastMetOn: null };
  }
}
