import type { ComponentType } from 'react';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { RouteOutput, RouteSpec } from '@nastavnik/contracts/route';
import type { Session } from '@nastavnik/contracts/session';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { http, HttpResponse } from 'msw';
import { Route } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { Gate } from '../app/gate.tsx';
import { Surroundings } from '../app/root.tsx';
import { makeStore } from '../app/store.ts';
import { connect } from '../shared/connection.ts';
import { server } from './server.ts';
import { makeSession } from './session.ts';

/** Where the API of the tests is. */
export const API = 'http://api.test';

/** What a handler is given of a call. */
export interface Received {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  headers: Headers;
}

type Answer<R extends RouteSpec> =
  | RouteOutput<R>
  | ((received: Received) => RouteOutput<R> | Response | Promise<RouteOutput<R> | Response>);

const urlFor = (route: RouteSpec) => API + route.path;

async function received(request: Request, params: Record<string, unknown>): Promise<Received> {
  const text = await request.clone().text();
  return {
    params: params as Record<string, string>,
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: text === '' ? undefined : JSON.parse(text),
    headers: request.headers,
  };
}

/**
 * Serves a contract route for this test. An answer that the contract does not allow fails the
 * test; a refusal is `refuse(…)`.
 */
export function serve<R extends RouteSpec>(route: R, answer: Answer<R>): Received[] {
  const calls: Received[] = [];
  const method = route.method.toLowerCase() as 'get';
  server.use(
    http[method](urlFor(route), async ({ request, params }) => {
      const call = await received(request, params);
      calls.push(call);
      const body: unknown =
        typeof answer === 'function' ? await (answer as Function)(call) : answer;
      if (body instanceof Response) return body;
      const sent = route.response.parse(body);
      return HttpResponse.json(sent as null, { status: route.status ?? 200 });
    }),
  );
  return calls;
}

/** A refusal as the API would send it. */
export const refuse = (status: number, code: string, detail: string, rest: object = {}) =>
  HttpResponse.json(
    { type: 'about:blank', title: detail, status, code, detail, ...rest },
    { status },
  );

interface Opened {
  /** The page's address. */
  at?: string;
  /** The page's pattern, when it takes parameters from its address. */
  path?: string;
  session?: Partial<Session>;
}

/** A store whose person is already signed in. */
export function signedInStore() {
  const connection = connect({
    apiBase: API,
    getLaunchToken: async () => 'launch',
    signal: new AbortController().signal,
  });
  return makeStore({ connection });
}

/** Opens a page as a signed-in person; gives the hands to use it and the address it is at. */
export function openPage(Page: ComponentType, { at = '/', path = '*', session }: Opened = {}) {
  serve(sessionRoutes.show, makeSession(session));
  const place = memoryLocation({ path: at, record: true });
  const host = {
    navigate: () => undefined,
    tell: () => undefined,
    report: () => undefined,
    signal: new AbortController().signal,
  };
  const view = render(
    <Surroundings
      store={signedInStore()}
      host={host}
      location={{ base: '', hook: place.hook, searchHook: place.searchHook }}
    >
      <Gate>
        <Route path={path} component={Page as never} />
      </Gate>
    </Surroundings>,
  );
  return { ...view, user: userEvent.setup(), visited: place.history };
}
