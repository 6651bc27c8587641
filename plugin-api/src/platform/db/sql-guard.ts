import { LRUCache } from 'lru-cache';
import { exempt } from './exempt.ts';
import { type Footprint, footprintOf } from './sql-footprint.ts';
import { SqlRefused } from './sql-read.ts';
import { tables } from './tables.ts';

/** By which door a statement came. A statement without a door is refused. */
export type Via = 'scoped' | 'platform' | 'migration' | { exempt: string };

const CONTROL =
  /^(START TRANSACTION|COMMIT|ROLLBACK|SELECT 1|SELECT VERSION\(\) AS `version`|SET TRANSACTION ISOLATION LEVEL [A-Z ]+)$/;

const read = new LRUCache<string, Footprint | SqlRefused>({
  maxSize: 8_000_000,
  sizeCalculation: (_, sql) => sql.length + 200,
});

function footprint(sql: string): Footprint {
  const known = read.get(sql);
  if (known instanceof SqlRefused) throw known;
  if (known) return known;
  try {
    const fresh = footprintOf(sql);
    read.set(sql, fresh);
    return fresh;
  } catch (error) {
    if (error instanceof SqlRefused) read.set(sql, error);
    throw error;
  }
}

/** Throws unless every guarded table in the statement is tied to the org in scope. */
export function guard(
  sql: string,
  params: readonly unknown[],
  via: Via | undefined,
  org: Buffer | undefined,
): void {
  if (via === 'migration' || CONTROL.test(sql)) return;
  if (via === undefined) throw new SqlRefused('a statement must come through Db');
  const print = footprint(sql);
  if (typeof via === 'object') return checkExempt(print, via.exempt);
  const classes = new Set([...print.tables].map((name) => tables[name]?.class));
  if (via === 'platform') {
    if (classes.has('tenant') || classes.has('area'))
      throw new SqlRefused('a scoped table through the platform door');
    return;
  }
  if (classes.has('platform')) throw new SqlRefused('a platform table outside its repository');
  for (const group of print.groups) checkGroup(group, params, print.row, org);
}

function checkExempt(print: Footprint, name: string) {
  const allowed = exempt[name] ?? [];
  for (const table of print.tables)
    if (!allowed.includes(table))
      throw new SqlRefused(`the exemption ${name} does not cover ${table}`);
}

function checkGroup(
  group: number[],
  params: readonly unknown[],
  row: Footprint['row'],
  org: Buffer | undefined,
) {
  const holds = (index: number) => {
    const value = params[index];
    return org !== undefined && Buffer.isBuffer(value) && value.equals(org);
  };
  const every = (index: number) => {
    if (!row || index < row.start) return holds(index);
    const shift = (row.count - 1) * row.width;
    if (index >= row.start + row.width) return holds(index + shift);
    for (let at = index; at < index + shift + 1; at += row.width) if (!holds(at)) return false;
    return true;
  };
  if (group.length === 0) throw new SqlRefused('a table is not tied to the school in scope');
  if (!group.some(every))
    throw new SqlRefused('the statement names another school than the one in scope');
}
