import { lookup } from 'node:dns/promises';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { AddressRules } from './addresses.ts';

const CONNECT_MS = 5_000;
const TOTAL_MS = 30_000;

/** An outbound call that was not made, or did not give what it should. */
export class OutboundRefused extends Error {}

export interface OutboundCall {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** The largest answer that is read. */
  maxBytes: number;
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
    if (status !== 200) throw new OutboundRefused(`answered ${status}`);
    return JSON.parse(body) as unknown;
  }

  /** One call and its whole answer, whatever its status; redirects are not followed. */
  async call({ url, maxBytes, ...rest }: OutboundCall): Promise<OutboundAnswer> {
    const target = readUrl(url);
    const address = await this.resolve(target);
    const response = await send(target, {
      ...rest,
      address,
      signal: AbortSignal.timeout(TOTAL_MS),
    });
    const body = await read(response, maxBytes);
    return { status: response.statusCode ?? 0, headers: response.headers, body };
  }

  /** The address to connect to; every address of the name must be allowed. */
  private async resolve(target: URL): Promise<Address> {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(host);
    const found: Address[] =
      family === 0 ? await lookup(host, { all: true }) : [{ address: host, family }];
    for (const { address } of found) {
      const listed = this.rules.isListed(host, address);
      if (!listed && !this.rules.isPublic(address))
        throw new OutboundRefused(`${host} leads to a closed address`);
      if (!listed && target.protocol !== 'https:') throw new OutboundRefused('https only');
    }
    const [first] = found;
    if (!first) throw new OutboundRefused(`${host} has no address`);
    return first;
  }
}

function readUrl(url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password)
    throw new OutboundRefused('not an address that can be called');
  return target;
}

interface Sent extends Pick<OutboundCall, 'method' | 'headers' | 'body'> {
  address: Address;
  signal: AbortSignal;
}

function send(target: URL, { address: to, ...sent }: Sent): Promise<IncomingMessage> {
  const { request } = target.protocol === 'https:' ? https : http;
  return new Promise((done, fail) => {
    const call = request(target, {
      agent: false,
      method: sent.method ?? 'GET',
      signal: sent.signal,
      timeout: CONNECT_MS,
      headers: { accept: 'application/json', ...sent.headers },
      lookup: (_name, { all }, answer) => {
        if (all) answer(null, [to]);
        else answer(null, to.address, to.family);
      },
    });
    call.once('response', done).once('error', fail);
    call.once('timeout', () => call.destroy(new OutboundRefused('no answer')));
    call.end(sent.body);
  });
}

async function read(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new OutboundRefused('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
