import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Tokens } from '../../platform/token/tokens.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { item, makeLevels } from '../approvals/approvals-fixture.ts';
import { readTables } from '../roadmaps/import/read/read-tables.ts';
import {
  close,
  decide,
  passDays,
  remark,
  seen,
  underConsultation,
} from './consultations-fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

/** A paper as somebody of the municipality saves it. */
async function savedBy(at: Awaited<ReturnType<typeof makeLevels>>['at']) {
  const { municipalityId: orgId, connectionId } = at;
  const personId = await at.person({ school_id: orgId, family_name: 'Лыкова', is_staff: 1 });
  await at.grant(personId, 'municipal_coordinator', orgId);
  const caller = { kind: 'person', personId, orgId, connectionId } as const;
  const token = await app.nest.get(Tokens).sign(caller, 600);
  return async (id: string, kind: 'pdf' | 'docx') => {
    const path = consultationRoutes[kind].path.replace(':consultationId', id);
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${app.url}${path}`, { headers });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
}
const textOf = (docx: Buffer) => strFromU8(unzipSync(docx)['word/document.xml']!);

it('a summary says who has remarked what and what was decided, and is a draft until the end', async () => {
  const { at, school, town } = await makeLevels(app);
  const saved = await savedBy(at);
  const made = await underConsultation(town, item('1'));
  await remark(school, made, 'Срок – сентябрь', '1');
  await remark(school, made, 'Добавьте пункт о сайте');
  const [one, two] = (await seen(town, made)).body.list;
  await decide(town, made, one!, { decision: 'rejected', reason: 'Срок задан регионом' });
  const open = await saved(made.id, 'docx');
  const [table] = await readTables(open, 'сводка.docx');
  const said = JSON.stringify(table);
  for (const text of ['Пункт 1', 'Срок – сентябрь', 'Отклонено. Срок задан регионом'])
    expect(said).toContain(text);
  for (const text of ['В целом', 'Фёдорова Ирина', 'Решения нет']) expect(said).toContain(text);
  await decide(town, made, two!, { decision: 'accepted' });
  await passDays(app, made, daysAgo(9), daysAgo(1));
  expect((await close(town, made)).status).toBe(200);
  const sums = 'Поступило замечаний: 2; учтено: 1, учтено частично: 0, отклонено: 1.';
  expect(textOf(await saved(made.id, 'docx')).replaceAll(/<[^>]+>/g, '')).toContain(sums);
  expect((await saved(made.id, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

it('a summary without remarks has no empty table', async () => {
  const { at, town } = await makeLevels(app);
  const saved = await savedBy(at);
  const made = await underConsultation(town, item('1'));
  expect(textOf(await saved(made.id, 'docx'))).not.toContain('<w:tbl>');
  expect((await saved(made.id, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});
