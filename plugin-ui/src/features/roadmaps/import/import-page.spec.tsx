import { roadmapImportRoutes } from '@nastavnik/contracts/roadmap-import-routes';
import type { RoadmapImport, RoadmapQuestion } from '@nastavnik/contracts/roadmap-imports';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { http } from 'msw';
import { API, openPage, refuse, serve } from '../../../testing/page.tsx';
import { server } from '../../../testing/server.ts';
import { idOf } from '../../../testing/people.ts';
import { RoadmapImportPage } from './import-page.tsx';

const importId = idOf(90);
const opened = { at: `/roadmaps/import?import=${importId}`, path: '/roadmaps/import' };
const params = { importId };

const question = (over: Partial<RoadmapQuestion> = {}): RoadmapQuestion => ({
  key: 'due:3',
  kind: 'due',
  line: 3,
  item: '2',
  text: 'Сроков несколько. К кому из исполнителей относится каждый?',
  quote: 'Июль 2021 г., Второе полугодие 2021 г.',
  options: [{ value: '=0', label: 'РДМЦ: июль 2021 г.; ОО: второе полугодие 2021 г.' }],
  free: true,
  answer: null,
  otherwise: 'Срок останется словами, без напоминаний.',
  ...over,
});

const makeRead = (over: Partial<RoadmapImport> = {}): RoadmapImport => ({
  id: importId,
  fileName: 'карта.docx',
  tables: [{ title: 'Дорожная карта', rows: 3, columns: 3, known: true }],
  table: 0,
  headerLine: 1,
  columns: [
    { title: '№', field: 'number' },
    { title: 'Мероприятие', field: 'title' },
    { title: 'Сроки', field: 'due' },
    { title: 'Ответственные', field: 'bodies' },
  ],
  sample: [
    ['1', 'Составить критерии', 'Октябрь 2021 г.', 'РДМЦ'],
    ['2', 'Открыть раздел', 'Июль 2021 г., Второе полугодие 2021 г.', 'РДМЦ, ОО'],
  ],
  title: 'Дорожная карта района',
  period: { from: 2021, to: 2024 },
  bodies: [{ code: 'BODY_1', title: 'РДМЦ', level: 'municipality' }],
  sections: [],
  items: [
    {
      line: 2,
      number: '1',
      section: null,
      title: 'Составить критерии',
      bodies: ['BODY_1'],
      due: { kind: 'month', month: '2021-10' },
      dueNote: '',
      result: 'Методика',
      proof: 'Методика',
      remarks: ['Кавычки не закрыты: возможно, часть текста потеряна.'],
    },
    {
      line: 3,
      number: '2',
      section: null,
      title: 'Открыть раздел',
      bodies: ['BODY_1'],
      due: null,
      dueNote: 'Июль 2021 г., Второе полугодие 2021 г.',
      result: '',
      proof: 'Открыть раздел',
      remarks: [],
    },
  ],
  questions: [question()],
  roadmapId: null,
  createdAt: '2026-11-24T06:00:00.000Z',
  version: 1,
  ...over,
});

