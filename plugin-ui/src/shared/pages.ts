import type { RouteInput, RouteOutput, RouteSpec } from '@nastavnik/contracts/route';
import type { z } from 'zod';
import type { Call } from './connection.ts';
import { call } from './api.ts';

interface Next {
  next: string | null;
}

interface Asked<Input> {
  queryArg: Input;
  pageParam: string | null;
}

/** One page of a route's list. */
export type PageOf<R extends RouteSpec> = RouteOutput<R> & Next;

/**
 * A keyset list as the heart of an infinite endpoint: «Показать ещё» asks for the page after the
 * last one. Write it as `build.infiniteQuery<PageOf<R>, RouteInput<R>, string | null>(…)`.
 */
export const pagesOf = <R extends RouteSpec>(route: R) => ({
  infiniteQueryOptions: {
    initialPageParam: null,
    getNextPageParam: ({ next }: Next) => next,
  },
  query: ({ queryArg, pageParam }: Asked<RouteInput<R>>): Call => {
    const input = queryArg as { query?: object } | undefined;
    const asked = { ...input, query: { ...input?.query, after: pageParam } };
    return call(route).query(asked as never);
  },
  rawResponseSchema: route.response as unknown as z.ZodType<PageOf<R>, PageOf<R>>,
});

/** The rows of all the pages that are shown. */
export const rowsOf = <Row>(data: { pages: readonly { items: readonly Row[] }[] } | undefined) =>
  data?.pages.flatMap(({ items }) => items) ?? [];
