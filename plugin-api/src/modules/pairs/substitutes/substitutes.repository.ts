import type { Period, SubstituteState } from '@nastavnik/contracts/substitutes';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { dataHidden } from '../../consents/consent-state.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';
import { SubstituteEntity } from './substitute.entity.ts';

interface Row {
  id: string;
  pairId: string;
  fromOn: string;
  untilOn: string;
  reason: string;
  orderNumber: string | null;
  orderDate: string | null;
  namedAt: string;
  version: number;
  /** May not lead the pair any more. */
  isLost: boolean;
  /** Has taken back the consent to the processing of their data. */
  hidden: boolean;
}

export interface KeptSubstitute extends Row {
  person: PersonBrief;
  namedBy: PersonBrief | null;
}

const COLUMNS = `s.id, s.pair_id AS pairId, s.from_on AS fromOn, s.until_on AS untilOn, s.reason,
  s.order_number AS orderNumber, s.order_date AS orderDate, s.named_at AS namedAt, s.is_lost AS isLost, s.version,
  ${dataHidden('s.school_id', 's.mentor_id')} AS hidden,
  ${briefColumns('p', 'c', 'person')}, ${briefColumns('n', 'nc', 'namer')}`;

const TABLES = `pair_substitutes s
  JOIN people p ON p.school_id = s.school_id AND p.id = s.mentor_id
  LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
  LEFT JOIN people n ON n.school_id = s.school_id AND n.id = s.named_by
  LEFT JOIN classes nc ON nc.school_id = n.school_id AND nc.id = n.class_id`;

/** Where a substitution stands on a day. */
export function stateOn(
  { fromOn, untilOn }: Pick<Row, 'fromOn' | 'untilOn'>,
  today: string,
): SubstituteState {
  if (untilOn < fromOn) return 'cancelled';
  if (untilOn < today) return 'over';
  return fromOn > today ? 'ahead' : 'now';
}

/** Those who lead pairs while mentors are away. */
@Injectable()
export class SubstitutesRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(SubstituteEntity);
  }

  /** Everybody who was ever named, the newest first. */
  async ofPairs(pairIds: readonly string[]): Promise<KeptSubstitute[]> {
    const { marks, params } = inIds(pairIds);
    return this.read(`s.pair_id IN (${marks})`, params);
  }

  async byIds(ids: readonly string[]): Promise<KeptSubstitute[]> {
    const { marks, params } = inIds(ids);
    return this.read(`s.id IN (${marks})`, params);
  }

  /** The pair is held locked by the caller. */
  async setLost(id: string, isLost: boolean): Promise<void> {
    await this.db.query('UPDATE pair_substitutes SET is_lost = ? WHERE school_id = ? AND id = ?', [
      Number(isLost),
      this.db.school,
      bin(id),
    ]);
  }

  private async read(where: string, params: unknown[]): Promise<KeptSubstitute[]> {
    const rows = await this.db.query<Row & BriefRow<'person'> & BriefRow<'namer'>>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE s.school_id = ? AND ${where} ORDER BY s.id DESC`,
      [this.db.school, ...params],
    );
    return rows.flatMap((row) => {
      const person = briefOf(row, 'person');
      return person ? [{ ...row, person, namedBy: briefOf(row, 'namer') }] : [];
    });
  }

  /** Who leads each of the pairs on this day in the mentor's place. */
  async onDay(pairIds: readonly string[], day: string): Promise<Map<string, KeptSubstitute>> {
    if (pairIds.length === 0) return new Map();
    const all = await this.ofPairs(pairIds);
    return new Map(
      all.flatMap((each) => (stateOn(each, day) === 'now' ? [[each.pairId, each] as const] : [])),
    );
  }

  /** Whether somebody leads an active pair on this day in the mentor's place. */
  async leads(personId: string, day: string): Promise<boolean> {
    const rows = await this.db.query(
      `SELECT 1 FROM pair_substitutes s JOIN pairs r ON r.school_id = s.school_id AND r.id = s.pair_id
       WHERE s.school_id = ? AND s.mentor_id = ? AND s.from_on <= ? AND s.until_on >= ?
         AND s.is_lost = 0 AND r.status = 'active' LIMIT 1`,
      [this.db.school, bin(personId), day, day],
    );
    return rows.length > 0;
  }

  /** How many mentees somebody stands in for on some of these days, in pairs that have not ended. */
  async menteesOf(personId: string, { from, until }: Period): Promise<number> {
    const rows = await this.db.query(
      `SELECT DISTINCT pm.pair_id, pm.mentee_id FROM pair_substitutes s
       JOIN pair_mentees pm ON pm.school_id = s.school_id AND pm.pair_id = s.pair_id AND pm.is_open = 1
       WHERE s.school_id = ? AND s.mentor_id = ? AND s.from_on <= ? AND s.until_on >= ?
         AND s.from_on <= s.until_on`,
      [this.db.school, bin(personId), until, from],
    );
    return rows.length;
  }
}