describe('a roadmap from a table', () => {
  it('asks for a file and says why one is not taken', async () => {
    server.use(
      http.post(API + roadmapImportRoutes.read.path, () =>
        refuse(400, 'roadmap-table.macros', 'В «карта.docx» есть макросы.'),
      ),
    );
    const { user } = openPage(RoadmapImportPage, { at: '/roadmaps/import' });
    await user.click(await screen.findByRole('button', { name: 'Прочитать' }));
    expect(screen.getByText('Выберите файл.')).toBeTruthy();
    const file = new File(['x'], 'карта.docx');
    await user.upload(screen.getByLabelText(/Файл DOCX или XLSX/), file);
    await user.click(screen.getByRole('button', { name: 'Прочитать' }));
    expect(await screen.findByText(/В «карта.docx» есть макросы/)).toBeTruthy();
  });

  it('shows what would come, and words of a due date that is still asked about', async () => {
    serve(roadmapImportRoutes.show, makeRead());
    openPage(RoadmapImportPage, opened);
    const items = within(await screen.findByRole('region', { name: 'Пункты, которые получатся' }));
    expect(items.getByText('октябрь 2021 г.')).toBeTruthy();
    expect(items.getByText('словами: Июль 2021 г., Второе полугодие 2021 г.')).toBeTruthy();
    expect(items.getByText(/Кавычки не закрыты/)).toBeTruthy();
    expect(screen.getByText('без ответа 1 из 1')).toBeTruthy();
    expect(screen.getByText('Срок останется словами, без напоминаний.')).toBeTruthy();
  });

  it('takes an answer of those offered and one that is typed', async () => {
    serve(roadmapImportRoutes.show, makeRead());
    const sent = serve(roadmapImportRoutes.answer, makeRead({ version: 2 }));
    const { user } = openPage(RoadmapImportPage, opened);
    const select = await screen.findByRole('combobox', { name: /^Пункт 2\. Сроков несколько/ });
    await user.selectOptions(select, '=0');
    expect(sent.at(-1)).toMatchObject({
      body: { answers: [{ key: 'due:3', answer: '=0' }] },
    });
    await user.selectOptions(select, 'Свой ответ…');
    await user.type(screen.getByRole('textbox', { name: 'Ответ' }), 'до 1 мая 2022 г.');
    await user.click(screen.getByRole('button', { name: 'Ответить' }));
    expect(sent.at(-1)).toMatchObject({
      body: { answers: [{ key: 'due:3', answer: 'до 1 мая 2022 г.' }] },
    });
  });

  it('lets a column be put right; each but executors is one', async () => {
    serve(roadmapImportRoutes.show, makeRead());
    const sent = serve(roadmapImportRoutes.map, makeRead({ version: 2 }));
    const { user } = openPage(RoadmapImportPage, opened);
    const column = await screen.findByRole('combobox', { name: '№' });
    await user.selectOptions(column, 'Мероприятие');
    expect(sent.at(-1)).toMatchObject({
      body: { table: 0, headerLine: 1, fields: ['title', null, 'due', 'bodies'] },
    });
  });

  it('of several tables has one chosen first', async () => {
    const brief = { title: 'Район', rows: 3, columns: 3, known: true };
    serve(
      roadmapImportRoutes.show,
      makeRead({
        tables: [brief, { ...brief, title: 'Школа' }],
        table: null,
        items: [],
        columns: [],
      }),
    );
    const sent = serve(roadmapImportRoutes.map, makeRead({ version: 2 }));
    const { user } = openPage(RoadmapImportPage, opened);
    const tables = await screen.findByRole('combobox', { name: 'Таблица' });
    await user.selectOptions(tables, '1');
    expect(sent.at(-1)).toMatchObject({ body: { table: 1, headerLine: null, fields: null } });
    expect(screen.queryByRole('button', { name: 'Создать карту' })).toBeNull();
  });

  it('makes a draft under the title and years of the file', async () => {
    serve(roadmapImportRoutes.show, makeRead());
    const sent = serve(roadmapImportRoutes.make, () =>
      refuse(412, 'version.stale', 'Кто-то изменил это раньше вас.'),
    );
    const { user } = openPage(RoadmapImportPage, opened);
    await user.click(await screen.findByRole('button', { name: 'Создать карту' }));
    expect(sent.at(-1)).toMatchObject({
      params,
      body: { title: 'Дорожная карта района', period: { from: 2021, to: 2024 } },
    });
    expect(await screen.findByText('Кто-то изменил это раньше вас.')).toBeTruthy();
  });

  it('without years asks for them before anything is sent', async () => {
    serve(roadmapImportRoutes.show, makeRead({ period: null }));
    const { user } = openPage(RoadmapImportPage, opened);
    await user.click(await screen.findByRole('button', { name: 'Создать карту' }));
    expect(screen.getByText(/Укажите годы/)).toBeTruthy();
  });

  it('that was made already leads to it', async () => {
    serve(
      roadmapImportRoutes.show,
      makeRead({ roadmapId: idOf(80), tables: [], items: [], columns: [], table: null }),
    );
    openPage(RoadmapImportPage, opened);
    expect(await screen.findByRole('link', { name: 'Открыть карту' })).toBeTruthy();
  });
});
