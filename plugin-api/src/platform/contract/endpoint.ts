import type { Readable } from 'node:stream';
import type { RouteSpec } from '@nastavnik/contracts/route';
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Raw, TakenOut } from './raw.ts';
import { readCall } from './read-call.ts';

export const ROUTE = 'contract:route';

type Part<R, K extends 'params' | 'query' | 'body'> =
  R extends Record<K, infer S extends z.ZodType> ? Record<K, z.output<S>> : unknown;
type Version<R> = R extends { ifMatch: true } ? { version: number } : unknown;
type Stream<R> = R extends { accepts: 'application/x-ndjson' } ? { stream: Readable } : unknown;

/** What the handler of a contract route gets: the checked parts of the call. */
export type Call<R> = Part<R, 'params'> &
  Part<R, 'query'> &
  Part<R, 'body'> &
  Version<R> &
  Stream<R> & { headers: FastifyRequest['headers'] };

/** What the handler must give: the contract's response, finished where the route says so, with whose data it is. */
export type Served<R extends RouteSpec> = R extends { takesOut: string }
  ? TakenOut
  : R extends { produces: string }
    ? Raw
    : z.input<R['response']>;

const CallOf = createParamDecorator((route: RouteSpec, context: ExecutionContext) =>
  readCall(route, context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Serves a contract route. The compiler holds the handler to the contract's call and response. */
export const Endpoint =
  <R extends RouteSpec>(route: R) =>
  <F extends (call: Call<R>) => Served<R> | Promise<Served<R>>>(
    target: object,
    name: string | symbol,
    handler: TypedPropertyDescriptor<F>,
  ) => {
    CallOf(route)(target, name, 0);
    applyDecorators(
      RequestMapping({ path: route.path, method: RequestMethod[route.method] }),
      HttpCode(route.status ?? 200),
      SetMetadata(ROUTE, route),
    )(target, name, handler);
  };
