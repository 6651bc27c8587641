import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds } from '../../../platform/db/where.ts';
import { dataHidden } from '../../consents/consent-state.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';
import { PairReach } from '../pair-reach.ts';
import { isPresent } from './membership.ts';
import { type PastStay, PastStaysRepository } from './past-stays.repository.ts';

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
  /** Their days in the group before they left it and came back. */
  earlier: PastStay[];
}

/** Those who are or were in pairs and groups. */
@Injectable()
export class MembersRepository {
  constructor(
    private readonly db: Db,
    private readonly reach: PairReach,
    private readonly stays: PastStaysRepository,
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
    const before = await this.stays.of(pairIds);
    const members = rows.flatMap(({ hidden, ...row }): Member[] => {
      const person = briefOf(row, 'mentee');
      if (!person || (hidden && !hiddenToo && !this.reach.isReader(person.id))) return [];
      const earlier = (before.get(row.pairId) ?? []).filter(
        ({ menteeId }) => menteeId === person.id,
      );
      return [{ ...row, person, by: briefOf(row, 'leaver'), earlier }];
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
}
