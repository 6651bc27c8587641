import { syncRoutes } from '@nastavnik/contracts/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, schoolOf } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('takes no decision on a part while other schools of its run are planned, or it was only tried', async () => {
  const host = await makeHost(app);
  await host.feed(schoolOf(30));
  const run = await host.feed(schoolOf(5));
  expect(run.state).toBe('held');
  const be = (change: string) =>
    app.schema.sql.query(`UPDATE sync_runs SET ${change} WHERE id = ?`, [bin(run.runId)]);
  const reject = () =>
    host.admin.send(syncRoutes.reject, { params: { runId: run.runId }, body: { school: 's1' } });

  for (const change of ["state = 'validating'", "state = 'sealed', dry_run = 1"]) {
    await be(change);
    const answers = [await host.approve(run), await reject()];
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
    expect(answers.map(({ body }) => body)).toMatchObject([
      { code: 'run.not-held' },
      { code: 'run.not-held' },
    ]);
  }
  await be('dry_run = 0');
  expect(await host.approve(run)).toMatchObject({ status: 202 });
});
