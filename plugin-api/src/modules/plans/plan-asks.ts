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

  /** `asAdult`: with what the base says of them, whoever has said it. */
  async of({ mentees }: Pair, asAdult: boolean): Promise<PlanAsk[]> {
    const ids = mentees.map(({ id }) => id);
    const told = asAdult ? await this.inBase(ids) : await this.inPerson(ids);
    return mentees.flatMap((person) => {
      const said = told.get(person.id);
      return said && (said.words !== null || said.grounds.length > 0) ? [{ person, ...said }] : [];
    });
  }

  private async inBase(ids: readonly string[]): Promise<Map<string, Told>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<BaseRow>(
      `SELECT m.id, m.ground, m.request FROM mentees m WHERE m.school_id = ? AND m.id IN (${marks})`,
      [this.db.school, ...params],
    );
    return new Map(
      rows.map(({ id, ground, request }) => [
        id,
        { grounds: ground === null ? [] : [ground], words: request },
      ]),
    );
  }

  /** The last request of each that was filed and said by themselves, and accepted. */
  private async inPerson(ids: readonly string[]): Promise<Map<string, Told>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<OwnRow>(
      `SELECT q.person_id AS id, q.grounds, q.wish, q.deficits FROM requests q
       WHERE q.school_id = ? AND q.person_id IN (${marks}) AND q.filed_by = q.person_id AND q.state = 'accepted'
       ORDER BY q.id`,
      [this.db.school, ...params],
    );
    return new Map(
      rows.map(({ id, grounds, wish, deficits }) => [
        id,
        { grounds, words: askedIn({ wish, deficits }) },
      ]),
    );
  }
}
