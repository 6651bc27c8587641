import { lookup } from 'node:dns/promises';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { AddressRules } from './addresses.ts';

const CONNECT_MS = 5_000;
const TOTAL_MS = 30_000;
const PRIVILEGED = 1_024;

/** An outbound call that was not made, or did not give what it should. */
export class OutboundRefused extends Error {
  constructor(
    message: string,
    readonly kind: 'address' | 'answer' = 'address',
  ) {
    super(message);
  }
}

export interface OutboundCall {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** The largest answer that is read. */
  maxBytes: number;
  /** For the whole call, from the name to the last byte; never more than 30 s. */
  timeoutMs?: number;
  /** Gives the call up. */
  signal?: AbortSignal;
}

export interface OutboundAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Address {
  address: string;
  family: number;
}

/** Calls to addresses that hosts name: resolved, checked, and made to the checked address only. */
@Injectable()
export class Outbound {
  private readonly rules: AddressRules;

  constructor(@Inject(CONFIG) { OUTBOUND_ALLOW, DEMO }: Pick<Config, 'OUTBOUND_ALLOW' | 'DEMO'>) {
    this.rules = new AddressRules(OUTBOUND_ALLOW, DEMO);
  }

  /** A JSON document; no redirects, no answer above `maxBytes`. */
  async json(url: string, maxBytes: number): Promise<unknown> {
    const { status, body } = await this.call({ url, maxBytes });
    if (status !== 200) throw new OutboundRefused(`answered ${status}`, 'answer');
    return JSON.parse(body) as unknown;
  }

  /** Throws when an address would not be called. */
  async check(url: string): Promise<void> {
    await this.resolve(readUrl(url));
  }

  /** One call and its whole answer, whatever its status; redirects are not followed. */
  async call({ url, maxBytes, timeoutMs, signal, ...rest }: OutboundCall): Promise<OutboundAnswer> {
    const target = readUrl(url);
    const limit = AbortSignal.timeout(Math.min(timeoutMs ?? TOTAL_MS, TOTAL_MS));
    const ends = signal ? AbortSignal.any([limit, signal]) : limit;
    const addresses = await unless(ends, this.resolve(target));
    const response = await send(target, { ...rest, addresses, signal: ends });
    const body = await read(response, maxBytes);
    return { status: response.statusCode ?? 0, headers: response.headers, body };
  }

  /** Where to connect; asked for once, and every address of the name must be allowed. */
  private async resolve(target: URL): Promise<Address[]> {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(host);
    const found: Address[] =
      family === 0 ? await lookup(host, { all: true }) : [{ address: host, family }];
    for (const { address } of found) {
      const listed = this.rules.isListed(host, address);
      if (!listed && !this.rules.isPublic(address))
        throw new OutboundRefused(`${host} leads to a closed address`);
      if (!listed && target.protocol !== 'https:') throw new OutboundRefused('https only');
      if (!listed && target.port !== '' && Number(target.port) < PRIVILEGED)
        throw new OutboundRefused('the port is of another service');
    }
    if (found.length === 0) throw new OutboundRefused(`${host} has no address`);
    return found;
  }
}

/** The work's result, unless the time is up before; a name that is not resolved hangs otherwise. */
function unless<T>(ends: AbortSignal, work: Promise<T>): Promise<T> {
  const ended = new Promise<never>((_, fail) => {
    ends.addEventListener('abort', () => fail(ends.reason as Error), { once: true });
  });
  return Promise.race([work, ended]);
}

function readUrl(url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password)
    throw new OutboundRefused('not an address that can be called');
  return target;
}

interface Sent extends Pick<OutboundCall, 'method' | 'headers' | 'body'> {
  addresses: Address[];
  signal: AbortSignal;
}

function send(target: URL, { addresses, ...sent }: Sent): Promise<IncomingMessage> {
  const { request } = target.protocol === 'https:' ? https : http;
  return new Promise((done, fail) => {
    const call = request(target, {
      agent: false,
      method: sent.method ?? 'GET',
      signal: sent.signal,
      headers: { accept: 'application/json', ...sent.headers },
      lookup: (_name, { all }, answer) => {
        const [first] = addresses as [Address];
        if (all) answer(null, addresses);
        else answer(null, first.address, first.family);
      },
    });
    const late = setTimeout(
      () => call.destroy(Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' })),
      CONNECT_MS,
    );
    const connected = target.protocol === 'https:' ? 'secureConnect' : 'connect';
    call.once('socket', (socket) => socket.once(connected, () => clearTimeout(late)));
    call.once('close', () => clearTimeout(late));
    call.once('response', done).once('error', fail);
    call.end(sent.body);
  });
}

async function read(response: IncomingMessage, maxBytes: number): Promise<string> {
  const encoding = response.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    response.destroy();
    throw new OutboundRefused('the answer is packed, which was not asked for', 'answer');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new OutboundRefused('the answer is too large', 'answer');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
