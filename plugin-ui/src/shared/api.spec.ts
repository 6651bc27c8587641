import { route } from '@nastavnik/contracts/route';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { API, refuse, serve, signedInStore } from '../testing/page.tsx';
import { server } from '../testing/server.ts';
import { api, call } from './api.ts';

const Thing = z.object({ id: z.string(), version: z.int() });
const things = {
  list: route({
    method: 'GET',
    path: '/things',
    summary: 'List things',
    may: 'session.read',
    query: z.object({ q: z.string().optional() }),
    response: z.array(Thing),
  }),
  rename: route({
    method: 'PATCH',
    path: '/things/:id',
    summary: 'Rename a thing',
    may: 'session.read',
    params: z.object({ id: z.string() }),
    body: z.object({ name: z.string() }),
    response: Thing,
    ifMatch: true,
    idempotent: true,
  }),
  forget: route({
    method: 'DELETE',
    path: '/things',
    summary: 'Forget all',
    may: 'session.read',
    response: z.null(),
  }),
};
const { endpoints } = api.injectEndpoints({
  endpoints: (build) => ({
    listThings: build.query(call(things.list)),
    renameThing: build.mutation(call(things.rename)),
    forgetThings: build.mutation(call(things.forget)),
  }),
});

describe('a call of a contract route', () => {
  it('fills the path, and sends the query, the version seen and a key of its own', async () => {
    const { dispatch } = signedInStore();
    const listed = serve(things.list, []);
    const renamed = serve(things.rename, { id: 'а/б', version: 4 });

    await dispatch(endpoints.listThings.initiate({ query: { q: 'Ёж' } }));
    const input = { params: { id: 'а/б' }, body: { name: 'Новое' }, version: 3 };
    const { data } = await dispatch(endpoints.renameThing.initiate(input));
    await dispatch(endpoints.renameThing.initiate(input));

    const [first, second] = renamed;
    expect(listed[0]?.query).toEqual({ q: 'Ёж' });
    expect(data).toEqual({ id: 'а/б', version: 4 });
    expect(first).toMatchObject({ params: { id: 'а/б' }, body: { name: 'Новое' } });
    expect(first?.headers.get('if-match')).toBe('"3"');
    expect(first?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.headers.get('idempotency-key')).not.toBe(first?.headers.get('idempotency-key'));
  });

  it('takes an answer without a body', async () => {
    server.use(http.delete(`${API}/things`, () => new HttpResponse(null, { status: 204 })));

    const { data, error } = await signedInStore().dispatch(endpoints.forgetThings.initiate());

    expect([data, error]).toEqual([null, undefined]);
  });

  it('gives a refusal as the server worded it', async () => {
    const requestId = 'r-7';
    serve(things.list, () => refuse(409, 'thing.busy', 'Вещь занята.', { requestId }));

    const { error } = await signedInStore().dispatch(endpoints.listThings.initiate({ query: {} }));

    expect(error).toMatchObject({
      status: 409,
      code: 'thing.busy',
      detail: 'Вещь занята.',
      requestId,
    });
  });

  it('has words for answers that no contract knows and for a lost network', async () => {
    const ask = async () => {
      const { error } = await signedInStore().dispatch(
        endpoints.listThings.initiate({ query: {} }),
      );
      return error;
    };
    const answers = [
      () => HttpResponse.json([{ id: 1 }]),
      () => HttpResponse.text('<html>', { status: 200 }),
      () => HttpResponse.text('<html>', { status: 502 }),
      () => HttpResponse.error(),
    ];
    const codes: unknown[] = [];
    for (const answer of answers) {
      server.use(http.get(`${API}/things`, answer));
      codes.push(await ask());
    }

    expect(codes).toMatchObject([
      { code: 'answer.unexpected' },
      { code: 'answer.unexpected' },
      { code: 'answer.unexpected', status: 502 },
      { code: 'network.failed' },
    ]);
  });

  it('reads all that was lost anew once one call gets through', async () => {
    const store = signedInStore();
    server.use(http.get(`${API}/things`, () => HttpResponse.error()));
    const lost = store.dispatch(endpoints.listThings.initiate({ query: { q: 'а' } }));
    await lost;
    const calls = serve(things.list, []);

    await store.dispatch(endpoints.listThings.initiate({ query: { q: 'б' } }));

    await expect.poll(() => calls.map(({ query }) => query)).toEqual([{ q: 'б' }, { q: 'а' }]);
    lost.unsubscribe();
  });
});
