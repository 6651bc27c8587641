import type { HistoryWrong as Wrong } from '@nastavnik/contracts/history';
import { type ChainRow, isErased, isWhole, linkOf, type Mark } from './chain-row.ts';

/** What the walk reads: rows in order, a page at a time, so that a million take no memory. */
export interface Chain {
  /** Rows with numbers above this one, at most a page of them. */
  after(seq: number): Promise<ChainRow[]>;
  /** Which of these rows have an act of erasure. */
  erasedOf(ids: string[]): Promise<ReadonlySet<string>>;
}

export interface Walk {
  /** Trusted, and not walked again. */
  from: Mark;
  head: Mark;
  /** Kept outside of the database, oldest first. */
  marks?: readonly Mark[];
  /** Told after each page that is in order. */
  passed?: (mark: Mark) => Promise<unknown>;
}

const at = (kind: Wrong['kind'], seq: number, until = seq): Wrong => ({ kind, seq, until });

/** The first wrong place after `from`, or nothing when all is as it was chained. */
export async function firstWrong(chain: Chain, walk: Walk): Promise<Wrong | null> {
  const { from, head, marks = [], passed } = walk;
  let before: ChainRow | null = null;
  let last: Mark = from;
  let sure = from.seq;
  while (last.seq < head.seq) {
    const rows = (await chain.after(last.seq)).filter(({ seq }) => seq <= head.seq);
    if (rows.length === 0) return at('cut', last.seq + 1, head.seq);
    const erased = await erasures(chain, rows);
    for (const row of rows) {
      if (row.seq > last.seq + 1) return at('deleted', last.seq + 1, row.seq - 1);
      if (!linkOf(last.hash, row).equals(row.hash)) return broken(chain, last, row, before);
      if (!isWhole(row.note) || !isWhole(row.person)) return at('changed', row.seq);
      if (row.late) return at('inserted', row.seq);
      if (!erased.has(row.id)) return at('erased', row.seq);
      const mark = marks.find(({ seq }) => seq === row.seq);
      if (mark && !mark.hash.equals(row.hash)) return at('rewritten', sure + 1, row.seq);
      if (mark) sure = row.seq;
      before = { ...row, hash: last.hash };
      last = row;
    }
    await passed?.({ seq: last.seq, hash: last.hash });
  }
  return endOf(last, walk, sure);
}

/** The ids of the rows that are not erased, or are so by an act. */
async function erasures(chain: Chain, rows: ChainRow[]): Promise<ReadonlySet<string>> {
  const bare = rows.filter(({ note, person }) => isErased(note) || isErased(person));
  const acts = bare.length === 0 ? null : await chain.erasedOf(bare.map(({ id }) => id));
  const without = new Set(bare.map(({ id }) => id));
  return new Set(rows.flatMap(({ id }) => (without.has(id) && !acts?.has(id) ? [] : [id])));
}

function endOf(last: Mark, { head, marks = [] }: Walk, sure: number): Wrong | null {
  const beyond = marks.findLast(({ seq }) => seq > head.seq);
  if (beyond) return at('cut', head.seq + 1, beyond.seq);
  return last.hash.equals(head.hash) ? null : at('rewritten', sure + 1, head.seq);
}

/**
 * A row does not follow from the one before it. If a row further on does, this one was pushed in or
 * has changed places with it; if it would follow from the one before that, that one was pushed in.
 * `before` holds the row before with the hash that it follows from.
 */
async function broken(
  chain: Chain,
  last: Mark,
  row: ChainRow,
  before: ChainRow | null,
): Promise<Wrong> {
  if (before && linkOf(before.hash, row).equals(row.hash)) return at('inserted', last.seq);
  for (let seq = row.seq; ;) {
    const rows = await chain.after(seq);
    for (const other of rows) {
      const link = linkOf(last.hash, other);
      if (!link.equals(other.hash) && !link.equals(row.hash)) continue;
      const next = other.seq === row.seq + 1;
      const swapped = next && linkOf(other.hash, row).equals(row.hash);
      const bySeq = other.hash.equals(link);
      return at(next && bySeq && !swapped ? 'inserted' : 'reordered', row.seq);
    }
    const end = rows.at(-1);
    if (!end) return at('changed', row.seq);
    seq = end.seq;
  }
}
