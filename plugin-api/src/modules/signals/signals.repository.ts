import type {
  Addressee,
  SignalCounts,
  SignalKind,
  SignalsQuery,
  SignalView,
} from '@nastavnik/contracts/signals';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { Where } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { takesPart } from '../pairs/own/taking-part.ts';
import { SIGNAL_COLUMNS, SIGNAL_TABLES, type SignalRow } from './signal-view.ts';

export interface Raising {
  pairId: string;
  kind: SignalKind;
  to: Addressee;
  urgent: boolean;
  topic: string | null;
  text: string | null;
  raisedBy: string | null;
  /** Another signal with the same key is not kept. */
  once: string | null;
}

const VIEWS: Record<SignalView, string> = {
  open: "s.state <> 'closed'",
  closed: "s.state = 'closed'",
  all: '1 = 1',
};
const OWN = 50;

/** What somebody does to a signal, and their words about it. */
export type SignalChange =
  | { action: 'taken'; words?: never }
  | { action: 'answered' | 'closed'; words: string };

const SETS: Record<SignalChange['action'], string> = {
  taken: "state = 'taken', taken_by = ?",
  answered: "state = 'taken', taken_by = COALESCE(taken_by, ?), answer = ?",
  closed: "state = 'closed', taken_by = COALESCE(taken_by, ?), outcome = ?, closed_at = ?",
};

/** Signals within the reader's reach. */
@Injectable()
export class SignalsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  list({ view, limit }: SignalsQuery, after: Place | null): Promise<SignalRow[]> {
    const where = this.within().and(VIEWS[view]);
    if (after) {
      const [urgent, id] = [Number(after[0]), bin(after[1])];
      where.and('s.urgent <= ? AND (s.urgent < ? OR s.id < ?)', urgent, urgent, id);
    }
    return this.read(where, 's.urgent DESC, s.id DESC', limit + 1);
  }

  async find(id: string): Promise<SignalRow | undefined> {
    return (await this.read(this.within().and('s.id = ?', bin(id)), 's.id', 1))[0];
  }

  mine(): Promise<SignalRow[]> {
    const where = new Where()
      .and('s.school_id = ?', this.db.school)
      .and('s.raised_by = ?', bin(this.scope.personId));
    return this.read(where, 's.id DESC', OWN);
  }

  async counts(): Promise<SignalCounts> {
    const where = this.within();
    const [row] = await this.db.query<SignalCounts>(
      `SELECT COUNT(IF(${VIEWS.open}, 1, NULL)) AS \`open\`,
         COUNT(IF(${VIEWS.open} AND s.urgent = 1, 1, NULL)) AS urgent,
         COUNT(IF(${VIEWS.closed}, 1, NULL)) AS closed, COUNT(*) AS \`all\`
       FROM signals s WHERE ${where.text}`,
      where.params,
    );
    return row as SignalCounts;
  }

  /** The id of the new signal; null when it is there already. */
  async add({
    pairId,
    kind,
    to,
    urgent,
    topic,
    text,
    raisedBy,
    once,
  }: Raising): Promise<string | null> {
    const id = newId();
    const [done] = await this.db.query<{ affectedRows: number }>(
      `INSERT IGNORE INTO signals (school_id, id, pair_id, kind, addressee, urgent, topic, text,
         raised_by, raised_at, state, auto_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', ?)`,
      [
        this.db.school,
        bin(id),
        bin(pairId),
        kind,
        to,
        Number(urgent),
        topic,
        text,
        raisedBy && bin(raisedBy),
        new Date(),
        once,
      ],
    );
    return done?.affectedRows === 1 ? id : null;
  }

  /** Whether the signal of this version was there to change. Whoever acts first has taken it. */
  async change(id: string, version: number, { action, words }: SignalChange): Promise<boolean> {
    const me = bin(this.scope.personId);
    const [done] = await this.db.query<{ affectedRows: number }>(
      `UPDATE signals SET ${SETS[action]}, version = version + 1
       WHERE school_id = ? AND id = ? AND version = ?`,
      [
        me,
        ...(action === 'taken' ? [] : [words]),
        ...(action === 'closed' ? [new Date()] : []),
        this.db.school,
        bin(id),
        version,
      ],
    );
    return done?.affectedRows === 1;
  }

  private read(where: Where, order: string, limit: number): Promise<SignalRow[]> {
    return this.db.query<SignalRow>(
      `SELECT ${SIGNAL_COLUMNS} FROM ${SIGNAL_TABLES} WHERE ${where.text} ORDER BY ${order} LIMIT ${limit}`,
      where.params,
    );
  }

  /**
   * All of the school for its curator, what is addressed to the psychologist for that office. Nobody
   * reads here of a pair that they are in, whatever their office.
   */
  private within(): Where {
    const { school } = this.db;
    const { personId } = this.scope;
    const own = takesPart('s.pair_id', { school, personId, today: this.scope.today() });
    const where = new Where().and('s.school_id = ?', school).and(`NOT ${own.text}`, ...own.params);
    return this.scope.reach.has('school') ? where : where.and("s.addressee = 'psychologist'");
  }
}
