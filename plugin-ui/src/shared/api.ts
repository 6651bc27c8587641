import type { BaseQueryApi, BaseQueryFn } from '@reduxjs/toolkit/query';
import { createApi } from '@reduxjs/toolkit/query/react';
import type { ProblemBody } from '@nastavnik/contracts/problem';
import { formOf, headersOf, urlOf } from '@nastavnik/contracts/route';
import type { LooseInput, RouteInput, RouteOutput, RouteSpec } from '@nastavnik/contracts/route';
import type { z } from 'zod';
import type { Call, Connection } from './connection.ts';
import type { OutboxSlot } from './outbox/slot.ts';
import { isAway, keptOnDevice } from './outbox/slot.ts';
import { save } from './save.ts';
import { offline, problemIn, Refused, unexpected } from './problem.ts';

/** What the store of a mount hands to every call. */
export interface StoreExtra {
  connection: Connection;
  /** Takes what could not be sent, once it has been opened. */
  slot: OutboxSlot;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

/** Lines that were down when last tried. */
const down = new WeakSet<Connection>();

/** What a call may become when the service is away. */
interface Options {
  /** It may wait on the device and go out later. */
  kept?: true;
}

const send: BaseQueryFn<Call, unknown, ProblemBody, Options | undefined> = async (
  call,
  query,
  options,
) => {
  const answer = await ask(call, query);
  if (!answer.error || !options?.kept || !isAway(answer.error)) return answer;
  const { slot } = query.extra as StoreExtra;
  return (await slot.keep?.(call)) ? { error: keptOnDevice } : answer;
};

async function ask(
  call: Call,
  { signal, extra, dispatch }: BaseQueryApi,
): Promise<{ data: unknown; error?: undefined } | { error: ProblemBody }> {
  const { connection, slot } = extra as StoreExtra;
  try {
    const response = await connection.send(call, signal);
    // one «Повторить» that gets through brings back all that the page could not read
    if (down.delete(connection)) {
      dispatch(api.internalActions.onOnline());
      slot.flush?.();
    }
    return response.ok ? { data: await bodyOf(response) } : { error: await problemIn(response) };
  } catch (error) {
    if (error instanceof Refused) {
      if (error.problem === offline) down.add(connection);
      return { error: error.problem };
    }
    return { error: error instanceof SyntaxError ? unexpected : offline };
  }
}

/** The one API of the product; features inject their calls, each mount has a cache of its own. */
export const api = createApi({
  reducerPath: 'api',
  baseQuery: send,
  refetchOnReconnect: true,
  tagTypes: [
    'Session',
    'Installation',
    'Grant',
    'Run',
    'Guard',
    'Pull',
    'Person',
    'Consent',
    'Request',
    'TableImport',
    'Mentee',
    'Mentor',
    'External',
    'Training',
    'Programme',
    'Pair',
    'Matching',
    'Meeting',
    'Note',
    'Pulse',
    'Labour',
    'Signal',
    'Support',
    'Plan',
    'Overview',
    'Territory',
    'CalendarFeed',
    'Pack',
    'Roadmap',
    'RoadmapPack',
    'Register',
    'Approval',
    'Assignment',
    'Consultation',
    'ControlSheet',
    'SchoolList',
    'Letterhead',
    'Document',
    'Survey',
  ],
  catchSchemaFailure: () => unexpected,
  endpoints: () => ({}),
});

/** What a hook of this route takes: nothing at all where the route asks for nothing. */
type CallInput<R> = unknown extends RouteInput<R> ? void : RouteInput<R>;

const callOf = (route: RouteSpec, input: unknown): Call => {
  const loose = (input ?? {}) as LooseInput;
  return {
    method: route.method,
    url: urlOf(route, loose),
    headers: headersOf(route, loose),
    body: route.accepts === 'multipart/form-data' ? formOf(loose.body as object) : loose.body,
  };
};

/** A contract route as the heart of an endpoint: how it is sent and what its answer must be. */
export const call = <R extends RouteSpec>(route: R) => ({
  query: (input: CallInput<R>): Call => callOf(route, input),
  // both type parameters, or RTK infers `unknown`
  responseSchema: route.response as unknown as z.ZodType<RouteOutput<R>, RouteOutput<R>>,
});

/** A contract route that produces a file: it is saved under the name that the server gives. */
export const download = <R extends RouteSpec>(route: R) => ({
  queryFn: async (
    input: CallInput<R>,
    { signal, extra }: Pick<BaseQueryApi, 'signal' | 'extra'>,
  ) => {
    const { connection } = extra as StoreExtra;
    try {
      const response = await connection.send(callOf(route, input), signal);
      if (!response.ok) return { error: await problemIn(response) };
      save(await response.blob(), response.headers.get('content-disposition'));
      return { data: null };
    } catch (error) {
      return { error: error instanceof Refused ? error.problem : offline };
    }
  },
});
