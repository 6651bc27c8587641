import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  formOf,
  headersOf,
  type LooseInput,
  type RouteInput,
  type RouteOutput,
  type RouteSpec,
  urlOf,
} from '@nastavnik/contracts/route';
import type { ProblemBody } from '@nastavnik/contracts/problem';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { createApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { Scheduler } from '../platform/schedule/scheduler.ts';
import { type CallerToken, Tokens } from '../platform/token/tokens.ts';
import { freshSchema, type TestSchema } from './db.ts';

export interface Answer<R extends RouteSpec> {
  status: number;
  /** The contract's response when the status says so, else the problem. */
  body: RouteOutput<R> & Omit<Partial<ProblemBody>, keyof RouteOutput<R>>;
  headers: Headers;
}

export interface TestClient {
  send<R extends RouteSpec>(route: R, input?: RouteInput<R>): Promise<Answer<R>>;
}

export interface TestApp {
  url: string;
  schema: TestSchema;
  nest: NestFastifyApplication;
  /** Calls with a bearer token, or without one. */
  as(token?: string): TestClient;
  /** A client signed in as this caller; rights still come from the database. */
  signedIn(caller: CallerToken): Promise<TestClient>;
  /** Runs a scheduled job now and waits for it; `outbox` delivers all events. */
  settle(job: string): Promise<void>;
  close(): Promise<void>;
}

/** The real API on a real port with a schema of its own. */
export async function startApp(
  overrides: Partial<Record<keyof Config, string>> = {},
): Promise<TestApp> {
  const schema = await freshSchema();
  const dir = mkdtempSync(join(tmpdir(), 'nm-app-'));
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  writeFileSync(join(dir, 'key.json'), JSON.stringify(await exportJWK(privateKey)));
  const config = readConfig({
    DATABASE_URL: schema.url,
    DATABASE_POOL: '8',
    PORT: '0',
    TOKEN_KEY_FILE: join(dir, 'key.json'),
    FILES_DIR: join(dir, 'files'),
    LOG_LEVEL: 'error',
    NODE_ENV: 'test',
    DEMO: '1',
    ...overrides,
  });
  const nest = await createApp(config);
  await nest.listen(0, '127.0.0.1');
  const { port } = nest.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    schema,
    nest,
    as: (token) => client(url, token),
    signedIn: async (caller) => client(url, await nest.get(Tokens).sign(caller, 3_600)),
    settle: (job) => nest.get(Scheduler).settle(job),
    async close() {
      await nest.close();
      await schema.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function client(url: string, token?: string): TestClient {
  return {
    async send<R extends RouteSpec>(route: R, input?: RouteInput<R>) {
      const loose = (input ?? {}) as LooseInput;
      const sent = bodyOf(route, loose.body);
      const response = await fetch(url + urlOf(route, loose), {
        method: route.method,
        headers: {
          ...headersOf(route, loose),
          ...(token && { authorization: `Bearer ${token}` }),
          ...(typeof sent === 'string' && { 'content-type': route.accepts ?? 'application/json' }),
        },
        body: sent,
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json');
      const body = text === '' ? null : isJson ? JSON.parse(text) : text;
      return { status: response.status, body, headers: response.headers };
    },
  };
}

function bodyOf(route: RouteSpec, body: unknown): string | FormData | undefined {
  if (body === undefined) return undefined;
  if (route.accepts === 'multipart/form-data') return formOf(body as object);
  if (route.accepts === 'application/x-www-form-urlencoded')
    return new URLSearchParams(body as Record<string, string>).toString();
  return typeof body === 'string' ? body : JSON.stringify(body);
}
