import { readFileSync } from 'node:fs';
import { Due } from '@nastavnik/contracts/due';
import { proofFacts } from '@nastavnik/contracts/roadmap-proofs';
import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { above } from './above-fixture.ts';

const guide = readFileSync(new URL('../../../packs/README.md', import.meta.url), 'utf8');
const [, example = ''] = /```json\n(.*?)\n```/s.exec(guide) ?? [];

describe('the guide for a new territory', () => {
  it('names every fact that proves an item, with its words and levels', () => {
    for (const [code, { title, at }] of Object.entries(proofFacts)) {
      const [row = ''] = new RegExp(`^\\| \`${code}\` .*$`, 'm').exec(guide) ?? [];
      const cells = row.split('|').map((cell) => cell.trim());
      expect(cells.slice(2, 4), code).toEqual([title, at.map((each) => `\`${each}\``).join(', ')]);
    }
  });

  it('writes due dates of every kind as they are read', () => {
    const table = guide.slice(guide.indexOf('### Срок'), guide.indexOf('### Чем'));
    const dues = [...table.matchAll(/`(\{ "kind".*?\})`/g)].map(([, text = '']) =>
      Due.parse(JSON.parse(text)),
    );
    const kinds = Due.options.map((option) => option.shape.kind.value);
    expect(new Set(dues.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });
});

describe('a sixth territory, made by the guide and nothing else', () => {
  let app: TestApp;
  let school: TestSchool;
  let district: TestClient;
  beforeAll(async () => {
    app = await startApp();
    school = await makeSchool(app);
    district = await above(app, school, 'municipality');
  });
  afterAll(() => app.close());

  const upload = (text: string) =>
    district.send(roadmapPackRoutes.upload, { body: { file: new File([text], 'карта.json') } });

  it('is told its slips by line, and holds once they are mended', async () => {
    const slip = example.replace('"2026-09-15"', '"2026-09-31"').replace('"HEADS"]', '"HEDAS"]');
    const refused = await upload(slip);
    const line = slip.slice(0, slip.indexOf('2026-09-31')).split('\n').length;
    expect(refused.body.detail).toContain(`карта.json, строка ${line}, items[0].due.date`);

    const { status, body } = await upload(example);
    expect([status, body.pack?.territory, body.pack?.items]).toEqual([201, 'Заречный округ', 5]);
    expect(body.remarks).toEqual(['Без срока: пункт 4.']);

    const { body: current } = await school.curator.send(roadmapPackRoutes.current, {
      query: { level: 'municipality' },
    });
    expect(current.pack?.items.map(({ number }) => number)).toEqual(['1.1', '1.2', '2', '3', '4']);
    expect(current.pack?.items[2]?.targets[0]?.years).toEqual({ 2026: 20, 2027: 35, 2028: 50 });
  });
});
