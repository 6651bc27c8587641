import { describe, expect, it } from 'vitest';
import { newId } from '../db/id.ts';
import { beginningOf, type ChainRow, linkOf, seal } from './chain-row.ts';
import { type Chain, firstWrong } from './chain-walk.ts';

const from = beginningOf(newId());
const AT = '2026-11-26T06:00:00.000Z';

function rowOf(seq: number, before: Buffer, action = `act-${seq}`): ChainRow {
  const row = {
    id: newId(),
    entity: 'pair',
    entityId: newId(),
    action,
    fields: ['status'],
    note: seal(seq % 3 === 0 ? 'Слова' : null),
    person: seal(newId()),
    clientId: null,
    requestId: 'r',
    at: AT,
    chainedAt: AT,
    late: false,
    seq,
  };
  return { ...row, hash: linkOf(before, row) };
}

function chainOf(length: number): ChainRow[] {
  const rows: ChainRow[] = [];
  for (let seq = 1; seq <= length; seq++) rows.push(rowOf(seq, rows.at(-1)?.hash ?? from.hash));
  return rows;
}

/** The rows as a table gives them, three at a time. */
const tableOf = (rows: ChainRow[], erased: string[] = []): Chain => ({
  after: (seq) =>
    Promise.resolve(
      rows
        .filter((row) => row.seq > seq)
        .toSorted((one, other) => one.seq - other.seq)
        .slice(0, 3),
    ),
  erasedOf: (ids) => Promise.resolve(new Set(ids.filter((id) => erased.includes(id)))),
});

const rows = chainOf(12);
const end = rows.at(-1) as ChainRow;
const head = { seq: end.seq, hash: end.hash };
const at = (seq: number) => rows[seq - 1] as ChainRow;
const without = (...seqs: number[]) => rows.filter(({ seq }) => !seqs.includes(seq));
const look = (table: ChainRow[], walk = {}) => firstWrong(tableOf(table), { from, head, ...walk });

describe('the walk over the chain', () => {
  it('finds nothing in what was not touched, and goes on from a place that it knows', async () => {
    expect(await look(rows)).toBeNull();
    expect(await look(rows, { from: at(5), marks: [at(7), at(12)] })).toBeNull();
  });

  it.each<[string, ChainRow[], object]>([
    ['a changed field', [...without(7), { ...at(7), fields: [] }], { kind: 'changed', seq: 7 }],
    [
      'a changed note',
      [...without(6), { ...at(6), note: { ...at(6).note, value: 'Не то' } }],
      { kind: 'changed', seq: 6 },
    ],
    ['a deleted row', without(4), { kind: 'deleted', seq: 4, until: 4 }],
    ['three of them', without(4, 5, 6), { kind: 'deleted', seq: 4, until: 6 }],
    ['the end cut off', without(11, 12), { kind: 'cut', seq: 11, until: 12 }],
    [
      'two rows far apart in each other’s places',
      [...without(3, 9), { ...at(3), seq: 9 }, { ...at(9), seq: 3 }],
      { kind: 'reordered', seq: 3 },
    ],
    [
      'two neighbours in each other’s places',
      [...without(3, 4), { ...at(3), seq: 4 }, { ...at(4), seq: 3 }],
      { kind: 'reordered', seq: 3 },
    ],
    [
      'two neighbours whose hashes stayed',
      [
        ...without(3, 4),
        { ...at(4), seq: 3, hash: at(3).hash },
        { ...at(3), seq: 4, hash: at(4).hash },
      ],
      { kind: 'reordered', seq: 3 },
    ],
    [
      'a row pushed in',
      [
        ...rows.map((row) => (row.seq < 5 ? row : { ...row, seq: row.seq + 1 })),
        { ...rowOf(5, at(2).hash), seq: 5 },
      ],
      { kind: 'inserted', seq: 5 },
    ],
    [
      'a row pushed in with a hash that fits',
      [
        ...rows.map((row) => (row.seq < 5 ? row : { ...row, seq: row.seq + 1 })),
        { ...rowOf(5, at(4).hash), seq: 5 },
      ],
      { kind: 'inserted', seq: 5 },
    ],
  ])('finds %s', async (_, table, wrong) => {
    expect(await look(table)).toMatchObject(wrong);
  });

  it('finds what was hashed anew, by marks kept outside, between the last that fits and the first that does not', async () => {
    const forged = rows.slice(0, 6);
    for (let seq = 7; seq <= 12; seq++)
      forged.push(rowOf(seq, (forged.at(-1) as ChainRow).hash, 'forged'));
    const last = forged.at(-1) as ChainRow;
    const walk = { head: { seq: 12, hash: last.hash } };
    expect(await look(forged, walk)).toBeNull();
    expect(await look(forged, { ...walk, marks: [at(5), at(8), at(12)] })).toEqual({
      kind: 'rewritten',
      seq: 6,
      until: 8,
    });
    const cut = { head: at(9), marks: [at(5), at(12)] };
    expect(await look(rows.slice(0, 9), cut)).toEqual({ kind: 'cut', seq: 10, until: 12 });
  });

  it('lets a value go with its salt only by an act of erasure', async () => {
    const bare = { ...at(6), note: { ...at(6).note, value: null, salt: null } };
    const table = [...without(6), bare];
    expect(await look(table)).toEqual({ kind: 'erased', seq: 6, until: 6 });
    expect(await firstWrong(tableOf(table, [bare.id]), { from, head })).toBeNull();
  });
});
