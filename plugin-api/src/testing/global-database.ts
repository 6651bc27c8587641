import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startMariadb } from './mariadb.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a server on which tests may make schemas. */
    databaseUrl: string;
  }
}

/** One private database for the whole run; each test file makes a schema of its own on it. */
export default async function setup(project: TestProject) {
  const given = process.env.DATABASE_URL;
  if (given) {
    project.provide('databaseUrl', given);
    return undefined;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'nm-test-'));
  const server = await startMariadb({ dataDir, maxConnections: 200 });
  project.provide('databaseUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
