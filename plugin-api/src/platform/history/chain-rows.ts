import type { HistoryWrong as Wrong } from '@nastavnik/contracts/history';
import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.ts';
import { bin } from '../db/id.ts';
import { beginningOf, type ChainRow, type Mark } from './chain-row.ts';
import type { Chain } from './chain-walk.ts';

const PAGE = 1_000;

/** The head of one chain: its last row, and how far it has been checked. */
export interface Head extends Mark {
  /** When the last pass began that left nothing waiting. */
  emptiedAt: string | null;
  checkedSeq: number;
  checkedHash: Buffer;
  /** When the round began that checks from the very beginning. */
  roundAt: string | null;
  checkedAt: string | null;
  wrong: Wrong | null;
}

type Flat = Omit<ChainRow, 'note' | 'person'> & {
  note: string | null;
  noteSalt: Buffer | null;
  noteDigest: Buffer | null;
  personId: string | null;
  personSalt: Buffer | null;
  personDigest: Buffer | null;
};

const ROW = `SELECT h.id, h.entity, h.entity_id AS entityId, h.action, h.fields, h.note,
    h.person_id AS personId, h.client_id AS clientId, h.request_id AS requestId, h.at, h.seq, h.hash,
    h.late, h.chained_at AS chainedAt, h.note_salt AS noteSalt, h.note_digest AS noteDigest,
    h.person_salt AS personSalt, h.person_digest AS personDigest
  FROM history h`;

const parsed = <T>(json: T | string): T =>
  typeof json === 'string' ? (JSON.parse(json) as T) : json;

const risen = ({ noteSalt, noteDigest, personId, personSalt, personDigest, ...row }: Flat) => ({
  ...row,
  fields: parsed(row.fields),
  note: { value: row.note, salt: noteSalt, digest: noteDigest },
  person: { value: personId, salt: personSalt, digest: personDigest },
});

/** The rows of history as a chain, and its heads. */
@Injectable()
export class ChainRows implements Chain {
  constructor(private readonly db: Db) {}

  /** Every school or org with history that waits to be chained. */
  async waitingOrgs(): Promise<string[]> {
    const rows = await this.db.exempt<{ id: string }>(
      'history.orgs',
      'SELECT DISTINCT h.school_id AS id FROM history h WHERE h.seq IS NULL',
    );
    return rows.map(({ id }) => id);
  }

  /** Every school or org that has a chain. */
  async chainedOrgs(): Promise<string[]> {
    const rows = await this.db.exempt<{ id: string }>(
      'history.orgs',
      'SELECT t.school_id AS id FROM history_heads t ORDER BY t.school_id',
    );
    return rows.map(({ id }) => id);
  }

  /** The head of the org in scope, null before anything was chained; `lock` until the transaction ends. */
  async head({ lock = false } = {}): Promise<Head | null> {
    const [row] = await this.db.query<Head>(
      `SELECT t.seq, t.hash, t.emptied_at AS emptiedAt, t.checked_seq AS checkedSeq,
         t.checked_hash AS checkedHash, t.round_at AS roundAt, t.checked_at AS checkedAt, t.wrong
       FROM history_heads t WHERE t.school_id = ?${lock ? ' FOR UPDATE' : ''}`,
      [this.db.school],
    );
    return row ? { ...row, wrong: parsed(row.wrong) } : null;
  }

  /** The head to chain on, made when there is none, locked until the transaction ends. */
  async lockHead(orgId: string): Promise<Head> {
    const { hash } = beginningOf(orgId);
    await this.db.query(
      `INSERT IGNORE INTO history_heads (school_id, seq, hash, checked_hash) VALUES (?, ?, ?, ?)`,
      [this.db.school, 0, hash, hash],
    );
    return (await this.head({ lock: true })) as Head;
  }

  async setHead(patch: Partial<Head>): Promise<void> {
    const columns: Record<keyof Head, string> = {
      seq: 'seq',
      hash: 'hash',
      emptiedAt: 'emptied_at',
      checkedSeq: 'checked_seq',
      checkedHash: 'checked_hash',
      roundAt: 'round_at',
      checkedAt: 'checked_at',
      wrong: 'wrong',
    };
    const set = Object.keys(patch).map((key) => `${columns[key as keyof Head]} = ?`);
    const values = Object.entries(patch).map(([key, value]) =>
      key === 'wrong'
        ? value && JSON.stringify(value)
        : key.endsWith('At') && typeof value === 'string'
          ? new Date(value)
          : value,
    );
    await this.db.query(`UPDATE history_heads SET ${set.join(', ')} WHERE school_id = ?`, [
      ...values,
      this.db.school,
    ]);
  }

  /** What waits, a page of it. */
  async waiting(): Promise<ChainRow[]> {
    const rows = await this.db.query<Flat>(
      `${ROW} WHERE h.school_id = ? AND h.seq IS NULL ORDER BY h.id LIMIT ${PAGE}`,
      [this.db.school],
    );
    return rows.map((row) => risen(row));
  }

  /** Gives a waiting row its place; says whether it still waited. */
  async place({ note, person, ...row }: ChainRow): Promise<boolean> {
    const [done] = await this.db.query<{ affectedRows: number }>(
      `UPDATE history SET seq = ?, hash = ?, late = ?, chained_at = ?, note_salt = ?,
         note_digest = ?, person_salt = ?, person_digest = ?
       WHERE school_id = ? AND id = ? AND seq IS NULL`,
      [
        row.seq,
        row.hash,
        row.late ? 1 : 0,
        new Date(row.chainedAt),
        note.salt,
        note.digest,
        person.salt,
        person.digest,
        this.db.school,
        bin(row.id),
      ],
    );
    return done?.affectedRows === 1;
  }

  async after(seq: number): Promise<ChainRow[]> {
    const rows = await this.db.query<Flat>(
      `${ROW} WHERE h.school_id = ? AND h.seq > ? ORDER BY h.seq LIMIT ${PAGE}`,
      [this.db.school, seq],
    );
    return rows.map((row) => risen(row));
  }

  async erasedOf(ids: string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT h.entity_id AS id FROM history h WHERE h.school_id = ? AND h.entity = 'history'
         AND h.action = 'erased' AND h.entity_id IN (${ids.map(() => '?').join(', ')})`,
      [this.db.school, ...ids.map((id) => bin(id))],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
