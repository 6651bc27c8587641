import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { cloudEvent, type WebhookEventType } from '@nastavnik/contracts/webhook-events';
import type { MadeWebhook, NewWebhook } from '@nastavnik/contracts/webhooks';
import { webhookRoutes } from '@nastavnik/contracts/webhooks';
import { Webhook } from 'standardwebhooks';
import type { TestApp, TestClient } from '../../testing/app.ts';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders & Record<string, string>;
  body: string;
  at: number;
}
export type Behaviour = (answer: ServerResponse, seen: number) => void;

const answers =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (answer) =>
    answer.writeHead(status, headers).end();

const behaviours: Record<string, Behaviour> = {
  '/broken': answers(500),
  '/gone': answers(410),
  '/moved': answers(302, { location: '/ok' }),
  '/busy': answers(429, { 'retry-after': '3600' }),
  '/huge': (answer) => answer.end('x'.repeat(1_000_000)),
  '/silent': () => undefined,
  '/slow': (answer) => setTimeout(() => answer.end(), 2_000),
  '/once-broken': (answer, seen) => answers(seen === 1 ? 500 : 204)(answer, seen),
};

/** The other end: an address for each behaviour, and all that was received. */
export class Receiver {
  readonly received: Received[] = [];
  private readonly server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = new URL(request.url ?? '', 'http://x').pathname;
      const body = Buffer.concat(chunks).toString('utf8');
      const headers = request.headers as Received['headers'];
      this.received.push({ path, headers, body, at: Date.now() });
      (behaviours[path] ?? answers(200))(answer, this.at(path).length);
    });
  });

  async listen(): Promise<void> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  at(path: string): Received[] {
    return this.received.filter((each) => each.path === path);
  }
}

/** A message checked as a receiver should: signature, then shape. */
export function opened(message: Received, secret: string) {
  const body = new Webhook(secret).verify(message.body, message.headers) as {
    type: WebhookEventType;
  };
  const read = cloudEvent(body.type).parse(body);
  if (!isDeepStrictEqual(read, body)) throw new Error(`more than was promised: ${message.body}`);
  return read;
}

export const hostClient = (app: TestApp, connectionId: string): Promise<TestClient> =>
  app.signedIn({ kind: 'client', clientId: 'host', connectionId, scopes: ['webhooks.manage'] });

export async function register(
  client: TestClient,
  url: string,
  rest: Partial<NewWebhook> = {},
): Promise<MadeWebhook> {
  const { status, body } = await client.send(webhookRoutes.create, { body: { url, ...rest } });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}
