import { join } from 'node:path';

export interface JournalConfig {
  port: number;
  host: string;
  /** Where browsers and the plugin reach this journal. */
  origin: string;
  /** Where the plugin's server reaches this journal; differs from `origin` only inside containers. */
  internalOrigin: string;
  /** Where browsers reach the plugin's API; the audience of launch tokens. */
  apiOrigin: string;
  /** Where this server reaches the API; differs from `apiOrigin` only inside containers. */
  apiUrl: string;
  dataDir: string;
  connectionId: string;
  clientId: string;
  clientSecret: string;
  /** About so many pupils in the region. */
  people: number;
}

/** The journal's settings; every one has a default that fits `npm start`. */
export function readConfig(env: Record<string, string | undefined> = process.env): JournalConfig {
  const port = Number(env['PORT'] ?? 4300);
  const origin = env['ORIGIN'] ?? `http://localhost:${port}`;
  const apiOrigin = env['API_ORIGIN'] ?? 'http://localhost:4301';
  return {
    port,
    host: env['HOST'] ?? '127.0.0.1',
    origin,
    internalOrigin: env['INTERNAL_ORIGIN'] ?? origin,
    apiOrigin,
    apiUrl: env['API_URL'] ?? apiOrigin,
    dataDir: env['DATA_DIR'] ?? join('.data', 'journal'),
    connectionId: 'demo',
    clientId: 'demo-journal',
    clientSecret: env['DEMO_CLIENT_SECRET'] ?? 'demo-journal-secret',
    people: Number(env['PEOPLE'] ?? 6_000),
  };
}
