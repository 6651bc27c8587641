import { refOf, type WireRow } from '../intake/wire.ts';
import type { Finding } from '../issue-words.ts';

/** So many rows of one collection are named; the rest say nothing new. */
const NAMED = 100;

/** Rows of one collection that are of organisations which the host may not feed (G6). */
export class ForeignRows {
  rows = 0;
  readonly findings: Finding[] = [];

  constructor(private readonly allowed: ReadonlyMap<string, unknown>) {}

  look(row: WireRow, named: readonly string[]): void {
    if (named.some((org) => this.allowed.has(org))) return;
    if (++this.rows > NAMED) return;
    const sourcedId = refOf(row['sourcedId'])?.slice(0, 255) ?? null;
    this.findings.push({ level: 'security', code: 'foreign_scope', pointer: '', sourcedId });
  }
}
