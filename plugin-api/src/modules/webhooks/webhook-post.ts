import type { Attempt, DeliveryError } from '@nastavnik/contracts/webhook-deliveries';
import { Injectable } from '@nestjs/common';
import { Outbound, OutboundRefused } from '../connections/outbound.ts';
import { retryAfterMs } from './retries.ts';
import { type Message, signed } from './signature.ts';
import { SigningSecrets } from './signing-secrets.ts';

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 65_536;

export interface Outcome extends Omit<Attempt, 'number'> {
  retryAfterMs: number;
}

/** Sends one message once and says what came of it; the answer's text goes nowhere. */
@Injectable()
export class WebhookPost {
  constructor(
    private readonly outbound: Outbound,
    private readonly secrets: SigningSecrets,
  ) {}

  async send({ id, url }: { id: string; url: string }, message: Message): Promise<Outcome> {
    const began = new Date();
    const outcome = (rest: Partial<Outcome>): Outcome => ({
      at: began.toISOString(),
      durationMs: Date.now() - began.getTime(),
      status: null,
      error: null,
      retryAfterMs: 0,
      ...rest,
    });
    const secrets = await this.secrets.of(id);
    if (secrets.length === 0) return outcome({ error: 'secret' });
    try {
      const headers = signed(message, secrets, began);
      const { status, headers: answered } = await this.post(url, message.body, headers);
      const wait = retryAfterMs(answered['retry-after'], new Date());
      return outcome({ status, error: errorOf(status), retryAfterMs: wait });
    } catch (error) {
      return outcome({ error: kindOf(error) });
    }
  }

  private post(url: string, body: string, headers: Record<string, string>) {
    return this.outbound.call({
      url,
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Nastavnik-Webhooks/1',
        accept: '*/*',
        'accept-encoding': 'identity',
      },
      body,
      maxBytes: MAX_ANSWER_BYTES,
      timeoutMs: TIMEOUT_MS,
    });
  }
}

function errorOf(status: number): DeliveryError | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

function kindOf(error: unknown): DeliveryError {
  if (error instanceof OutboundRefused) return error.kind;
  return /^(Abort|Timeout)Error$/.test((error as Error).name) ? 'timeout' : 'unreachable';
}
