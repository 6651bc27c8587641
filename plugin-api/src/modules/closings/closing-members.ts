import type { ClosingMember } from '@nastavnik/contracts/closings';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { ConsentChecks } from '../consents/consent-checks.ts';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';

type MemberRow = BriefRow<'person'> & { pairId: string; passedIds: string[] | null };

const MOST = 2_000;
const COLUMNS = `r.id AS pairId, k.passed_ids AS passedIds, ${briefColumns('p', 'c', 'person')}`;
const OF_PROGRAMME = `LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
  LEFT JOIN completions k ON k.school_id = r.school_id AND k.id = r.id
  WHERE r.school_id = ? AND r.programme_id = ? AND r.status IN ('active', 'finished')
  ORDER BY p.family_name, p.given_name, p.id, r.id LIMIT ${MOST}`;

export type Member = Omit<ClosingMember, 'attended'>;

/** A mentor has gone through a programme with any pair that was summed up. */
const passedOf = (side: Member['side'], id: string, passedIds: string[] | null) =>
  passedIds && (side === 'mentor' || passedIds.includes(id));

/** One person once, whatever the number of their pairs. */
function membersOf(side: Member['side'], rows: readonly MemberRow[]): Member[] {
  const members = new Map<string, Member>();
  for (const row of rows) {
    const person = briefOf(row, 'person');
    if (!person) continue;
    const passed = passedOf(side, person.id, row.passedIds);
    const before = members.get(person.id);
    members.set(person.id, {
      person,
      side,
      pairIds: [...(before?.pairIds ?? []), row.pairId],
      passed: before?.passed === true || passed === null ? (before?.passed ?? null) : passed,
    });
  }
  return [...members.values()];
}

/**
 * Those who work or have finished in the pairs of a programme: mentors, then mentees. Whoever has
 * left a group is among them when they were said to have gone through.
 */
@Injectable()
export class ClosingMembers {
  constructor(
    private readonly db: Db,
    private readonly consents: ConsentChecks,
  ) {}

  /** Refuses people who have not agreed that they are photographed and shown. */
  needShown(personIds: readonly string[]): Promise<void> {
    return this.consents.needOf('PHOTO', personIds);
  }

  async of(programmeId: string): Promise<Member[]> {
    const params = [this.db.school, bin(programmeId)];
    const mentors = await this.db.query<MemberRow>(
      `SELECT ${COLUMNS} FROM pairs r
       JOIN people p ON p.school_id = r.school_id AND p.id = r.mentor_id ${OF_PROGRAMME}`,
      params,
    );
    const mentees = await this.db.query<MemberRow & { leftOn: string | null }>(
      `SELECT ${COLUMNS}, pm.left_on AS leftOn FROM pairs r
       JOIN pair_mentees pm ON pm.school_id = r.school_id AND pm.pair_id = r.id
       JOIN people p ON p.school_id = pm.school_id AND p.id = pm.mentee_id ${OF_PROGRAMME}`,
      params,
    );
    const there = mentees.filter(
      ({ leftOn, passedIds, personId }) => leftOn === null || passedIds?.includes(personId ?? ''),
    );
    return [...membersOf('mentor', mentors), ...membersOf('mentee', there)];
  }
}
