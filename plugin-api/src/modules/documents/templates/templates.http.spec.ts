import { documentJournalRoutes } from '@nastavnik/contracts/document-journal';
import { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { documentTemplateRoutes as routes } from '@nastavnik/contracts/document-templates';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../../testing/make.ts';
import { templateOf } from '../paper/template-files.ts';
import { reader, wordsOf } from '../papers-fixture.ts';
import { builtInDocx } from '../print.ts';
import {
  docx,
  paragraph,
  replaced,
  type Texts,
  textsOf,
  withBody,
  zipped,
} from './template-fixture.ts';

let app: TestApp;
let school: TestSchool;
let teacher: string;
let order: Texts;
beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  teacher = await school.staff('Азарова');
  order = await textsOf('curator-order');
});
afterAll(() => app.close());

const KIND = { kind: 'CURATOR_ORDER' as const };
const send = (bytes: Uint8Array, kind: DocumentKind = 'CURATOR_ORDER') =>
  school.curator.send(routes.upload, { params: { kind }, body: { file: docx(bytes) } });
const ask = () => ({ ...KIND, of: [teacher] });
const register = async () => {
  const { body } = await school.curator.send(documentJournalRoutes.register, {
    body: { ...ask(), date: '2026-09-01' },
  });
  const [made] = body.items;
  if (!made) throw new Error('nothing was registered');
  return made;
};
const saying = (text: string) => zipped(withBody(order, paragraph(text)));

it.each(DocumentKind.options)('takes the built-in template of %s back', async (kind) => {
  const other = await makeSchool(app);
  const { status, body } = await other.curator.send(routes.upload, {
    params: { kind },
    body: { file: docx(await builtInDocx(templateOf[kind])) },
  });
  expect(body.errors ?? []).toEqual([]);
  expect(status).toBe(201);
  const tags = (await other.curator.send(routes.show, { params: { kind } })).body.tags;
  expect(tags.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['{организация}', '{номер}']));
});

it('makes papers by the template in use, and registered ones for ever by theirs', async () => {
  const { bytes } = await reader(app, school);
  const taken = async (documentId: string) => {
    const file = await bytes('/api/v1/documents/registered.docx', { documentIds: [documentId] });
    return wordsOf(file.bytes).join('\n');
  };
  const builtIn = await register();
  expect((await send(saying('Первый текст, {место}'))).body).toMatchObject({ version: 1 });
  const first = await register();
  expect(first.ownTemplate).toBe(true);
  expect((await send(saying('Второй текст'))).body).toMatchObject({ version: 2, inUse: true });
  const second = await register();
  expect(await taken(first.id)).toContain('Первый текст');
  expect(await taken(second.id)).toContain('Второй текст');
  expect(await taken(builtIn.id)).not.toContain('текст');
  const draft = await bytes('/api/v1/documents/draft.docx', ask());
  expect(wordsOf(draft.bytes).join('\n')).toContain('Второй текст');

  const pdf = (documentIds: string[]) =>
    school.curator.send(documentJournalRoutes.pdf, { body: { documentIds } });
  expect((await pdf([first.id])).body).toMatchObject({ code: 'template.docx-only' });
  expect((await pdf([builtIn.id])).status).toBe(200);
  expect((await pdf([first.id, second.id])).body).toMatchObject({ code: 'template.differ' });
  expect((await school.curator.send(documentRoutes.pdf, { body: ask() })).body).toMatchObject({
    code: 'template.docx-only',
  });

  const leave = (version: number) => school.curator.send(routes.leave, { params: KIND, version });
  expect((await leave(1)).status).toBe(412);
  expect((await leave(2)).body.versions.map(({ inUse }) => inUse)).toEqual([false, false]);
  expect((await leave(2)).status).toBe(200);
  expect((await school.curator.send(documentRoutes.pdf, { body: ask() })).status).toBe(200);
  expect(await taken(second.id)).toContain('Второй текст');
  expect((await send(saying('Третий'))).body).toMatchObject({ version: 3 });
});

it('names every wrong tag by its paragraph', async () => {
  const wrong = [
    'Уважаемый {директор}!',
    '{sheets} и {next}',
    'Всего {кураторы}',
    'Куратор {человек}',
    '{#кураторы}{#кураторы}{/}{/}',
    '{/этапы}',
    '{@text}',
    'скобка } одна',
    '{#место}{/место}',
    '{#кураторы}{п}',
  ];
  const { status, body } = await send(zipped(withBody(order, wrong.map(paragraph).join(''))));
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'template.tags' });
  const said = (body.errors ?? []).map(({ message }) => message);
  expect(said[0]).toMatch(
    /^строка «Уважаемый \{директор\}!»: неизвестное поле \{директор\}; можно: \{организация\}, .*\{#кураторы\}$/,
  );
  expect(said.slice(1).map((each) => each.replace(/; можно.*/, ''))).toEqual([
    'строка «{sheets} и {next}»: неизвестное поле {sheets}',
    'строка «{sheets} и {next}»: неизвестное поле {next}',
    'строка «Всего {кураторы}»: это список: его строки пишут между началом и концом {кураторы}',
    'строка «Куратор {человек}»: поле бывает только в строке своего списка {человек}',
    'строка «{#кураторы}{#кураторы}{/}{/}»: список внутри списка {#кураторы}',
    'строка «{/этапы}»: закрыто, хотя не открыто {/этапы}',
    'строка «{@text}»: так поля не пишут {@text}',
    'строка «скобка } одна»: фигурная скобка без пары }',
    'строка «{#место}{/место}»: частью бывает только список или условие {#место}',
    'строка «{#кураторы}{п}»: открыто, но не закрыто {#кураторы}',
  ]);
});

it('knows a tag that Word has cut into pieces, and what may stand outside the sheets', async () => {
  const pieces = '<w:p><w:r><w:t>{мес</w:t></w:r><w:r><w:t>то}</w:t></w:r></w:p>';
  expect((await send(zipped(withBody(order, pieces)))).status).toBe(201);
  const header = (text: string) =>
    zipped(replaced(order, 'word/header1.xml', '</w:p>', `</w:p>${paragraph(text)}`));
  expect((await send(header('{номер}'))).body.errors?.[0]?.message).toContain('в колонтитуле');
  expect((await send(header('{организация}'))).status).toBe(201);
});

it('keeps templates to the school and its curators; the history says who', async () => {
  const { body: made } = await send(saying('Ещё один'));
  const other = await makeSchool(app);
  expect((await other.curator.send(routes.list)).body.items).toEqual([]);
  expect((await other.curator.send(routes.take, { params: { templateId: made.id } })).status).toBe(
    404,
  );
  const teachers = await school.as(teacher);
  expect((await teachers.send(routes.list)).status).toBe(403);
  const [rows] = await app.schema.sql.query(
    `SELECT action, note FROM history WHERE entity = 'document_template' AND note LIKE '%шаблон.docx'`,
  );
  expect(JSON.stringify(rows)).toContain('uploaded');
});

it('has one template in use however many are sent at once', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => send(saying(`№ ${n}`))));
  for (const { status } of answers) expect([201, 412, 503]).toContain(status);
  const { items } = (await school.curator.send(routes.list)).body;
  expect(items.filter(({ kind }) => kind === 'CURATOR_ORDER')).toHaveLength(1);
});
