import type { Pair } from '@nastavnik/contracts/pairs';
import type { PlanAsk } from '@nastavnik/contracts/plans';
import { askedIn } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { inIds } from '../../platform/db/where.ts';

type Told = Omit<PlanAsk, 'person'>;

interface BaseRow {
  id: string;
  ground: string | null;
  request: string | null;
}

interface OwnRow {
  id: string;
  grounds: string[];
  wish: string | null;
  deficits: string[];
}

/** What mentees came with, beside the plan that is to answer it. */
@Injectable()
export class PlanAsks {
  constructor(private readonly db: Db) {}

  /** What the base of mentees says of them, whoever has said it. */
  async inBase(pair: Pair): Promise<PlanAsk[]> {
    const { marks, params } = inIds(idsOf(pair));
    const rows = await this.db.query<BaseRow>(
      `SELECT m.id, m.ground, m.request FROM mentees m WHERE m.school_id = ? AND m.id IN (${marks})`,
      [this.db.school, ...params],
    );
    const told = rows.map(({ id, ground, request }): [string, Told] => [
      id,
      { grounds: ground === null ? [] : [ground], words: request },
    ]);
    return asksOf(pair, new Map(told));
  }

  /**
   * The last request of each that was filed and said by themselves, and accepted, before the pair
   * began: a later one may be about the mentor.
   */
  async inPerson(pair: Pair, began: string): Promise<PlanAsk[]> {
    const { marks, params } = inIds(idsOf(pair));
    const rows = await this.db.query<OwnRow>(
      `SELECT q.person_id AS id, q.grounds, q.wish, q.deficits FROM requests q
       WHERE q.school_id = ? AND q.person_id IN (${marks}) AND q.filed_by = q.person_id
         AND q.state = 'accepted' AND q.filed_on <= ?
       ORDER BY q.id`,
      [this.db.school, ...params, began],
    );
    const told = rows.map(({ id, grounds, wish, deficits }): [string, Told] => [
      id,
      { grounds, words: askedIn({ wish, deficits }) },
    ]);
    return asksOf(pair, new Map(told));
  }
}

const idsOf = ({ mentees }: Pair): string[] => mentees.map(({ id }) => id);

const asksOf = ({ mentees }: Pair, told: ReadonlyMap<string, Told>): PlanAsk[] =>
  mentees.flatMap((person) => {
    const said = told.get(person.id);
    return said && (said.words !== null || said.grounds.length > 0) ? [{ person, ...said }] : [];
  });
