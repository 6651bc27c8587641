import type { InputError } from '@nastavnik/contracts/problem';
import type { RouteSpec } from '@nastavnik/contracts/route';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../problem/problem.ts';
import { fieldWords } from './field-words.ts';

/** Only what callers sent is answered in Russian; settings and the operator's tool stay as they are. */
const inRussian = { error: fieldWords };
const strict = new WeakMap<z.ZodType, z.ZodType>();

/** The same schema that refuses unknown keys; contracts need not repeat `strict` everywhere. */
function strictly(schema: z.ZodType): z.ZodType {
  let made = strict.get(schema);
  if (!made) {
    made =
      schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema;
    strict.set(schema, made);
  }
  return made;
}

/** So much of what was sent is said back, however much of it is wrong. */
const ERRORS = 100;
const cut = (text: string) => text.slice(0, 300);

const pointerOf = (part: string, path: PropertyKey[]) =>
  `/${[part, ...path].map(String).join('/')}`;

function check(part: string, schema: z.ZodType, value: unknown, errors: InputError[]): unknown {
  const read = strictly(schema).safeParse(value ?? {}, inRussian);
  if (read.success) return read.data;
  for (const { path, code, message } of read.error.issues.slice(0, ERRORS))
    errors.push({ pointer: cut(pointerOf(part, path)), code, message: cut(message) });
  return undefined;
}

const TAG = /^(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/;

/** One entity tag, as RFC 9110 writes it; a tag that we never gave can only be a stale one. */
function versionOf(header: string | undefined): number {
  const text = header?.trim();
  // `*` asks for any version: it does not say which one was seen
  if (text === undefined || text === '*') throw new Problem('version.required');
  const tag = TAG.exec(text)?.[1];
  if (tag === undefined)
    throw new Problem('input.invalid', undefined, [
      { pointer: '/headers/if-match', code: 'not_a_tag', message: 'нужна одна версия: "3"' },
    ]);
  if (!/^\d{1,10}$/.test(tag)) throw new Problem('version.stale');
  return Number(tag);
}

/** Refuses a body of another media type than the route's own. */
export function checkMedia({ accepts }: RouteSpec, request: FastifyRequest): void {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const expected = accepts ?? 'application/json';
  if (request.body !== undefined && type !== expected)
    throw new Problem('input.unsupported', { expected });
}

/** A malformed id in the path is an unknown one: both answer the same; other parts are named. */
function unknownPlace(inPath: InputError[]): Problem {
  const named = inPath.filter(({ code }) => code !== 'invalid_format');
  return new Problem('entity.not-found', undefined, named.length > 0 ? named : undefined);
}

/** Checks one request against its contract; every wrong place is named at once, up to a limit. */
export function readCall(route: RouteSpec, request: FastifyRequest): Record<string, unknown> {
  const errors: InputError[] = [];
  const call: Record<string, unknown> = { headers: request.headers };
  if (route.params) call.params = check('params', route.params, request.params, errors);
  if (route.query) call.query = check('query', route.query, request.query, errors);
  if (route.accepts === 'application/x-ndjson') call.stream = request.body;
  else if (route.body) call.body = check('body', route.body, request.body, errors);
  const inPath = errors.filter(({ pointer }) => pointer.startsWith('/params/'));
  if (inPath.length > 0) throw unknownPlace(inPath);
  if (errors.length > 0) throw new Problem('input.invalid', undefined, errors);
  if (route.ifMatch) call.version = versionOf(request.headers['if-match']);
  return call;
}
