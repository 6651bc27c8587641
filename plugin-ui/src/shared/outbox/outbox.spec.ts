import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Call } from '../connection.ts';
import { offline, Refused } from '../problem.ts';
import { KEPT_MS, openDeviceStore } from './device-store.ts';
import { Outbox } from './outbox.ts';

const keyOf = (letter: string) => ({ key: letter.repeat(43), tag: letter.repeat(22) });
const log = (topic: string): Call => ({
  method: 'POST',
  url: '/api/v1/pairs/p-1/meetings',
  headers: { 'idempotency-key': `key of ${topic}` },
  body: { date: '2026-11-24', status: 'held', topic },
});
const answer = (mark: number): Call => ({
  method: 'POST',
  url: '/api/v1/meetings/m-1/feedback',
  headers: { 'idempotency-key': `key of ${mark}` },
  body: { mark, words: null },
});

/** The service as one person reaches it: what it was sent, and whether it is there. */
function service(letter: string) {
  const sent: Call[] = [];
  const line = {
    sent,
    away: false,
    refuses: undefined as (() => Response | Promise<Response>) | undefined,
    async send(call: Call) {
      if (call.url === '/api/v1/my/device-key') return Response.json(keyOf(letter));
      if (line.away) throw new Refused(offline);
      sent.push(call);
      return line.refuses?.() ?? Response.json({});
    },
  };
  return line;
}

/** As many turns of the event loop: the store and the cipher each take some. */
async function turns(left: number): Promise<void> {
  for (let turn = 0; turn < left; turn += 1)
    await new Promise((next) => {
      setTimeout(next, 0);
    });
}

/** Holds the next sealing back until the rest of the page had time to run past it. */
function holdsOneSealing() {
  const held = Promise.withResolvers<void>();
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
    await held.promise;
    return encrypt(...given);
  });
  return async () => {
    await turns(8);
    held.resolve();
  };
}

const mounts: AbortController[] = [];
async function openFor(letter: string) {
  const mount = new AbortController();
  mounts.push(mount);
  const line = service(letter);
  const told: number[] = [];
  const outbox = await Outbox.open({
    connection: line,
    signal: mount.signal,
    onSent: (sent) => told.push(sent),
  });
  return { outbox, line, told, kill: () => mount.abort() };
}

async function everythingStored() {
  const { of, close } = await openDeviceStore(0);
  const all = [...(await of(keyOf('A').tag)), ...(await of(keyOf('B').tag))];
  close();
  return all;
}

beforeEach(() => {
  for (const mount of mounts.splice(0)) mount.abort();
  indexedDB = new IDBFactory();
});

