import { gzipSync } from 'node:zlib';
import type { JournalConfig } from '../config.ts';

/** The API refused: the status, and its own words as far as there were any. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string | undefined;

  constructor(call: string, status: number, body: string) {
    const problem = parsed(body) as { code?: string; detail?: string } | undefined;
    super(`${call} answered ${status} ${problem?.code ?? ''}: ${problem?.detail ?? body}`);
    this.status = status;
    this.code = problem?.code;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Call {
  json?: unknown;
  /** Sent as gzipped NDJSON. */
  lines?: readonly unknown[];
  idempotencyKey?: string;
}

type Settings = Pick<JournalConfig, 'apiUrl' | 'clientId' | 'clientSecret'>;

/** The journal's way to the plugin: an OAuth client that renews its token by itself. */
export class ApiClient {
  readonly #config: Settings;
  #token: { value: string; until: number } | undefined;

  constructor(config: Settings) {
    this.#config = config;
  }

  async call<T>(method: string, path: string, call: Call = {}): Promise<T> {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.#bearer()}` };
    if (call.idempotencyKey) headers['idempotency-key'] = call.idempotencyKey;
    let body: BodyInit | undefined;
    if (call.lines) {
      headers['content-type'] = 'application/x-ndjson';
      headers['content-encoding'] = 'gzip';
      body = new Uint8Array(gzipSync(call.lines.map((line) => JSON.stringify(line)).join('\n')));
    } else if (call.json !== undefined) {
      headers['content-type'] = 'application/json';
      body = JSON.stringify(call.json);
    }
    const answer = await fetch(`${this.#config.apiUrl}${path}`, { method, headers, body });
    const text = await answer.text();
    if (!answer.ok) throw new ApiRefusal(`${method} ${path}`, answer.status, text);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  async #bearer(): Promise<string> {
    if (this.#token && this.#token.until > Date.now()) return this.#token.value;
    const { clientId, clientSecret, apiUrl } = this.#config;
    const answer = await fetch(`${apiUrl}/oauth2/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${clientId}:${encodeURIComponent(clientSecret)}`)}`,
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'roster.write roster.read schools.manage',
      }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new ApiRefusal('POST /oauth2/token', answer.status, text);
    const given = JSON.parse(text) as { access_token: string; expires_in: number };
    this.#token = {
      value: given.access_token,
      until: Date.now() + (given.expires_in - 30) * 1000,
    };
    return given.access_token;
  }
}
