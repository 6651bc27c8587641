import type { Outbound } from '../../connections/outbound.ts';
import { refOf, type WireRow } from '../intake/wire.ts';
import { networkTrouble } from './network-trouble.ts';
import { type Patience, pauseMs } from './patience.ts';
import { type Ask, type Provider, ProviderAccess, type ProviderAnswer } from './provider-access.ts';
import { ProviderFault } from './provider-fault.ts';

const MAX_BYTES = 32 * 1024 * 1024;
/** More than any region has: a provider that never ends is not read for ever. */
const MAX_ROWS = 3_000_000;
const paths = { '1.1': '/ims/oneroster/v1p1', '1.2': '/ims/oneroster/rostering/v1p2' };

export interface ClientOptions {
  outbound: Outbound;
  patience: Patience;
  /** Gives the whole reading up. */
  signal: AbortSignal;
}

/** What one try gave: an answer, or trouble that may have an answer too. */
interface Tried {
  answer?: ProviderAnswer;
  trouble?: string;
  /** Trying again cannot help. */
  final?: boolean;
  retryAfter?: string;
}

/** Reads one OneRoster provider, as real ones are: slow, forgetful and not always true. */
export class ProviderClient {
  private readonly access: ProviderAccess;
  private readonly base: string;
  private waitedMs = 0;
  /** A stable order is asked for until it is refused. */
  private sorted = true;

  constructor(
    private readonly provider: Provider,
    private readonly options: ClientOptions,
  ) {
    this.access = new ProviderAccess(provider, (call, where) => this.ask(call, where));
    const { origin, pathname } = new URL(provider.baseUrl);
    const path = pathname.replace(/\/+$/, '');
    this.base = origin + (path === '' ? paths[provider.oneRoster] : path);
  }

  get oneRoster() {
    return this.provider.oneRoster;
  }

  /** Makes sure that a token can be had, when the provider wants one. */
  async signIn(): Promise<void> {
    await this.access.header('GET', this.base);
  }

  /**
   * All pages of a collection. The offset goes on by rows received until a page is empty: limits are
   * clamped silently and totals are not always given. What was promised must come, and once.
   */
  async *pages(path: string, key: string): AsyncGenerator<WireRow[]> {
    const seen = new Set<string>();
    let promised: number | undefined;
    for (let offset = 0; ;) {
      const { rows, total } = await this.page(path, key, { offset });
      promised ??= total;
      if (total !== undefined && total !== promised)
        throw new ProviderFault(
          `${path}: во время чтения изменилось число записей, было ${promised}, стало ${total}`,
        );
      const received = offset + rows.length;
      if (received > (promised ?? MAX_ROWS) || (rows.length === 0 && received < (promised ?? 0)))
        throw new ProviderFault(
          `${path}: заявлено записей ${promised ?? MAX_ROWS}, получено ${received}`,
        );
      if (rows.length === 0) return;
      for (const [at, { sourcedId }] of rows.entries()) {
        const id = refOf(sourcedId);
        if (id !== undefined && seen.has(id))
          throw new ProviderFault(
            `${path}: запись ${id.slice(0, 255)} пришла дважды, второй раз – ${offset + at + 1}-й по счёту`,
          );
        if (id !== undefined) seen.add(id);
      }
      offset = received;
      yield rows;
    }
  }

  /** One page; `limit` is a wish. */
  async page(
    path: string,
    key: string,
    { offset = 0, limit = this.provider.pageSize },
  ): Promise<{ rows: WireRow[]; total: number | undefined }> {
    const where = `${path} (записи с ${offset + 1}-й)`;
    const order = this.sorted ? '&sort=sourcedId&orderBy=asc' : '';
    const url = `${this.base}${path}?limit=${limit}&offset=${offset}${order}`;
    const { status, json, total } = await this.authorised(url, where);
    if (status === 400 && this.sorted) {
      this.sorted = false;
      return this.page(path, key, { offset, limit });
    }
    if (status !== 200) throw refused(status, where);
    const rows = (json as WireRow | null)?.[key];
    if (!Array.isArray(rows) || !rows.every(isObject))
      throw new ProviderFault(`${where}: в ответе нет списка ${key}`);
    return { rows, total: /^\d{1,9}$/.test(total ?? '') ? Number(total) : undefined };
  }

  /** One thing by its address. */
  async one(path: string, key: string): Promise<WireRow> {
    const { status, json } = await this.authorised(this.base + path, path);
    if (status !== 200) throw refused(status, path);
    const row = (json as WireRow | null)?.[key];
    if (!isObject(row)) throw new ProviderFault(`${path}: в ответе нет ${key}`);
    return row;
  }

  /** Asks with a new token once when the one it had is not taken any more. */
  private async authorised(url: string, where: string): Promise<ProviderAnswer> {
    const once = async () => {
      const authorization = await this.access.header('GET', url);
      return this.ask({ url, headers: { authorization } }, where);
    };
    const answer = await once();
    return answer.status === 401 && this.access.renew() ? once() : answer;
  }

  /** Tries again after what may pass: no answer, a cut one, 429 and 5xx. */
  private async ask(...[call, where]: Parameters<Ask>): Promise<ProviderAnswer> {
    const { patience, signal } = this.options;
    for (let attempt = 1; ; attempt++) {
      const { answer, trouble, final, retryAfter } = await this.attempt(call);
      if (answer && trouble === undefined) return answer;
      const ms = pauseMs(attempt, retryAfter);
      if (final || attempt >= patience.tries || this.waitedMs + ms > patience.totalMs)
        throw new ProviderFault(`${where}: ${trouble}, попыток: ${attempt}`, answer?.status);
      this.waitedMs += ms;
      await patience.wait(ms, signal);
    }
  }

  private async attempt(call: Parameters<Ask>[0]): Promise<Tried> {
    const { outbound, patience, signal } = this.options;
    try {
      const timeoutMs = patience.answerMs;
      const got = await outbound.call({ ...call, maxBytes: MAX_BYTES, timeoutMs, signal });
      const { status, headers, body } = got;
      const json = jsonOf(body);
      const answer = { status, json, total: headers['x-total-count']?.toString() };
      const retryAfter = headers['retry-after'];
      if (status === 429)
        return { answer, trouble: 'сервер журнала просит подождать (429)', retryAfter };
      if (status >= 500 && status !== 501)
        return { answer, trouble: `сервер журнала ответил ошибкой ${status}`, retryAfter };
      if (status === 200 && json === undefined)
        return { answer, trouble: 'ответ обрывается или это не JSON' };
      return { answer };
    } catch (error) {
      signal.throwIfAborted();
      return networkTrouble(error);
    }
  }
}

function refused(status: number, where: string): ProviderFault {
  const words: Record<number, string> = {
    401: 'сервер журнала не принимает ключ (401)',
    403: 'у ключа нет прав на чтение (403)',
    404: 'сервер журнала такого адреса не знает (404)',
  };
  const redirect =
    status >= 300 && status < 400 ? 'перенаправлением, по которому переходить нельзя' : '';
  const other = `сервер журнала ответил ${redirect || 'отказом'} (${status})`;
  return new ProviderFault(`${where}: ${words[status] ?? other}`, status);
}

const isObject = (value: unknown): value is WireRow => typeof value === 'object' && value !== null;

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
