import { controlSheetRoutes } from '@nastavnik/contracts/control-sheet-routes';
import type { ControlSheet } from '@nastavnik/contracts/control-sheets';
import type { ControlMatter } from '@nastavnik/contracts/control-matters';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { docxOf } from '../documents/print.ts';
import { agreedBy, makeLevels, roadmapOf, submit } from '../approvals/approvals-fixture.ts';
import { territoryRoadmap } from '../roadmaps/testing/territory-roadmap.ts';
import { mentor } from './control-fixture.ts';
import { controlFacts } from './control-papers.service.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const body = { conclusion: 'Устранить до конца месяца', due: daysAgo(-14) };
const draw = (by: TestClient) => by.send(controlSheetRoutes.draw, { body });
const lineOf = ({ lines }: ControlSheet, matter: ControlMatter) =>
  lines.find((line) => line.matter === matter);

/** A municipality whose only school has a mentor without consents. */
async function counted() {
  const levels = await makeLevels(app);
  await mentor(levels.at, 'no_consent');
  await app.settle('control');
  return levels;
}

describe('a municipality', () => {
  it('sums its schools; each number leads to them, and a school to its sheet', async () => {
    const { at, town } = await counted();
    const { body: sheet } = await draw(town);
    expect(sheet.schools).toEqual({ counted: 1, all: 1, read: 0 });
    const matter = 'mentors_without_consent';
    expect(lineOf(sheet, matter)).toMatchObject({ count: 1, schools: { having: 1, done: 0 } });
    const params = { sheetId: sheet.id };
    const found = await town.send(controlSheetRoutes.schools, { params, query: { matter } });
    expect(found.body.items).toMatchObject([{ count: 1, before: null, read: null, mark: null }]);
    const none = { params, query: { matter: 'pairs_without_order' } } as const;
    expect((await town.send(controlSheetRoutes.schools, none)).body.items).toEqual([]);
    const partId = found.body.items[0]!.id;
    const { body: part } = await town.send(controlSheetRoutes.school, {
      params: { ...params, partId },
    });
    expect(part).toMatchObject({ org: { id: at.schoolId }, conclusion: body.conclusion });
    expect(JSON.stringify([sheet, found.body, part])).not.toContain('Белов');
    const before = await town.send(controlSheetRoutes.nowSchools, { query: { matter } });
    expect(before.body.items).toMatchObject([{ id: at.schoolId, count: 1 }]);
  });

  it('counts what was handed over to it and waits for a decision', async () => {
    const { school, town } = await counted();
    await submit(school, await roadmapOf(school, agreedBy(daysAgo(-9))));
    const { body: sheet } = await draw(town);
    expect(lineOf(sheet, 'approvals_waiting')).toMatchObject({ count: 1 });
  });

  it('hands each school its sheet, and learns that it was read and what was done', async () => {
    const { school, town } = await counted();
    const { body: sheet } = await draw(town);
    const { body: list } = await school.send(controlSheetRoutes.list, { query: {} });
    expect(list.items).toMatchObject([{ number: 1, read: null, issuer: sheet.issuer }]);
    const params = { sheetId: list.items[0]!.id };
    const { body: read } = await school.send(controlSheetRoutes.acknowledge, {
      params,
      version: 1,
    });
    expect(read.read).toMatchObject({ on: daysAgo(0), by: 'Фёдорова Ирина' });
    const matter = 'mentors_without_consent';
    const said = await school.send(controlSheetRoutes.mark, {
      params,
      version: read.version,
      body: { matter, note: 'Согласие получено' },
    });
    expect(said.status).toBe(200);
    const above = { params: { sheetId: sheet.id } };
    const { body: after } = await town.send(controlSheetRoutes.show, above);
    expect(after.schools).toMatchObject({ read: 1 });
    expect(lineOf(after, matter)?.schools).toEqual({ having: 1, done: 1 });
    const found = await town.send(controlSheetRoutes.schools, { ...above, query: { matter } });
    expect(found.body.items[0]).toMatchObject({ mark: { note: 'Согласие получено' } });
  });

  it('compares with its sheet before, school by school; marks only what is its own', async () => {
    const { at, school, town } = await counted();
    await draw(town);
    await mentor(at, 'no_consent');
    await draw(school);
    await app.settle('control');
    const { body: sheet } = await draw(town);
    const matter = 'mentors_without_consent';
    expect(lineOf(sheet, matter)).toMatchObject({ count: 2, before: 1 });
    const params = { sheetId: sheet.id };
    const found = await town.send(controlSheetRoutes.schools, { params, query: { matter } });
    expect(found.body.items).toMatchObject([{ count: 2, before: 1 }]);
    const mark = { params, version: 1, body: { matter, note: 'Сделано' } } as const;
    expect((await town.send(controlSheetRoutes.mark, mark)).body).toMatchObject({
      code: 'control-sheet.nothing-to-mark',
    });
  });

  it('waits until its schools are counted; a term is not in the past', async () => {
    const { town } = await makeLevels(app);
    expect((await draw(town)).body).toMatchObject({ code: 'control-sheet.not-counted' });
    const late = { body: { ...body, due: daysAgo(1) } };
    expect((await town.send(controlSheetRoutes.draw, late)).body).toMatchObject({
      code: 'control-sheet.due-passed',
    });
  });

  it('whose schools are all off draws a sheet of its own work; they are not counted', async () => {
    const { at, town } = await counted();
    const rows = async () => {
      const [found] = await app.schema.sql.query(
        'SELECT matter FROM agg_control WHERE school_id = ?',
        [bin(at.schoolId)],
      );
      return (found as unknown[]).length;
    };
    expect(await rows()).toBeGreaterThan(0);
    const school = [bin(at.schoolId)];
    // a number that was not counted yet makes the others old
    await app.schema.sql.query('DELETE FROM agg_control WHERE school_id = ? LIMIT 1', school);
    const before = await rows();
    await app.settle('control');
    expect(await rows()).toBe(before + 1);
    await app.schema.sql.query('DELETE FROM agg_control WHERE school_id = ?', school);
    await app.schema.sql.query('UPDATE installations SET enabled = 0 WHERE connection_id = ?', [
      bin(at.connectionId),
    ]);
    await app.settle('control');
    expect(await rows()).toBe(0);
    const drawn = await draw(town);
    expect(drawn.body.schools).toEqual({ counted: 0, all: 1, read: 0 });
  });

  it('prints the sheet: its numbers, the conclusion and the term', async () => {
    const { town } = await counted();
    const { body: sheet } = await draw(town);
    const { common, sheets } = { common: {}, sheets: [controlFacts(sheet)] };
    const parts = Object.values(unzipSync(await docxOf('control-sheet', { common, sheets })));
    const text = parts.map((part) => strFromU8(part)).join('');
    for (const said of ['Лист контроля № 1', body.conclusion, 'Наставники без согласий', 'Школ'])
      expect(text).toContain(said);
    const pdf = await town.send(controlSheetRoutes.pdf, { params: { sheetId: sheet.id } });
    expect(pdf.status).toBe(200);
  });
});

it('proof CONTROL_SHEET_DRAWN: of the municipality by its own sheet, of a school by the school’s', async () => {
  const { school, town } = await counted();
  const shown = await territoryRoadmap(app, town, 'chagoda');
  await draw(town);
  expect(await shown('5.1.2')).toBeNull();
  await draw(school);
  expect(await shown('5.1.2')).toBe('Составлен лист контроля – 1 из 1');
});
