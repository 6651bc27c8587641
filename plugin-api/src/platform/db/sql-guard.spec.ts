import { describe, expect, it } from 'vitest';
import { guard } from './sql-guard.ts';
import { aggregate, tables, tenant } from './tables.ts';

Object.assign(tables, {
  t_pairs: tenant,
  t_people: tenant,
  agg_test: aggregate,
  t_platform: tables.leases,
});
const ours = Buffer.alloc(16, 1);
const other = Buffer.alloc(16, 2);
const check =
  (sql: string, params: unknown[] = []) =>
  () =>
    guard(sql, params, 'scoped', ours);

describe('the SQL guard lets pass', () => {
  it.each<[string, unknown[]]>([
    ['SELECT p.id FROM t_pairs p WHERE p.school_id = ? AND (p.a = ? OR p.b = ?)', [ours, 1, 2]],
    ['SELECT id FROM t_pairs WHERE ? = school_id', [ours]],
    ['SELECT `p`.`id` FROM `t_pairs` `p` WHERE ((`p`.`school_id` = ?)) LIMIT 1', [ours]],
    [
      'SELECT 1 FROM t_pairs p JOIN t_people q ON q.school_id = p.school_id AND q.id = p.id WHERE p.school_id = ?',
      [ours],
    ],
    [
      'SELECT 1 FROM t_pairs p LEFT JOIN t_people q ON q.school_id = p.school_id WHERE p.school_id = ?',
      [ours],
    ],
    [
      'SELECT 1 FROM t_pairs p WHERE p.school_id = ? AND EXISTS (SELECT 1 FROM t_people q WHERE q.school_id = p.school_id)',
      [ours],
    ],
    ['WITH c AS (SELECT id FROM t_people WHERE school_id = ?) SELECT * FROM c', [ours]],
    ['SELECT d.n FROM (SELECT COUNT(*) AS n FROM t_people WHERE school_id = ?) d', [ours]],
    [
      'INSERT INTO t_pairs (id, school_id) VALUES (?, ?), (?, ?), (?, ?)',
      [1, ours, 2, ours, 3, ours],
    ],
    [
      'INSERT INTO t_pairs (school_id, a) VALUES (?, ?), (?, ?) ON DUPLICATE KEY UPDATE a = VALUES(a)',
      [ours, 1, ours, 2],
    ],
    [
      'INSERT INTO t_pairs (school_id, a) SELECT ?, q.a FROM t_people q WHERE q.school_id = ?',
      [ours, ours],
    ],
    ['UPDATE t_pairs SET a = ? WHERE school_id = ? AND id = ?', [1, ours, 2]],
    ['DELETE FROM t_pairs WHERE school_id = ?', [ours]],
    ['SELECT 1 FROM agg_test WHERE region_id = ? AND municipality_id = ?', [ours, other]],
    ["SELECT 'really?' FROM t_pairs WHERE school_id = ?", [ours]],
    ["INSERT INTO t_pairs (a, id, school_id) VALUES ('?', ?, ?), ('?', ?, ?)", [1, ours, 2, ours]],
  ])('%s', (sql, params) => expect(check(sql, params)).not.toThrow());
});

