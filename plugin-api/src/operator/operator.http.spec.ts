import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { freshSchema, type TestSchema } from '../testing/db.ts';
import type { ConnectionFile } from './connection-file.ts';
import { Misuse, readCommand, run } from './run.ts';
import { type Toolbox, withToolbox } from './toolbox.ts';

let schema: TestSchema;
let dir: string;
let said: string[] = [];

beforeAll(async () => {
  schema = await freshSchema();
  dir = mkdtempSync(join(tmpdir(), 'nm-operator-'));
});
afterAll(async () => {
  await schema.drop();
  rmSync(dir, { recursive: true });
});
beforeEach(() => {
  said = [];
});

const demo = (): ConnectionFile => ({
  id: 'demo',
  title: 'Журнал «Рябина»',
  issuer: 'http://localhost:4300',
  jwksUri: 'http://localhost:4300/.well-known/jwks.json',
  origins: ['http://localhost:4300'],
  enabled: true,
  demo: true,
  clients: [{ id: 'demo-journal', secretEnv: 'DEMO_CLIENT_SECRET', scopes: ['roster.write'] }],
  orgs: [
    { sourcedId: 's-1', kind: 'school', parent: 'm-1', name: 'Школа № 1', shortName: 'Школа 1' },
    { sourcedId: 'm-1', kind: 'municipality', parent: 'r', name: 'Рябинск', shortName: 'Рябинск' },
    {
      sourcedId: 'r',
      kind: 'region',
      name: 'Область',
      shortName: 'Область',
      timeZone: 'Asia/Omsk',
    },
  ],
  grants: [
    {
      org: 'm-1',
      person: 'p-1',
      role: 'municipal_coordinator',
      act: '42-о',
      actDate: '2026-01-01',
      from: '2026-01-01',
    },
  ],
});

/** The work with the operator's tools, in the demo unless said otherwise. */
function withTools(work: (tools: Toolbox) => Promise<unknown>, DEMO = '1') {
  const config = readConfig({
    DATABASE_URL: schema.url,
    TOKEN_KEY_FILE: 'none',
    FILES_DIR: dir,
    DEMO,
  });
  return withToolbox(config, (text) => said.push(text), work);
}

/** The command as typed. */
function operator(line: string, { DEMO = '1', ...env }: Record<string, string> = {}) {
  const typed = readCommand(line.split(' '));
  return withTools((tools) => run(tools, typed, env), DEMO);
}

function save(change: (file: ConnectionFile) => void = () => undefined): string {
  const file = demo();
  change(file);
  const path = join(dir, 'connection.json');
  writeFileSync(path, JSON.stringify(file));
  return path;
}

const count = async (sql: string) => {
  const [rows] = await schema.sql.query(sql);
  return (rows as { n: number }[])[0]?.n;
};

