import { roadmapImportRoutes } from '@nastavnik/contracts/roadmap-import-routes';
import { roadmapPaperRoutes } from '@nastavnik/contracts/roadmap-papers';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { Tokens } from '../../../platform/token/tokens.ts';
import { readTables } from '../import/read/read-tables.ts';
import { docxOf } from '../import/testing/table-files.ts';
import { tableOf } from '../import/testing/table-text.ts';

let app: TestApp;
let school: TestSchool;
let town: TestClient;
let token: string;
let roadmapId: string;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const id = await school.person({
    school_id: school.municipalityId,
    family_name: 'Дёмина',
    is_staff: 1,
  });
  await school.grant(id, 'municipal_coordinator', school.municipalityId);
  town = await school.as(id, school.municipalityId);
  token = await app.nest.get(Tokens).sign(
    {
      kind: 'person',
      personId: id,
      orgId: school.municipalityId,
      connectionId: school.connectionId,
    },
    600,
  );
  const file = new File([new Uint8Array(docxOf(tableOf('001-chagoda')))], 'карта.docx');
  const { body: read } = await town.send(roadmapImportRoutes.read, { body: { file } });
  const { body: made } = await town.send(roadmapImportRoutes.make, {
    params: { importId: read.id },
    version: read.version,
    body: { title: 'Карта района', period: { from: 2020, to: 2021 } },
  });
  roadmapId = made.id;
});

afterAll(() => app.close());

async function saved(kind: 'pdf' | 'docx', query = ''): Promise<Buffer> {
  const path = `/api/v1/roadmaps/${roadmapId}/paper.${kind}${query}`;
  const answer = await fetch(app.url + path, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function printed(query = '') {
  const bytes = await saved('docx', query);
  const [table] = await readTables(bytes, 'карта.docx');
  const isProject = Object.values(unzipSync(bytes)).some((part) =>
    strFromU8(part).includes('ПРОЕКТ'),
  );
  return {
    isProject,
    above: table!.above,
    rows: table!.rows.map((row) => row.map(({ text }) => text)),
  };
}

it('a draft is printed in the customary table, as a project', async () => {
  const { above, rows, isProject } = await printed();
  expect(isProject).toBe(true);
  expect(above).toMatch(/Дорожная карта\nКарта района\n2020–2021 годы/);
  expect(above).not.toContain('УТВЕРЖДЕНО');
  expect(rows[0]).toEqual([
    '№ п/п',
    'Мероприятие',
    'Срок',
    'Ответственный исполнитель',
    'Результат. Вид документа',
  ]);
  // 25 items, and 6 sections that have any
  expect(rows).toHaveLength(1 + 25 + 6);
  expect(rows[1]).toEqual(['1.', 'Нормативная основа внедрения', '', '', '']);
  expect((await saved('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

it('what was printed may be read in again, all of it', async () => {
  const file = new File([new Uint8Array(await saved('docx'))], 'печать.docx');
  const { body } = await town.send(roadmapImportRoutes.read, { body: { file } });
  expect(body).toMatchObject({ table: 0, period: { from: 2020, to: 2021 } });
  const { body: roadmap } = await town.send(roadmapRoutes.show, { params: { roadmapId } });
  expect(body.items.map(({ number, due }) => [number, due])).toEqual(
    roadmap.items.map(({ number, due }) => [number, due]),
  );
});

it('what is in force bears its act; an earlier edition does not', async () => {
  const { body: draft } = await town.send(roadmapRoutes.show, { params: { roadmapId } });
  const act = { kind: 'Распоряжение', number: '153-А', date: daysAgo(3) };
  const approved = await town.send(roadmapRoutes.approve, {
    params: { roadmapId },
    version: draft.version,
    body: act,
  });
  expect(approved.status).toBe(200);
  const inForce = await printed();
  expect(inForce.above).toMatch(/УТВЕРЖДЕНО\nРаспоряжение от [\d.]+ № 153-А/);
  expect(inForce.isProject).toBe(false);
  const { body: reopened } = await town.send(roadmapRoutes.reopen, {
    params: { roadmapId },
    version: approved.body.version,
  });
  const still = await printed();
  expect(still.isProject).toBe(false);
  expect(still.above).toMatch(/УТВЕРЖДЕНО\nРаспоряжение от [\d.]+ № 153-А/);
  expect(still.rows).toHaveLength(inForce.rows.length);
  const next = await printed('?text=now');
  expect(next.isProject).toBe(true);
  expect(next.above).toContain('Редакция готовится');
  expect(next.above).not.toContain('УТВЕРЖДЕНО');
  expect((await printed('?edition=1')).above).toContain('Редакция 1');
  const { body: same } = await town.send(roadmapPaperRoutes.compare, {
    params: { roadmapId },
    query: { from: '1' },
  });
  expect(same).toMatchObject({ from: 1, to: null, head: [], items: [] });
  const [first] = reopened.items;
  await town.send(roadmapRoutes.removeItem, {
    params: { roadmapId, itemId: first!.id },
    version: first!.version,
  });
  expect((await printed('?text=now')).rows).toHaveLength(inForce.rows.length - 1);
  expect((await printed()).rows).toHaveLength(inForce.rows.length);
  const { body: other } = await town.send(roadmapPaperRoutes.compare, {
    params: { roadmapId },
    query: { from: '1' },
  });
  expect(other.items).toMatchObject([{ kind: 'removed', number: '1.1' }]);
});

it('an edition that is not there is not found', async () => {
  const { status } = await town.send(roadmapPaperRoutes.compare, {
    params: { roadmapId },
    query: { from: '9' },
  });
  expect(status).toBe(404);
});
