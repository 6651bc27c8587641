import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { numberBy } from '@nastavnik/contracts/document-journal';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';

/** Masks of a school that has not said its own. */
const MASKS: Partial<Record<DocumentKind, string>> = {
  CURATOR_ORDER: '{n}-од',
  PAIR_ORDER: '{n}-од',
  SUBSTITUTE_ORDER: '{n}-од',
  CERTIFICATE: '{nnn}/{гггг}',
};
const PLAIN = '{n}';

/** The only reader and writer of `document_masks` and `document_counters`. */
@Injectable()
export class NumbersRepository {
  constructor(private readonly db: Db) {}

  async masks(): Promise<(kind: DocumentKind) => string> {
    const rows = await this.db.query<{ kind: DocumentKind; mask: string }>(
      'SELECT m.kind, m.mask FROM document_masks m WHERE m.school_id = ?',
      [this.db.school],
    );
    const own = new Map(rows.map(({ kind, mask }) => [kind, mask]));
    return (kind) => own.get(kind) ?? MASKS[kind] ?? PLAIN;
  }

  async setMask(kind: DocumentKind, mask: string): Promise<void> {
    await this.db.query(
      `INSERT INTO document_masks (school_id, kind, mask) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE mask = VALUES(mask)`,
      [this.db.school, kind, mask],
    );
  }

  /** The last number of each kind in a year. */
  async last(year: number): Promise<Map<DocumentKind, number>> {
    const rows = await this.db.query<{ kind: DocumentKind; last: number }>(
      'SELECT c.kind, c.last FROM document_counters c WHERE c.school_id = ? AND c.year = ?',
      [this.db.school, year],
    );
    return new Map(rows.map(({ kind, last }) => [kind, last]));
  }

  /** The last number of a kind; whoever asks next waits until the transaction ends. */
  async hold(kind: DocumentKind, year: number): Promise<number> {
    const key = [this.db.school, kind, year];
    // an insert that changes nothing takes the row for writing at once, so that two never wait for each other
    await this.db.query(
      `INSERT INTO document_counters (school_id, kind, year, last) VALUES (?, ?, ?, 0)
       ON DUPLICATE KEY UPDATE last = last`,
      key,
    );
    const [row] = await this.db.query<{ last: number }>(
      `SELECT c.last FROM document_counters c
       WHERE c.school_id = ? AND c.kind = ? AND c.year = ? FOR UPDATE`,
      key,
    );
    return row?.last ?? 0;
  }

  async setLast(kind: DocumentKind, year: number, last: number): Promise<void> {
    await this.db.query(
      'UPDATE document_counters SET last = ? WHERE school_id = ? AND kind = ? AND year = ?',
      [last, this.db.school, kind, year],
    );
  }

  /** The next free numbers of a kind; they are gone even when another has typed one of them by hand. */
  async take(kind: DocumentKind, year: number, count: number): Promise<string[]> {
    const mask = (await this.masks())(kind);
    let last = await this.hold(kind, year);
    const taken: string[] = [];
    while (taken.length < count) {
      const wanted = Array.from({ length: count - taken.length }, (_, index) =>
        numberBy(mask, last + index + 1, year),
      );
      last += wanted.length;
      const used = await this.used(kind, year, wanted);
      taken.push(...wanted.filter((number) => !used.has(number)));
    }
    await this.setLast(kind, year, last);
    return taken;
  }

  async isUsed(kind: DocumentKind, year: number, number: string): Promise<boolean> {
    return (await this.used(kind, year, [number])).size > 0;
  }

  private async used(kind: DocumentKind, year: number, numbers: string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ number: string }>(
      `SELECT d.number FROM documents d WHERE d.school_id = ? AND d.kind = ? AND d.year = ?
       AND d.number IN (${numbers.map(() => '?').join(', ')})`,
      [this.db.school, kind, year, ...numbers],
    );
    return new Set(rows.map(({ number }) => number));
  }
}