describe('the operator', () => {
  it('connects a host by a file, as often as one likes', async () => {
    for (let n = 0; n < 3; n++) await operator(`connect ${save()}`);
    expect(said).toEqual([
      'Журнал «Рябина»: 3 orgs, 1 clients, 1 origins, 1 new grants.',
      'Журнал «Рябина»: 3 orgs, 1 clients, 1 origins, 0 new grants.',
      'Журнал «Рябина»: 3 orgs, 1 clients, 1 origins, 0 new grants.',
    ]);
    expect(await count('SELECT COUNT(*) AS n FROM orgs')).toBe(3);
    const schools = await count(
      `SELECT COUNT(*) AS n FROM orgs o JOIN orgs m ON m.id = o.municipality_id
       JOIN orgs r ON r.id = o.region_id
       WHERE o.name = 'Школа № 1' AND m.name = 'Рябинск' AND r.name = 'Область'`,
    );
    expect(schools).toBe(1);
  });

  it('changes what the file changes', async () => {
    await operator(
      `connect ${save((file) => {
        file.title = 'Другой журнал';
        file.origins = ['https://journal.example'];
      })}`,
    );
    await operator('show');
    expect(said.join('\n')).toMatch(/demo \(on, demo\) – Другой журнал[^]*journal\.example/);
    expect(await count('SELECT COUNT(*) AS n FROM connection_origins')).toBe(1);
  });

  it('gives and revokes roles where they belong', async () => {
    await operator(`connect ${save()}`);
    const who = '--connection demo --org r --person p-2 --role regional_centre';
    const act = '--act 1 --act-date 2026-01-01 --from 2026-01-01';
    await operator(`grant ${who} ${act}`);
    await operator(`grant ${who} ${act}`);
    await operator('show --connection demo --org r');
    await operator(`revoke ${who} --reason dismissed`);
    await operator(`revoke ${who} --reason dismissed`);
    expect(said.slice(1)).toEqual([
      'Given.',
      'Already given for some of these days: nothing changed.',
      expect.stringMatching(/^Область \(region, Asia\/Omsk\)/),
      '  regional_centre p-2: 2026-01-01 – …, active',
      'Revoked.',
      'There was nothing to revoke.',
    ]);
    await expect(operator(`grant ${who.replace('--org r', '--org s-1')} ${act}`)).rejects.toThrow(
      'is given at a region',
    );
  });

  it('switches the plugin on for a whole region', async () => {
    await operator(`connect ${save()}`);
    await operator('switch --connection demo --org r --on');
    expect(said.at(-1)).toBe('Область: on.');
    expect(await count('SELECT enabled AS n FROM installations')).toBe(1);
  });

  it('keeps marks of the history outside, and finds by them what was changed or cut off since', async () => {
    const marks = join(dir, 'marks.jsonl');
    await operator('verify');
    expect(said).toEqual(['No history is chained yet.']);
    await operator(`connect ${save()}`);
    await withTools(({ history }) => history.chainAll());
    await operator(`keep-marks ${marks}`);
    expect(said.at(-1)).toMatch(/^\d+ marks added to .*marks\.jsonl/);
    await operator(`verify ${marks}`);
    expect(said).toContain('Рябинск: in order.');

    const there = "school_id = (SELECT id FROM orgs WHERE name = 'Рябинск')";
    await schema.sql.query(`UPDATE history SET action = 'none' WHERE seq = 1 AND ${there}`);
    await expect(operator(`verify ${marks}`)).rejects.toThrow('tampered with in 1 of');
    expect(said).toContain('Рябинск: row 1: was changed in its place.');

    for (const table of ['history', 'history_heads'])
      await schema.sql.query(`DELETE FROM ${table} WHERE ${there}`);
    await expect(operator(`verify ${marks}`)).rejects.toThrow('tampered with in 1 of');
    expect(said).toContain('Рябинск: row 1: is missing together with all after it.');
  });

  it('names the line of a file of marks that it cannot read', async () => {
    const marks = join(dir, 'spoilt.jsonl');
    writeFileSync(marks, '\n{"org":"nobody"}\n');
    await expect(operator(`verify ${marks}`)).rejects.toThrow('line 2 is not a mark');
    await expect(operator('keep-marks')).rejects.toThrow(Misuse);
  });

  it('refuses the secret of the demo anywhere else, and a secret that is not there', async () => {
    const away = { DEMO: '0' };
    await expect(operator(`connect ${save()}`, away)).rejects.toThrow('DEMO_CLIENT_SECRET');
    const path = save();
    const known = { ...away, DEMO_CLIENT_SECRET: 'demo-journal-secret' };
    await expect(operator(`connect ${path}`, known)).rejects.toThrow('only with DEMO=1');
  });

  it.each<[string, (file: ConnectionFile) => void]>([
    ['a school under nothing', (file) => delete file.orgs[0]?.parent],
    ['a school under a school', (file) => Object.assign(file.orgs[0] as object, { parent: 's-1' })],
    ['an org twice', (file) => file.orgs.push(file.orgs[0] as ConnectionFile['orgs'][number])],
    ['an origin with a path', (file) => (file.origins = ['https://journal.example/x'])],
    ['an unknown key', (file) => Object.assign(file, { colour: 'red' })],
    ['a grant at no org', (file) => Object.assign(file.grants[0] as object, { org: 'none' })],
  ])('takes nothing from a file with %s', async (_, spoil) => {
    const before = await count('SELECT COUNT(*) AS n FROM history');
    await expect(operator(`connect ${save(spoil)}`)).rejects.toThrow();
    expect(await count('SELECT COUNT(*) AS n FROM history')).toBe(before);
  });

  it.each([
    'grant --connection demo',
    'grant --colour red',
    'dance',
    'connect',
    'switch --connection demo --org r',
    'grant --connection demo --org r --person p --role boss --act 1 --act-date 2026-01-01 --from 2026-01-01',
    'grant --connection demo --org r --person p --role ministry --act 1 --act-date soon --from 2026-01-01',
  ])('says what is missing: %s', async (line) => {
    await expect(async () => operator(line)).rejects.toThrow(Misuse);
  });
});
