import type { MachineScope } from '@nastavnik/contracts/access';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { pullRoutes } from '@nastavnik/contracts/sync-pull';
import type { Issue, Run } from '@nastavnik/contracts/sync-run';
import { vi } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { makeHost, schoolOf, type Snapshot } from '../host-fixture.ts';
import { type Asked, BadProvider, type Faults } from './bad-provider.ts';
import { Patience } from './patience.ts';

export const PUPILS = 40;
/** The school as it is held, and as an honest provider gives it. */
export const before = { active: PUPILS + 2, missing: 0, places: PUPILS + 1, born: PUPILS };
export const honest = (): Snapshot => ({ orgs: [{ sourcedId: 's1' }], ...schoolOf(PUPILS) });
export const without = (entity: keyof Snapshot): Snapshot => ({ ...honest(), [entity]: [] });

/** A school that has been read once and well from a provider that can be told to misbehave. */
export interface PulledSchool {
  app: TestApp;
  machine: TestClient;
  provider: BadProvider;
  patience: Patience;
  /** How long was waited since the reading began, without having been waited for. */
  waits: number[];
  pull(faults: Faults, held?: Snapshot): Promise<Run>;
  /** Asks for a reading without waiting for it. */
  ask(): Promise<string>;
  show(runId: string): Promise<Run>;
  issues(run: Run): Promise<Issue[]>;
  school(): Promise<typeof before>;
  close(): Promise<void>;
}

export async function pulledSchool(): Promise<PulledSchool> {
  const app = await startApp();
  const patience = app.nest.get(Patience);
  const waits: number[] = [];
  vi.spyOn(patience, 'wait').mockImplementation(async (ms) => {
    waits.push(ms);
  });
  const host = await makeHost(app);
  const { connectionId, schoolId } = host.school;
  const scopes: MachineScope[] = ['schools.manage', 'roster.write', 'roster.read'];
  const machine = await app.signedIn({ kind: 'client', clientId: 'puller', connectionId, scopes });
  const provider = await BadProvider.start(honest());
  const schedule = { kind: 'daily' as const, times: ['03:30'] };
  const body = { org: 's1', provider: provider.settings(), schedule };
  await machine.send(pullRoutes.put, { body, version: 1 });
  const ask = async () => {
    const asked = await machine.send(pullRoutes.run, { body: { org: 's1' } });
    if (asked.status !== 202) throw new Error(JSON.stringify(asked.body));
    return asked.body.runId;
  };
  const show = async (runId: string) =>
    (await machine.send(syncRoutes.show, { params: { runId } })).body;
  const read = {
    app,
    machine,
    provider,
    patience,
    waits,
    ask,
    show,
    async pull(faults: Faults, held: Snapshot = honest()) {
      provider.misbehave(faults, held);
      waits.length = 0;
      const runId = await ask();
      await app.settle('sync.pull');
      await app.settle('sync');
      return show(runId);
    },
    issues: async ({ runId }: Run) =>
      (await machine.send(syncRoutes.issues, { params: { runId }, query: { limit: 200 } })).body
        .items,
    school: () => countsOf(app, schoolId),
    async close() {
      provider.close();
      await app.close();
    },
  };
  const { state, failure } = await read.pull({});
  if (state !== 'applied') throw new Error(`${state}: ${failure?.text}`);
  return read;
}

async function countsOf(app: TestApp, schoolId: string): Promise<typeof before> {
  const [rows] = await app.schema.sql.query(
    `SELECT SUM(active AND family_name <> 'Фёдорова') AS active, SUM(missing_since IS NOT NULL) AS missing,
       SUM(birth_date = '2013-05-01') AS born,
       (SELECT COUNT(*) FROM enrolments e WHERE e.school_id = p.school_id AND e.active) AS places
     FROM people p WHERE school_id = ?`,
    [bin(schoolId)],
  );
  const [row] = rows as Record<keyof typeof before, unknown>[];
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]),
  ) as typeof before;
}

type When = (asked: Asked) => boolean;

/** The page of users from here on, the first so many times that it is asked for. */
export const usersPage =
  (offset: number, times = Infinity): When =>
  (asked) =>
    asked.entity === 'users' && asked.offset === offset && asked.time <= times;

export const answers =
  (when: When, status: number, body: string, headers = {}): Faults['answer'] =>
  (asked) => {
    if (!when(asked)) return false;
    asked.response.writeHead(status, headers).end(body);
    return true;
  };

export const breaksOff =
  (when: When): Faults['answer'] =>
  (asked) => {
    if (!when(asked)) return false;
    asked.response.writeHead(200, { 'content-length': 5_000 }).write('{"users":[{"sourcedId":"s');
    setTimeout(() => asked.response.destroy(), 20);
    return true;
  };

export const isLate =
  (when: When, ms: number): Faults['answer'] =>
  async (asked) => {
    if (when(asked)) await new Promise((wake) => setTimeout(wake, ms));
    return false;
  };
