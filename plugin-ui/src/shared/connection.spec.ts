import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { API } from '../testing/page.tsx';
import { server } from '../testing/server.ts';
import { connect } from './connection.ts';
import { Refused } from './problem.ts';

const thing = { method: 'GET', url: '/thing' };

interface Habits {
  lives?: number;
  takes?: (token: string) => boolean;
}

/** An API that gives numbered tokens and says which ones it still takes. */
function tokens({ lives = 900, takes = () => true }: Habits = {}) {
  const given: string[] = [];
  const seen: string[] = [];
  server.use(
    http.post(`${API}/oauth2/token`, async ({ request }) => {
      const form = new URLSearchParams(await request.text());
      given.push(form.get('subject_token') ?? '');
      return HttpResponse.json({
        access_token: `t${given.length}`,
        token_type: 'Bearer',
        expires_in: lives,
      });
    }),
    http.get(`${API}/thing`, ({ request }) => {
      const token = request.headers.get('authorization') ?? '';
      seen.push(token);
      return new HttpResponse(null, { status: takes(token) ? 204 : 401 });
    }),
  );
  return { given, seen };
}

function open() {
  let launches = 0;
  const stop = new AbortController();
  const getLaunchToken = async () => `launch${++launches}`;
  return { stop, connection: connect({ apiBase: API, getLaunchToken, signal: stop.signal }) };
}

describe('a connection', () => {
  it('exchanges one launch token for calls made at the same time', async () => {
    const { given, seen } = tokens();
    const { connection } = open();

    await Promise.all([connection.send(thing), connection.send(thing), connection.send(thing)]);

    expect(given).toEqual(['launch1']);
    expect(seen).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t1']);
  });

  it('renews its token before it ends', async () => {
    const { given } = tokens({ lives: 20 });
    const { connection } = open();

    await connection.send(thing);
    await connection.send(thing);

    expect(given).toEqual(['launch1', 'launch2']);
  });

  it('renews its token once when the API no longer takes it', async () => {
    const { given } = tokens({ takes: (token) => token !== 'Bearer t1' });
    const { connection } = open();

    const answers = await Promise.all([connection.send(thing), connection.send(thing)]);

    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(given).toEqual(['launch1', 'launch2']);
  });

  it('gives a second 401 to its caller', async () => {
    tokens({ takes: () => false });

    const answer = await open().connection.send(thing);

    expect(answer.status).toBe(401);
  });

  it('says why the API refused the launch and tries anew when asked again', async () => {
    const { connection } = open();
    server.use(
      http.post(
        `${API}/oauth2/token`,
        () =>
          HttpResponse.json(
            { error: 'invalid_grant', error_description: 'Вход устарел.', code: 'launch.expired' },
            { status: 400 },
          ),
        { once: true },
      ),
    );

    const refused = await connection.send(thing).catch((error: unknown) => error);
    tokens();
    const answer = await connection.send(thing);

    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ problem: { code: 'launch.expired', detail: 'Вход устарел.' } });
    expect(answer.status).toBe(204);
  });

  it('says that the network failed, and that the journal gave no launch token', async () => {
    server.use(http.post(`${API}/oauth2/token`, () => HttpResponse.error()));
    const { signal } = new AbortController();
    const mute = connect({ apiBase: API, signal, getLaunchToken: vi.fn().mockRejectedValue('no') });

    await expect(open().connection.send(thing)).rejects.toMatchObject({
      problem: { code: 'network.failed' },
    });
    await expect(mute.send(thing)).rejects.toMatchObject({
      problem: { code: 'launch.unavailable' },
    });
  });

  it('drops calls under way when the mount ends', async () => {
    tokens();
    const { connection, stop } = open();
    await connection.send(thing);

    const under = connection.send(thing);
    stop.abort();

    await expect(under).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('repeats the key of an action whose answer was lost, and only then', async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post(`${API}/meetings`, ({ request }) => {
        keys.push(request.headers.get('idempotency-key'));
        return keys.length === 1 ? HttpResponse.error() : new HttpResponse(null, { status: 204 });
      }),
    );
    const { connection } = open();
    const press = (key: string) =>
      connection
        .send({
          method: 'POST',
          url: '/meetings',
          headers: { 'idempotency-key': key },
          body: { a: 1 },
        })
        .catch(() => undefined);

    await press('first');
    await press('second');
    await press('third');

    expect(keys).toEqual(['first', 'first', 'third']);
  });

  it('takes another file for another action, though its call looks the same', async () => {
    tokens();
    const { connection } = open();
    await connection.send(thing);
    const keys: (string | null)[] = [];
    const lose = vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      throw new TypeError('lost');
    });
    const send = (name: string, key: string) => {
      const body = new FormData();
      body.append('file', new File(['PK'], name, { lastModified: 1 }));
      const headers = { 'idempotency-key': key };
      return connection.send({ method: 'POST', url: '/up', headers, body }).catch(() => undefined);
    };

    await send('a.zip', 'k1');
    await send('a.zip', 'k2');
    await send('b.zip', 'k3');
    lose.mockRestore();

    expect(keys).toEqual(['k1', 'k1', 'k3']);
  });
});
