import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds } from '../../../platform/db/where.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { takesPart, type Taker } from './taking-part.ts';

/**
 * The one rule of privacy inside a pair: what its people answer in confidence is never shown to
 * somebody who is of that pair, nor written down by them for another, whatever office they hold.
 */
@Injectable()
export class OwnPairs {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** Those of the pairs that the reader is of. */
  async among(pairIds: readonly string[]): Promise<Set<string>> {
    if (pairIds.length === 0) return new Set();
    const { marks, params } = inIds(pairIds);
    const own = takesPart('r.id', this.taker(this.scope.personId));
    const rows = await this.db.query<{ id: string }>(
      `SELECT r.id FROM pairs r WHERE r.school_id = ? AND r.id IN (${marks}) AND ${own.text}`,
      [this.db.school, ...params, ...own.params],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async has(pairId: string): Promise<boolean> {
    return (await this.among([pairId])).has(pairId);
  }

  /** Whether the reader and another person are or were of one pair. */
  async sharedWith(personId: string): Promise<boolean> {
    const me = this.scope.personId;
    if (personId === me) return false;
    const [one, two] = [me, personId].map((id) => takesPart('r.id', this.taker(id)));
    const rows = await this.db.query(
      `SELECT 1 FROM pairs r WHERE r.school_id = ? AND ${one?.text} AND ${two?.text} LIMIT 1`,
      [this.db.school, ...(one?.params ?? []), ...(two?.params ?? [])],
    );
    return rows.length > 0;
  }

  /** Refuses somebody who is of the pair. */
  async needOutside(
    pairId: string,
    code: 'pair.own-side' | 'pair.own-decision' = 'pair.own-side',
  ): Promise<void> {
    if (await this.has(pairId)) throw new Problem(code);
  }

  /** Refuses somebody who shares a pair with the person. */
  async needApart(personId: string): Promise<void> {
    if (await this.sharedWith(personId)) throw new Problem('pair.own-side');
  }

  private taker(personId: string): Taker {
    return { school: this.db.school, personId, today: this.scope.today() };
  }
}
