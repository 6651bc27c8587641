import type { z } from 'zod';
import type { MachineScope, Right } from './access.ts';
import type { TakenKind } from './taken-kinds.ts';

/** Who may call: holders of a right, machine clients with a scope, either of the two, or anyone. */
export type May = Right | { scope: MachineScope; right?: Right } | 'public';

interface CallSpec {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  summary: string;
  may: May;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  response: z.ZodType;
  /** The body of a refusal where another standard prescribes one. */
  refusal?: z.ZodType;
  /** 200 unless said: 201 for a thing made, 202 for work that goes on. */
  status?: 200 | 201 | 202;
  /** The caller must send If-Match with the version it has seen; 428 without, 412 when stale. */
  ifMatch?: true;
  /** The caller must send Idempotency-Key; a repeat answers what the first one did. */
  idempotent?: true;
  /** What the body is, when it is not JSON. */
  accepts?: 'application/x-ndjson' | 'application/x-www-form-urlencoded' | 'multipart/form-data';
  /** Bytes; 1 MB unless said. */
  bodyLimit?: number;
  /** The answer may be kept by caches for this many seconds; nothing may keep it unless said. */
  maxAge?: number;
}

/** The answer is finished text or bytes. */
interface FileSpec {
  /**
   * Of which kind: what is written by the ten thousand is not parsed again before it is sent. Tests
   * hold it to the response.
   */
  produces:
    | 'application/json'
    | 'application/zip'
    | 'application/pdf'
    /** Somebody's own file: it is saved, never shown in the browser. */
    | 'application/octet-stream'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'text/csv; charset=utf-8'
    | 'text/calendar; charset=utf-8';
  /** What it tells of people, so that history keeps who has taken it; false, on purpose, when nothing. */
  takesOut: TakenKind | false;
}

/** The answer is parsed by its contract. */
interface ParsedSpec {
  produces?: never;
  takesOut?: never;
}

/** One HTTP call, declared once; the server serves it, the UI calls it, OpenAPI describes it. */
export type RouteSpec = CallSpec & (FileSpec | ParsedSpec);

export const route = <const R extends RouteSpec>(spec: R): R => spec;

type Part<R, K extends 'params' | 'query' | 'body'> =
  R extends Record<K, infer S extends z.ZodType> ? Record<K, z.input<S>> : unknown;
type Version<R> = R extends { ifMatch: true } ? { version: number } : unknown;
type Key<R> = R extends { idempotent: true } ? { key?: string } : unknown;
type Parts<R> = Part<R, 'params'> & Part<R, 'query'> & Part<R, 'body'> & Version<R>;

/** What a caller must hand over: only the parts that the route declares. */
export type RouteInput<R> = keyof Parts<R> extends never ? Key<R> | void : Parts<R> & Key<R>;
export type RouteOutput<R extends RouteSpec> = z.output<R['response']>;

/** A call's parts without their types, for the code that sends any route. */
export interface LooseInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  version?: number;
  key?: string;
}

/** The path of a call with its parameters filled in, and its query. */
export function urlOf(spec: RouteSpec, { params, query }: LooseInput): string {
  const path = spec.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params?.[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== null) search.append(name, value as string);
  return search.size === 0 ? path : `${path}?${search}`;
}

/** The headers that a call of this route needs beside the bearer token. */
export function headersOf(spec: RouteSpec, { version, key }: LooseInput): Record<string, string> {
  return {
    ...(spec.ifMatch && version !== undefined && { 'if-match': `"${version}"` }),
    ...(spec.idempotent && { 'idempotency-key': key ?? crypto.randomUUID() }),
  };
}

/** The body of a `multipart/form-data` call: texts and files under their names. */
export function formOf(body: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body))
    if (value !== undefined) form.append(name, value as string | Blob);
  return form;
}
