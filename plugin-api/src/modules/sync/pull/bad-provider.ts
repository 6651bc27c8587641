import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import type { NewPullProvider } from '@nastavnik/contracts/sync-pull';
import type { Snapshot, Wire } from '../host-fixture.ts';
import { signature, signatureBase } from './oauth1.ts';

export const SECRET = 'provider-secret-1';
const V12 = '/ims/oneroster/rostering/v1p2';
const V11 = '/ims/oneroster/v1p1';

export interface Asked {
  path: string;
  entity: SyncEntity;
  offset: number;
  /** How often this very page has been asked for, this time included. */
  time: number;
  response: ServerResponse;
}

/** What goes wrong; a fault that has answered by itself gives true. */
export interface Faults {
  /** Rows that one page may have, whatever is asked. */
  clamp?: number;
  noTotals?: boolean;
  /** What `X-Total-Count` says instead. */
  total?: (asked: Asked, honest: number) => number;
  rows?: (entity: SyncEntity, rows: Wire[]) => Wire[];
  answer?: (asked: Asked) => boolean | Promise<boolean>;
  /** No reads under a school. */
  flat?: boolean;
  noSorting?: boolean;
  /** The client's secret is taken from the body alone. */
  secretInBody?: boolean;
  /** Scopes that the token endpoint knows; all when it is not said. */
  scopes?: string[];
}

/** A OneRoster provider of a test that is honest until it is told otherwise. */
export class BadProvider {
  faults: Faults = {};
  /** Every request, as `GET path?query`. */
  calls: string[] = [];
  tokens = 0;
  url = '';
  private token = '';
  private readonly times = new Map<string, number>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  private constructor(public held: Snapshot) {}

  static async start(held: Snapshot = {}): Promise<BadProvider> {
    const provider = new BadProvider(held);
    await new Promise<void>((listening) => provider.server.listen(0, '127.0.0.1', listening));
    provider.url = `http://127.0.0.1:${(provider.server.address() as AddressInfo).port}`;
    return provider;
  }

  settings(kind: NewPullProvider['auth']['kind'] = 'client_credentials'): NewPullProvider {
    const auth: Record<typeof kind, NewPullProvider['auth']> = {
      bearer: { kind: 'bearer' },
      oauth1: { kind: 'oauth1', consumerKey: 'nastavnik', hash: 'SHA256' },
      client_credentials: {
        kind: 'client_credentials',
        tokenUrl: `${this.url}/token`,
        clientId: 'nastavnik',
      },
    };
    return { baseUrl: this.url, oneRoster: '1.2', pageSize: 10, auth: auth[kind], secret: SECRET };
  }

  /** Begins anew with these faults and rows; tokens given so far hold no more. */
  misbehave(faults: Faults, held: Snapshot): void {
    Object.assign(this, { faults, held, calls: [], tokens: 0, token: 'none' });
    this.times.clear();
  }

  /** Tokens given so far hold no more. */
  expire(): void {
    this.token = 'expired';
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query, href } = new URL(request.url ?? '', this.url);
    this.calls.push(`${request.method} ${request.url}`);
    if (path === '/token') return this.giveToken(request, response);
    if (!this.knows(request.headers.authorization ?? '', href))
      return fail(response, 401, '{"imsx_codeMajor":"failure"}');
    const [, base, school, entity] =
      /^(.*?\/v1p[12])(?:\/schools\/([^/]+))?\/(.+)$/.exec(path) ?? [];
    if (base !== V11 && base !== V12) return fail(response, 404, 'nothing here');
    if (school !== undefined && this.faults.flat) return fail(response, 404, '{}');
    if (query.has('sort') && this.faults.noSorting) return fail(response, 400, '{}');
    const [one, id] = (entity ?? '').split('/');
    if (one === 'orgs' && id !== undefined) return this.org(decodeURIComponent(id), response);
    const rows = this.held[entity as SyncEntity];
    if (rows === undefined) return fail(response, 403, '{}');
    const here = rows.filter((row) => school === undefined || refOf(row['school']) === school);
    const asked = {
      path,
      entity: entity as SyncEntity,
      offset: Number(query.get('offset')),
      time: (this.times.get(href) ?? 0) + 1,
      response,
    };
    this.times.set(href, asked.time);
    if (await this.faults.answer?.(asked)) return;
    this.page(asked, here, Number(query.get('limit')));
  }

  private page({ response, ...rest }: Asked, rows: Wire[], limit: number): void {
    const asked = { ...rest, response };
    const all = this.faults.rows?.(asked.entity, rows) ?? rows;
    const size = Math.min(limit, this.faults.clamp ?? limit);
    const total = this.faults.total?.(asked, all.length) ?? all.length;
    if (!this.faults.noTotals) response.setHeader('x-total-count', total);
    const page = all.slice(asked.offset, asked.offset + size);
    response.end(JSON.stringify({ [asked.entity]: page }));
  }

  private org(sourcedId: string, response: ServerResponse): void {
    const org = this.held.orgs?.find((row) => row['sourcedId'] === sourcedId);
    if (org) response.end(JSON.stringify({ org }));
    else fail(response, 404, '{}');
  }

  private async giveToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const piece of request) body += String(piece);
    const form = new URLSearchParams(body);
    const pair = ['nastavnik', SECRET].map(encodeURIComponent).join(':');
    const known = this.faults.secretInBody
      ? form.get('client_secret') === SECRET
      : request.headers.authorization === `Basic ${Buffer.from(pair).toString('base64')}`;
    if (!known) return fail(response, 401, '{"error":"invalid_client"}');
    const wanted = (form.get('scope') ?? '').split(' ').map((each) => each.split('/').at(-1) ?? '');
    const { scopes } = this.faults;
    if (scopes && !wanted.every((each) => scopes.includes(each)))
      return fail(response, 400, '{"error":"invalid_scope"}');
    this.token = `token-${++this.tokens}`;
    response.end(JSON.stringify({ access_token: this.token, expires_in: 3_600 }));
  }

  private knows(header: string, href: string): boolean {
    if (!header.startsWith('OAuth '))
      return [`Bearer ${this.token}`, `Bearer ${SECRET}`].includes(header);
    const pairs = [...header.matchAll(/(\w+)="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, decodeURIComponent(value)] as [string, string],
    );
    const signed = pairs.filter(([name]) => name !== 'oauth_signature');
    const own = signature(signatureBase('GET', href, signed), 'SHA256', SECRET);
    return pairs.some(([name, value]) => name === 'oauth_signature' && value === own);
  }
}

const refOf = (value: unknown): string =>
  typeof value === 'string' ? value : ((value as Wire | undefined)?.['sourcedId'] as string);

function fail(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status).end(body);
}
