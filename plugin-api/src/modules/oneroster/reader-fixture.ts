import type { MachineScope } from '@nastavnik/contracts/access';
import { ONEROSTER_12 } from '@nastavnik/contracts/oneroster';
import { Tokens } from '../../platform/token/tokens.ts';
import type { TestApp } from '../../testing/app.ts';

type Wire = Record<string, unknown>;

export interface Reading {
  status: number;
  headers: Headers;
  /** An envelope holds a list or one object. */
  body: Record<string, Wire[] & Wire>;
}

/** A strict consumer that knows nothing but the standard: paths, totals and links. */
export interface Reader {
  get(path: string, query?: Record<string, string | number>): Promise<Reading>;
  /** Everything by advancing the offset, held against X-Total-Count on each page. */
  byOffset(collection: string, envelope: string, limit: number, filter?: string): Promise<Wire[]>;
  /** Everything by following Link. */
  byLink(collection: string, envelope: string, limit: number): Promise<Wire[]>;
}

export async function readerOf(
  app: TestApp,
  connectionId: string,
  scopes: MachineScope[] = ['roster.read'],
): Promise<Reader> {
  const token = await app.nest
    .get(Tokens)
    .sign({ kind: 'client', clientId: 'reader', connectionId, scopes }, 600);
  const fetched = async (url: string): Promise<Reading> => {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const { status, headers } = answer;
    return { status, headers, body: (await answer.json()) as Reading['body'] };
  };
  const get: Reader['get'] = (path, query = {}) => {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)]),
    );
    const at = path.startsWith('/ims/') ? path : `${ONEROSTER_12}/${path}`;
    return fetched(`${app.url}${at}?${search}`);
  };
  const itemsOf = ({ status, body }: Reading, envelope: string): Wire[] => {
    const items = body[envelope];
    if (status !== 200 || !Array.isArray(items)) throw new Error(JSON.stringify(body));
    return items;
  };
  return {
    get,
    async byOffset(collection, envelope, limit, filter) {
      const found: Wire[] = [];
      for (;;) {
        const page = await get(collection, {
          limit,
          offset: found.length,
          ...(filter !== undefined && { filter }),
        });
        const items = itemsOf(page, envelope);
        if (items.length === 0) {
          if (Number(page.headers.get('x-total-count')) !== found.length)
            throw new Error(`total ${page.headers.get('x-total-count')}, got ${found.length}`);
          return found;
        }
        found.push(...items);
      }
    },
    async byLink(collection, envelope, limit) {
      const found: Wire[] = [];
      let page = await get(collection, { limit });
      for (;;) {
        found.push(...itemsOf(page, envelope));
        const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
        if (next === undefined) return found;
        const { pathname, search } = new URL(next);
        page = await fetched(`${app.url}${pathname}${search}`);
      }
    },
  };
}

export const minorOf = (body: unknown): string => {
  const info = body as {
    imsx_CodeMinor: { imsx_codeMinorField: { imsx_codeMinorFieldValue: string }[] };
  };
  return info.imsx_CodeMinor.imsx_codeMinorField[0]?.imsx_codeMinorFieldValue ?? '';
};

export const ids = (items: Wire[]) => items.map((item) => item['sourcedId'] as string);
