import type { RowDataPacket } from 'mysql2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { numbers } from '../../testing/races/race.ts';
import { Tamperer, type Tampering } from '../../testing/tampering.ts';
import { Db } from '../db/db.ts';
import { bin, newId } from '../db/id.ts';
import { runInScope, Scope } from '../scope/scope.ts';
import { SessionSource } from '../scope/session-source.ts';
import { beginningOf, type ChainRow, type Mark } from './chain-row.ts';
import { ChainRows } from './chain-rows.ts';
import { firstWrong } from './chain-walk.ts';
import { HistoryChain } from './history-chain.ts';
import { History } from './history.ts';

const ENTRIES = 10_000;
const TAMPERINGS = 1_000;
/** How often a mark was kept elsewhere, in rows. */
const MARKED = 100;

let app: TestApp;
let school: TestSchool;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
});
afterAll(() => app.close());

const check = (marks: Mark[] = []) =>
  runInScope({ requestId: 'test' }, () => app.nest.get(HistoryChain).check(school.schoolId, marks));

/** Checks on from the last mark before a row, so that the rows before it are read but now and then. */
const checkOn = (marks: Mark[], seq: number) =>
  atSchool(async () => {
    const chain = app.nest.get(ChainRows);
    const from = marks.findLast((mark) => mark.seq < seq) ?? beginningOf(school.schoolId);
    return firstWrong(chain, { from, head: (await chain.head()) ?? from, marks });
  });

/** Does the work at the school as one of its people. */
async function atSchool<T>(work: () => Promise<T>): Promise<T> {
  const org = await app.nest.get(SessionSource).orgOf(school.schoolId);
  const caller = {
    kind: 'person',
    personId: newId(),
    orgId: school.schoolId,
    connectionId: school.connectionId,
  } as const;
  return runInScope({ requestId: 'test', caller }, () =>
    app.nest.get(Scope).inOrg(org as never, 'test', work),
  );
}

const write = (count: number) =>
  atSchool(() =>
    app.nest.get(History).add(
      ...Array.from({ length: count }, (_, index) => ({
        entity: 'pair',
        id: newId(),
        action: 'closed',
        fields: ['status', 'endedOn'],
        ...(index % 4 === 0 && { note: `Причина ${index}` }),
      })),
    ),
  );

async function all(): Promise<ChainRow[]> {
  const rows: ChainRow[] = [];
  const chain = app.nest.get(ChainRows);
  for (let page: ChainRow[] | null = null; page?.length !== 0; rows.push(...page))
    page = await atSchool(() => chain.after(rows.at(-1)?.seq ?? 0));
  return rows;
}