describe('the SQL guard refuses', () => {
  it.each<[string, unknown[]]>([
    ['SELECT id FROM t_pairs', []],
    ['SELECT id FROM t_pairs WHERE school_id = ?', [other]],
    ['SELECT id FROM t_pairs WHERE school_id = 1', []],
    ['SELECT id FROM t_pairs WHERE school_id = ? OR id = ?', [ours, 1]],
    ['SELECT id FROM t_pairs WHERE NOT school_id = ?', [ours]],
    ['SELECT 1 FROM t_pairs p JOIN t_people q ON q.id = p.id WHERE p.school_id = ?', [ours]],
    [
      'SELECT 1 FROM t_pairs p LEFT JOIN t_people q ON p.school_id = ? AND q.school_id = p.school_id',
      [ours],
    ],
    [
      'SELECT 1 FROM t_pairs p WHERE p.school_id = ? AND EXISTS (SELECT 1 FROM t_people q WHERE q.id = p.id)',
      [ours],
    ],
    [
      'SELECT 1 FROM t_pairs p WHERE p.school_id = ? AND EXISTS (SELECT 1 FROM t_people p WHERE p.id = ?)',
      [ours, 1],
    ],
    ['SELECT 1 FROM t_pairs WHERE school_id = ? UNION SELECT 1 FROM t_people', [ours]],
    ['SELECT (SELECT COUNT(*) FROM t_people) FROM t_pairs p WHERE p.school_id = ?', [ours]],
    ['WITH c AS (SELECT id FROM t_people) SELECT * FROM c', []],
    ['INSERT INTO t_pairs (id) VALUES (?)', [1]],
    ['INSERT INTO t_pairs (id, school_id) VALUES (?, ?), (?, ?)', [1, ours, 2, other]],
    ['INSERT INTO t_pairs (school_id, a) SELECT school_id, a FROM t_people', []],
    ['UPDATE t_pairs SET school_id = ? WHERE school_id = ?', [other, ours]],
    ['UPDATE t_pairs SET a = 1 WHERE id = ?', [1]],
    ['DELETE FROM t_pairs WHERE id = ?', [1]],
    ['SELECT 1 FROM agg_test WHERE municipality_id = ?', [other]],
    [
      'SELECT 1 FROM agg_test a JOIN t_people p ON p.school_id = a.municipality_id WHERE a.region_id = ?',
      [ours],
    ],
    ['SELECT 1 FROM unlisted', []],
    ['SELECT 1 FROM other_db.t_pairs WHERE school_id = ?', [ours]],
    ['SELECT 1 FROM t_platform', []],
    ['REPLACE INTO t_pairs (school_id) VALUES (?)', [ours]],
    ['SELECT 1 FROM t_pairs WHERE school_id = ? -- AND', [ours]],
    ['SELECT 1; DELETE FROM t_pairs', []],
    ['TRUNCATE TABLE t_pairs', []],
    ['WITH t_people AS (SELECT id FROM t_people) SELECT * FROM t_people', []],
    ['WITH c AS (SELECT 1 AS id) SELECT * FROM other_db.c', []],
    ['WITH c AS (SELECT id FROM t_people) DELETE FROM t_pairs WHERE school_id = ?', [ours]],
    [
      'INSERT INTO t_pairs (school_id, a) SELECT ?, q.a FROM t_people q WHERE q.school_id = ? UNION SELECT q.id, q.a FROM t_people q WHERE q.school_id = ?',
      [ours, ours, ours],
    ],
    [
      'INSERT INTO t_pairs (a, school_id, b) SELECT d.*, ? FROM (SELECT q.a, q.id FROM t_people q WHERE q.school_id = ?) d',
      [ours, ours],
    ],
    [
      'INSERT INTO t_pairs (school_id) VALUES (?) ON DUPLICATE KEY UPDATE a = (SELECT MAX(q.a) FROM t_people q)',
      [ours],
    ],
    ['INSERT INTO t_pairs (school_id) VALUES (?) RETURNING (SELECT MAX(a) FROM t_people)', [ours]],
    [
      'INSERT INTO t_pairs (school_id) VALUES (?) ON DUPLICATE KEY UPDATE School_ID = ?',
      [ours, other],
    ],
    ['UPDATE t_pairs SET SCHOOL_ID = ? WHERE school_id = ?', [other, ours]],
    [
      'SELECT 1 FROM t_pairs p LEFT JOIN (t_people q JOIN t_people s ON s.id = q.id) ON 1 = 1 WHERE p.school_id = ?',
      [ours],
    ],
    ['SELECT 1 FROM t_pairs WHERE school_id = ? AND a = 1 XOR 1', [ours]],
    ['SELECT 1 FROM t_pairs WHERE school_id = ? AND a = 1 || 1', [ours]],
    ['SELECT 1 FROM t_people RIGHT JOIN t_pairs p ON p.school_id = ?', [ours]],
  ])('%s', (sql, params) => expect(check(sql, params)).toThrow());

  it('a statement that came by no door', () => {
    expect(() =>
      guard('SELECT 1 FROM t_pairs WHERE school_id = ?', [ours], undefined, ours),
    ).toThrow();
  });

  it('a scoped table through the platform door', () => {
    expect(() =>
      guard('SELECT 1 FROM t_pairs WHERE school_id = ?', [ours], 'platform', ours),
    ).toThrow();
  });

  it('a statement outside any scope', () => {
    expect(() =>
      guard('SELECT 1 FROM t_pairs WHERE school_id = ?', [ours], 'scoped', undefined),
    ).toThrow();
  });
});
