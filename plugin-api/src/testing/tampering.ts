import type { HistoryWrong as Wrong } from '@nastavnik/contracts/history';
import type mysql from 'mysql2/promise';
import type { RowDataPacket } from 'mysql2';
import { type ChainRow, linkOf, type Mark } from '../platform/history/chain-row.ts';
import { bin, newId } from '../platform/db/id.ts';

/** One thing that somebody with a hand in the database may do, and how it is undone. */
export interface Tampering {
  /** The first row that it touches. */
  seq: number;
  /** Whether the place said is the right one. */
  right: (wrong: Wrong | null) => boolean;
  undo: () => Promise<void>;
}

const COPIED = 'SELECT * FROM history WHERE school_id = ? AND seq BETWEEN ? AND ? ORDER BY seq';

/** What can be done to a chain of one school, row by row; everything is told by the number of its row. */
export class Tamperer {
  private readonly school: Buffer;

  constructor(
    private readonly sql: mysql.Connection,
    schoolId: string,
    private readonly end: number,
  ) {
    this.school = bin(schoolId);
  }

  /** Somebody sets a column of one row. */
  async set(seq: number, assignment: string): Promise<Tampering> {
    const undo = await this.keep(seq, seq);
    await this.run(`UPDATE history SET ${assignment} WHERE school_id = ? AND seq = ?`, [seq]);
    return { seq, undo, right: (wrong) => wrong?.kind === 'changed' && wrong.seq === seq };
  }

  async erase(seq: number): Promise<Tampering> {
    const undo = await this.keep(seq, seq);
    const blank = 'person_id = NULL, person_salt = NULL';
    await this.run(`UPDATE history SET ${blank} WHERE school_id = ? AND seq = ?`, [seq]);
    return { seq, undo, right: (wrong) => wrong?.kind === 'erased' && wrong.seq === seq };
  }

  async remove(seq: number, many: number): Promise<Tampering> {
    const last = Math.min(seq + many - 1, this.end - 1);
    const undo = await this.keep(seq, last);
    await this.run('DELETE FROM history WHERE school_id = ? AND seq BETWEEN ? AND ?', [seq, last]);
    const is = { kind: 'deleted', seq, until: last };
    return { seq, undo, right: (wrong) => JSON.stringify(wrong) === JSON.stringify(is) };
  }

  /** A copy of another row is pushed in, with the rows after it moved on, the head too. */
  async pushIn(seq: number): Promise<Tampering> {
    const { school } = this;
    const move = (by: string, order: string) =>
      this.run(
        `UPDATE history SET seq = seq ${by} WHERE school_id = ? AND seq >= ? ORDER BY seq ${order}`,
        [seq],
      );
    await move('+ 1', 'DESC');
    const [row] = await this.copy(seq - 1, seq - 1);
    await this.sql.query('INSERT INTO history SET ?', [{ ...row, seq, id: bin(newId()) }]);
    await this.run('UPDATE history_heads SET seq = seq + 1 WHERE school_id = ?');
    return {
      seq,
      right: (wrong) => wrong?.kind === 'inserted' && wrong.seq === seq,
      undo: async () => {
        await this.sql.query('DELETE FROM history WHERE school_id = ? AND seq = ?', [school, seq]);
        await move('- 1', 'ASC');
        await this.run('UPDATE history_heads SET seq = seq - 1 WHERE school_id = ?');
      },
    };
  }

  async swap(one: number, other: number): Promise<Tampering> {
    const [first, second] = [Math.min(one, other), Math.max(one, other)];
    const exchange = async () => {
      const set = 'UPDATE history SET seq = ? WHERE school_id = ? AND seq = ?';
      for (const [to, from] of [
        [0, first],
        [first, second],
        [second, 0],
      ])
        await this.sql.query(set, [to, this.school, from]);
    };
    await exchange();
    const right = (wrong: Wrong | null) => wrong?.kind === 'reordered' && wrong.seq === first;
    return { seq: first, undo: exchange, right };
  }

  /** A row is changed and all after it hashed anew, the head too: only marks kept elsewhere tell. */
  async rewrite(seq: number, rows: ChainRow[], marks: readonly Mark[]): Promise<Tampering> {
    const undo = await this.keep(seq, this.end);
    const [head] = await this.heads();
    let before = (rows[0] as ChainRow).hash;
    await this.sql.beginTransaction();
    for (const row of rows.slice(1)) {
      const forged = row.seq === seq ? { ...row, action: 'forged' } : row;
      before = linkOf(before, forged);
      await this.sql.query(
        'UPDATE history SET action = ?, hash = ? WHERE school_id = ? AND seq = ?',
        [forged.action, before, this.school, row.seq],
      );
    }
    await this.sql.query('UPDATE history_heads SET hash = ? WHERE school_id = ?', [
      before,
      this.school,
    ]);
    await this.sql.commit();
    const until = marks.find((mark) => mark.seq >= seq)?.seq;
    return {
      seq,
      undo: async () => {
        await undo();
        await this.setHead(head as RowDataPacket);
      },
      right: (wrong) => wrong?.kind === 'rewritten' && wrong.seq <= seq && wrong.until === until,
    };
  }

  /** The end is cut off and the head set back: only marks kept elsewhere tell. */
  async cut(seq: number): Promise<Tampering> {
    const undo = await this.keep(seq, this.end);
    const [head] = await this.heads();
    const [last] = await this.copy(seq - 1, seq - 1);
    await this.run('DELETE FROM history WHERE school_id = ? AND seq >= ?', [seq]);
    await this.setHead({ ...last, seq: seq - 1 });
    return {
      seq,
      undo: async () => {
        await undo();
        await this.setHead(head as RowDataPacket);
      },
      right: (wrong) => wrong?.kind === 'cut' && wrong.seq === seq,
    };
  }

  private async heads() {
    const [rows] = await this.sql.query<RowDataPacket[]>(
      'SELECT seq, hash FROM history_heads WHERE school_id = ?',
      [this.school],
    );
    return rows;
  }

  private setHead({ seq, hash }: Record<string, unknown>) {
    const set = 'UPDATE history_heads SET seq = ?, hash = ? WHERE school_id = ?';
    return this.sql.query(set, [seq, hash, this.school]);
  }

  private async copy(from: number, to: number): Promise<RowDataPacket[]> {
    const [rows] = await this.sql.query<RowDataPacket[]>(COPIED, [this.school, from, to]);
    return rows.map(({ fields, ...row }) => ({
      ...row,
      fields: typeof fields === 'string' ? fields : JSON.stringify(fields),
    }));
  }

  /** Copies the rows now; gives what puts them back. */
  private async keep(from: number, to: number): Promise<() => Promise<void>> {
    const rows = await this.copy(from, to);
    return async () => {
      const names = Object.keys(rows[0] ?? {});
      await this.sql.query(`REPLACE INTO history (${names.join(', ')}) VALUES ?`, [
        rows.map((row) => names.map((name) => row[name])),
      ]);
    };
  }

  private run(sql: string, params: number[] = []) {
    return this.sql.query(sql, [this.school, ...params]);
  }
}