describe('history', () => {
  it(`shows each of ${TAMPERINGS} tamperings in ${ENTRIES} entries at its place, and nothing else`, async () => {
    await write(ENTRIES);
    await app.settle('history-chain');
    expect(await check()).toBeNull();
    const rows = await all();
    expect(rows).toHaveLength(ENTRIES);
    const marks = rows.filter(({ seq }) => seq % MARKED === 0);
    const hand = new Tamperer(app.schema.sql, school.schoolId, ENTRIES);
    const next = numbers(7);
    const pick = (from: number, to: number) => from + Math.floor(next() * (to - from));
    const anywhere = () => pick(2, ENTRIES - 10);
    const late = () => pick(ENTRIES - 150, ENTRIES - 10);
    const kinds: Record<string, () => Promise<Tampering>> = {
      'a field': () => hand.set(anywhere(), "action = 'fixed'"),
      'the moment': () => hand.set(anywhere(), 'at = at + INTERVAL 1 SECOND'),
      'who it was': () => hand.set(anywhere(), 'person_id = school_id'),
      'a note': () => hand.set(4 * pick(1, 2_400) + 1, "note = 'Другая'"),
      'a value erased': () => hand.erase(anywhere()),
      'a row deleted': () => hand.remove(anywhere(), 1),
      'rows deleted': () => hand.remove(anywhere(), 5),
      'two exchanged': () => hand.swap(anywhere(), ENTRIES - 5),
      'two neighbours exchanged': () => swapNeighbours(anywhere()),
      'a row pushed in': () => hand.pushIn(late()),
      'hashed anew': () => {
        const seq = late();
        return hand.rewrite(seq, rows.slice(seq - 2), marks);
      },
      'the end cut off': () => hand.cut(late()),
    };
    const swapNeighbours = (seq: number) => hand.swap(seq, seq + 1);
    const found: Record<string, number> = {};
    const missed: string[] = [];
    let alarms = 0;
    for (let index = 0; index < TAMPERINGS; index++) {
      const names = Object.keys(kinds);
      const name = names[index % names.length] as string;
      const { seq, right, undo } = await (kinds[name] as () => Promise<Tampering>)();
      const wrong = await checkOn(marks, seq);
      if (right(wrong)) found[name] = (found[name] ?? 0) + 1;
      else missed.push(`${name}: ${JSON.stringify(wrong)}`);
      await undo();
      if (index % 50 === 49 && (await check(marks))) alarms++;
    }
    const sum = Object.values(found).reduce((one, other) => one + other, 0);
    console.log(JSON.stringify({ entries: ENTRIES, tamperings: TAMPERINGS, found: sum, alarms }));
    console.log(JSON.stringify(found));
    expect(missed).toEqual([]);
    expect(alarms).toBe(0);
  }, 900_000);

  it('is chained without a gap while eight write, late ones among them, and the job is killed', async () => {
    const { sql } = app.schema;
    const before = (await all()).length;
    const writers = 8;
    const each = 60;
    const work = { writing: true, killed: 0 };
    let turns = 0;
    const slow = () =>
      atSchool(() =>
        app.nest.get(Db).transaction(async () => {
          await write(2);
          await new Promise((wake) => setTimeout(wake, 30));
        }),
      );
    const kill = async () => {
      while (work.writing) {
        const [running] = await sql.query<RowDataPacket[]>(
          `SELECT query_id AS id FROM information_schema.PROCESSLIST
           WHERE db = DATABASE() AND info LIKE 'UPDATE history SET%'`,
        );
        for (const { id } of running) {
          // by the statement: its connection may be a writer's by now
          await sql.query(`KILL QUERY ID ${id}`).then(
            () => work.killed++,
            () => undefined,
          );
        }
        await new Promise((wake) => setTimeout(wake, 5));
      }
    };
    const chain = async () => {
      while (work.writing) {
        await app.settle('history-chain');
        await new Promise((wake) => setTimeout(wake, 1));
      }
    };
    const others = [kill(), chain(), runs()];
    const written = Array.from({ length: writers }, async () => {
      // on a quick machine it takes longer until a statement is caught running
      for (let index = 0; index < each || (work.killed === 0 && index < 10 * each); index++) {
        await slow();
        turns++;
      }
    });
    await Promise.all(written).finally(() => (work.writing = false));
    await Promise.all(others);
    await app.settle('history-chain');

    const rows = await all();
    console.log(JSON.stringify({ written: turns * 2, chained: rows.length - before, ...work }));
    expect(rows.length - before).toBe(turns * 2);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    expect(await check()).toBeNull();
    expect(work.killed).toBeGreaterThan(0);

    /** A second runner, whose lease nobody has taken away. */
    async function runs() {
      while (work.writing)
        await runInScope({ requestId: 'test', caller: { kind: 'system', job: 'second' } }, () =>
          app.nest.get(HistoryChain).chainAll(),
        ).catch(() => undefined);
    }
  }, 120_000);

  it('shows a row that was put into the table with a moment long gone', async () => {
    const [{ seq }] = (await all()).slice(-1) as [ChainRow];
    await school.put('history', {
      school_id: school.schoolId,
      id: newId(),
      entity: 'pair',
      entity_id: newId(),
      action: 'agreed',
      fields: '[]',
      request_id: 'r',
      at: new Date('2026-09-01T06:00:00Z'),
    });
    await app.settle('history-chain');
    expect(await check()).toEqual({ kind: 'inserted', seq: seq + 1, until: seq + 1 });
    await app.settle('history-check');
    const head = await atSchool(() => app.nest.get(ChainRows).head());
    expect(head?.wrong).toEqual({ kind: 'inserted', seq: seq + 1, until: seq + 1 });
  });

  it('stays whole when a value is erased by an act', async () => {
    const [row] = await all();
    const blank = 'UPDATE history SET person_id = NULL, person_salt = NULL WHERE id = ?';
    await app.schema.sql.query(blank, [bin(row?.id ?? '')]);
    expect(await check()).toMatchObject({ kind: 'erased', seq: 1 });
    await atSchool(() =>
      app.nest.get(History).add({ entity: 'history', id: row?.id ?? '', action: 'erased' }),
    );
    expect(await check()).not.toMatchObject({ kind: 'erased' });
  });
});