describe('what could not be sent', () => {
  it('survives a kill and goes out once, under its first key, when its author is back', async () => {
    const before = await openFor('A');
    expect(await before.outbox.keep(log('Дроби'))).toBe(true);
    before.kill();

    const after = await openFor('A');
    expect(after.outbox.list()).toHaveLength(1);
    await Promise.all([after.outbox.flush(), after.outbox.flush()]);
    await after.outbox.flush();

    expect(after.line.sent).toEqual([log('Дроби')]);
    expect(after.told).toEqual([1]);
    expect(await everythingStored()).toEqual([]);
  });

  it('is neither shown to the next user nor readable in the store', async () => {
    const teacher = await openFor('A');
    await teacher.outbox.keep(log('Тайна переписки'));
    teacher.kill();

    const other = await openFor('B');
    expect(other.outbox.list()).toEqual([]);
    await other.outbox.flush();
    expect(other.line.sent).toEqual([]);
    const [stored] = await everythingStored();
    expect(Object.keys(stored!).toSorted()).toEqual(['at', 'data', 'id', 'iv', 'tag']);
    const bytes = new TextDecoder('utf8').decode(stored!.data);
    expect(bytes).not.toMatch(/Тайна|pairs|held|2026/);
  });

  it('waits in order while the service is away', async () => {
    const { outbox, line } = await openFor('A');
    await outbox.keep(log('Дроби'));
    await outbox.keep(answer(8));
    line.away = true;
    await outbox.flush();
    expect(outbox.list()).toHaveLength(2);
    line.away = false;
    await outbox.flush();
    expect(line.sent.map(({ url }) => url)).toEqual([log('').url, answer(8).url]);
  });

  it('pressed twice is one; a changed mark goes instead of the first', async () => {
    const { outbox, line } = await openFor('A');
    await outbox.keep(log('Дроби'));
    await outbox.keep(log('Дроби'));
    await outbox.keep(log('Уравнения'));
    await outbox.keep(log('Уравнения'));
    await outbox.keep(answer(8));
    await outbox.keep(answer(9));
    await outbox.flush();
    expect(line.sent.map(({ body }) => body)).toMatchObject([
      { topic: 'Дроби' },
      { topic: 'Уравнения' },
      { mark: 9 },
    ]);
  });

  it('a mark changed while the first one is under way is sent after it', async () => {
    const { outbox, line, told } = await openFor('A');
    const answered = Promise.withResolvers<Response>();
    line.refuses = () => answered.promise;
    await outbox.keep(answer(8));
    const flushed = outbox.flush();
    await vi.waitFor(() => expect(line.sent).toHaveLength(1));
    await outbox.keep(answer(9));
    line.refuses = undefined;
    answered.resolve(Response.json({}));
    await flushed;
    expect(line.sent.map(({ body }) => body)).toMatchObject([{ mark: 8 }, { mark: 9 }]);
    expect(line.sent[1]?.headers).not.toEqual(line.sent[0]?.headers);
    expect([outbox.list(), await everythingStored(), told]).toEqual([[], [], [2]]);
  });

  it('a mark changed while an earlier change is being sealed stands, and is stored', async () => {
    const { outbox, kill } = await openFor('A');
    await outbox.keep(answer(7));
    const letGo = holdsOneSealing();
    const first = outbox.keep(answer(8));
    const second = outbox.keep(answer(9));
    await letGo();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    kill();
    const { outbox: after, line } = await openFor('A');
    await after.flush();
    expect(line.sent.map(({ body }) => body)).toMatchObject([{ mark: 9 }]);
  });

  it('given twice before the first is stored is one', async () => {
    const { outbox, kill } = await openFor('A');
    await Promise.all([outbox.keep(answer(8)), outbox.keep(answer(8)), outbox.keep(answer(9))]);
    kill();
    const { outbox: after } = await openFor('A');
    expect(after.list().map(({ call }) => call.body)).toMatchObject([{ mark: 9 }]);
  });

  it.each([200, 409])(
    'a mark changed at any moment around the answer %i to the first is sent or stored',
    async (status) => {
      const problem = { code: 'meeting.not-held', detail: 'Встречи не было.' };
      for (let moment = 0; moment < 12; moment += 1) {
        indexedDB = new IDBFactory();
        const { outbox, line, kill } = await openFor('A');
        await outbox.keep(answer(8));
        line.refuses = () => {
          line.away = true;
          return Response.json(problem, { status });
        };
        const flushed = outbox.flush();
        await turns(moment);
        expect(await outbox.keep(answer(9))).toBe(true);
        await flushed;
        kill();
        const { outbox: after } = await openFor('A');
        const waiting = after.list().filter(({ refusal }) => !refusal);
        expect({ moment, waiting: waiting.map(({ call }) => call.body) }).toMatchObject({
          moment,
          waiting: [{ mark: 9 }],
        });
      }
    },
  );

  it('of two people, written down by a third within one moment, is two', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    onTestFinished(() => clock.mockRestore());
    const { outbox, line } = await openFor('A');
    const fromWords = (personId: string, mark: number): Call => ({
      ...answer(mark),
      body: { personId, mark, words: null },
    });
    for (const call of [fromWords('p-1', 8), fromWords('p-2', 5), fromWords('p-1', 9)])
      await outbox.keep(call);
    await outbox.keep(answer(7));
    await outbox.flush();
    const said = line.sent.map(({ body }) => body as { personId?: string; mark: number });
    expect(said.map(({ personId, mark }) => [personId, mark])).toEqual([
      ['p-1', 9],
      ['p-2', 5],
      [undefined, 7],
    ]);
  });

  it('stays with its reason when it is refused, is amended under a new key, or dropped', async () => {
    const { outbox, line, kill } = await openFor('A');
    await outbox.keep(log('Дроби'));
    await outbox.keep(log('Уравнения'));
    const problem = { code: 'meeting.out-of-order', detail: 'Не по порядку.' };
    line.refuses = () => Response.json(problem, { status: 409 });
    await outbox.flush();
    kill();

    const back = await openFor('A');
    const [first, second] = back.outbox.list();
    expect(first?.refusal).toMatchObject({ code: 'meeting.out-of-order' });
    await back.outbox.flush();
    expect(back.line.sent).toEqual([]);
    await back.outbox.amend(first!, { body: { topic: 'Дроби ещё раз' } });
    expect(back.line.sent).toMatchObject([{ body: { topic: 'Дроби ещё раз' } }]);
    expect(back.line.sent[0]?.headers).not.toEqual(log('Дроби').headers);
    await back.outbox.drop(second!.id);
    expect(await everythingStored()).toEqual([]);
  });

  it('is thrown away after seven days, whoever comes first', async () => {
    const { outbox, kill } = await openFor('A');
    await outbox.keep(log('Дроби'));
    kill();
    (await openDeviceStore(Date.now() + KEPT_MS - 60_000)).close();
    expect(await everythingStored()).toHaveLength(1);
    (await openDeviceStore(Date.now() + KEPT_MS + 60_000)).close();
    expect(await everythingStored()).toEqual([]);
  });
});
