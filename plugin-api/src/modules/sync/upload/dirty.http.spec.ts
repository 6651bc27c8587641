import { syncRoutes } from '@nastavnik/contracts/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, type TestHost } from '../host-fixture.ts';
import { dirtyFiles } from './dirt-files.ts';
import { dirtyRows } from './dirt-rows.ts';
import { ALL, manifest, sheetsOf, upload, zip } from './package-fixture.ts';

let app: TestApp;
let host: TestHost;
const PUPILS = 20;
const dirt = [...dirtyFiles, ...dirtyRows];

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  host = await makeHost(app);
  await upload(app, host.admin, zip({ 'manifest.csv': manifest(ALL), ...sheetsOf(PUPILS) }));
});
afterAll(async () => {
  console.log(`dirty packages: ${dirt.length} zips`);
  await app.close();
});

async function active(): Promise<number> {
  const [rows] = await app.schema.sql.query(
    `SELECT COUNT(*) AS n FROM people p JOIN external_refs r ON r.id = p.id AND r.type = 'user'
     WHERE p.school_id = ? AND p.active = 1 AND p.missing_since IS NULL`,
    [bin(host.school.schoolId)],
  );
  return Number((rows as { n: unknown }[])[0]?.n);
}

async function complaintsOf(runId: string): Promise<string[]> {
  const { body } = await host.client.send(syncRoutes.issues, {
    params: { runId },
    query: { limit: 200 },
  });
  return body.items
    .map(({ code, file, line, pointer }) => `${file}:${line} ${pointer}: ${code}`)
    .toSorted();
}

describe('a dirty package', () => {
  it.each(dirt)('$name', async ({ make, refused, state = 'applied', complaints = [], by }) => {
    const sheets = { 'manifest.csv': manifest(ALL), ...sheetsOf(PUPILS) };
    const from = by === 'host' ? host.client : host.admin;
    const { status, body } = await upload(app, from, zip({ ...sheets, ...make(sheets) }));
    if (refused) {
      expect({ status: status < 500, code: body.code }).toEqual({ status: true, code: refused });
      expect(body.detail).toMatch(/«[\w.]+»/);
    } else {
      expect(status, body.detail).toBe(202);
      const found = await complaintsOf(body.runId);
      expect(found).toEqual(complaints.toSorted());
      expect(found.filter((each) => !/^[\w.]+:[1-9]\d* \S.*: \S+$/.test(each))).toEqual([]);
      const run = await host.admin.send(syncRoutes.show, { params: { runId: body.runId } });
      expect([run.body.state, run.body.parts[0]?.state]).toContain(state);
    }
    expect(await active()).toBeGreaterThanOrEqual(PUPILS + 2);
  });
});
