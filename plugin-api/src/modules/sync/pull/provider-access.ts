import type { NewPullProvider } from '@nastavnik/contracts/sync-pull';
import type { OutboundCall } from '../../connections/outbound.ts';
import { oauth1Header } from './oauth1.ts';
import { ProviderFault } from './provider-fault.ts';

export type Provider = NewPullProvider & { secret: string };
type Credentials = Extract<Provider['auth'], { kind: 'client_credentials' }>;

export interface ProviderAnswer {
  status: number;
  total: string | undefined;
  /** The body as JSON; undefined when it is none. */
  json: unknown;
}

/** One call to the provider, patient with its faults. */
export type Ask = (call: Omit<OutboundCall, 'maxBytes'>, where: string) => Promise<ProviderAnswer>;

const TOKEN = 'Получение токена';
const SPARE_MS = 30_000;

const scopes = {
  '1.1': 'https://purl.imsglobal.org/spec/or/v1p1/scope/',
  '1.2': 'https://purl.imsglobal.org/spec/or/v1p2/scope/',
};

/** Tells the provider who reads; a token is asked for once and again when it is over. */
export class ProviderAccess {
  private token: { value: string; until: number } | null = null;

  constructor(
    private readonly provider: Provider,
    private readonly ask: Ask,
  ) {}

  /** The `Authorization` header of one request. */
  async header(method: string, url: string): Promise<string> {
    const { auth, secret } = this.provider;
    if (auth.kind === 'bearer') return `Bearer ${secret}`;
    if (auth.kind === 'oauth1')
      return oauth1Header(method, url, { key: auth.consumerKey, secret, hash: auth.hash });
    if (!this.token || this.token.until < Date.now()) this.token = await this.newToken(auth);
    return `Bearer ${this.token.value}`;
  }

  /** Drops a token that is not taken any more; false when there is nothing to have anew. */
  renew(): boolean {
    const had = this.token !== null;
    this.token = null;
    return had;
  }

  /**
   * All scopes, else without birth dates, else those that the provider gives by itself; the secret in
   * the header, else in the body.
   */
  private async newToken(auth: Credentials) {
    const all = ['roster-core', 'roster', 'roster-demographics'];
    for (const names of [all, all.slice(0, 2), []])
      for (const inBody of [false, true]) {
        const { status, json } = await this.post(auth, names, inBody);
        const answer = (json ?? {}) as Record<string, unknown>;
        const value = answer['access_token'];
        if (status === 200 && typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)) {
          const seconds = Number(answer['expires_in'] ?? 3_600);
          return { value, until: Date.now() + Math.max(seconds * 1_000 - SPARE_MS, SPARE_MS) };
        }
        const error = typeof answer['error'] === 'string' ? answer['error'].slice(0, 40) : '';
        if (error === 'invalid_scope' && names.length > 0) break;
        if (inBody || (error !== 'invalid_client' && status !== 401))
          throw new ProviderFault(
            `Сервер токенов ответил ${status}${error && ` (${error})`}: проверьте имя и секрет клиента`,
            status,
          );
      }
    throw new ProviderFault('Сервер токенов не выдал токен');
  }

  private post({ tokenUrl, clientId }: Credentials, names: string[], inBody: boolean) {
    const { oneRoster, secret } = this.provider;
    const scope = names.map((name) => `${scopes[oneRoster]}${name}.readonly`).join(' ');
    const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) });
    const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
    if (inBody) {
      form.set('client_id', clientId);
      form.set('client_secret', secret);
    } else {
      const pair = [clientId, secret].map(encodeURIComponent).join(':');
      headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
    }
    return this.ask({ url: tokenUrl, method: 'POST', headers, body: form.toString() }, TOKEN);
  }
}
