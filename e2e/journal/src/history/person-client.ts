import { randomUUID } from 'node:crypto';
import type { JournalConfig } from '../config.ts';
import { ApiRefusal } from '../feed/api-client.ts';
import type { Keys } from '../keys.ts';
import { launchToken } from '../launch.ts';

interface Call {
  json?: unknown;
  /** The version that was seen, for calls that change what another may have changed. */
  version?: number;
}

const exchange = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
};

/** One person at work in the section, signed in just as their browser would be. */
export class PersonClient {
  readonly #config: JournalConfig;
  readonly #keys: Keys;
  readonly #who: { person: string; org: string };
  #token: { value: string; until: number } | undefined;

  constructor(config: JournalConfig, keys: Keys, who: { person: string; org: string }) {
    this.#config = config;
    this.#keys = keys;
    this.#who = who;
  }

  get<T>(path: string): Promise<T> {
    return this.#call('GET', path, {});
  }

  post<T>(path: string, json?: unknown, version?: number): Promise<T> {
    return this.#call('POST', path, { json, ...(version === undefined ? {} : { version }) });
  }

  put<T>(path: string, json: unknown, version?: number): Promise<T> {
    return this.#call('PUT', path, { json, ...(version === undefined ? {} : { version }) });
  }

  patch<T>(path: string, json: unknown, version: number): Promise<T> {
    return this.#call('PATCH', path, { json, version });
  }

  async #call<T>(method: string, path: string, { json, version }: Call): Promise<T> {
    const answer = await fetch(this.#config.apiUrl + path, {
      method,
      headers: {
        authorization: `Bearer ${await this.#bearer()}`,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' || method === 'PATCH' ? { 'idempotency-key': randomUUID() } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new ApiRefusal(`${method} ${path}`, answer.status, text);
    return JSON.parse(text) as T;
  }

  async #bearer(): Promise<string> {
    if (this.#token && this.#token.until > Date.now()) return this.#token.value;
    const launch = await launchToken(this.#config, this.#keys, this.#who);
    const answer = await fetch(`${this.#config.apiUrl}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...exchange, subject_token: launch }),
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
