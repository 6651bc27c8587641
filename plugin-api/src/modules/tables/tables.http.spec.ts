import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { selectionRoutes } from '@nastavnik/contracts/selection';
import { type TableBase } from '@nastavnik/contracts/table-fields';
import { TABLE_ROWS, type TableImport, tableRoutes } from '@nastavnik/contracts/tables';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { Tokens } from '../../platform/token/tokens.ts';
import { menteeHeads, mentorHeads } from './export/lines.ts';
import { workbook } from './read/workbook-fixture.ts';

let app: TestApp;
let school: TestSchool;
let token: string;
beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const curator = await school.staff('Столбцова');
  await school.grant(curator, 'curator');
  token = await app.nest.get(Tokens).sign(
    {
      kind: 'person',
      personId: curator,
      orgId: school.schoolId,
      connectionId: school.connectionId,
    },
    600,
  );
});
afterAll(() => app.close());

/** A workbook that the API gives, as its rows. */
async function saved(path: string): Promise<unknown[][]> {
  const answer = await fetch(app.url + path, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  const [sheet] = await readWorkbook(new Blob([await answer.arrayBuffer()]));
  return sheet?.data ?? [];
}
const send = (base: TableBase, content: string | Buffer, name = 'база.csv') =>
  school.curator.send(tableRoutes.read, {
    body: {
      base,
      file: new File([typeof content === 'string' ? content : new Uint8Array(content)], name),
    },
  });
const fates = ({ rows }: TableImport) => rows.map(({ fate }) => fate);
const apply = (
  { id, version }: TableImport,
  lines: number[],
  choices: { line: number; personId: string }[] = [],
) =>
  school.curator.send(tableRoutes.apply, {
    params: { importId: id },
    version,
    body: { lines, choices },
  });
const undo = (importId: string, version: number) =>
  school.curator.send(tableRoutes.undo, { params: { importId }, version });
const menteeOf = async (menteeId: string) =>
  (await school.curator.send(menteeRoutes.show, { params: { menteeId } })).body;

describe('a base as a workbook', () => {
  it('has the 13 columns of the model, contacts only where a consent allows them', async () => {
    const [open, closed] = [await school.pupil('Аверина'), await school.pupil('Агеев')];
    for (const child of [open, closed]) {
      const mother = await school.person({
        family_name: 'Мамина',
        is_guardian: 1,
        phone: '+7 900',
      });
      await school.put('guardians', {
        school_id: school.schoolId,
        child_id: child,
        guardian_id: mother,
      });
    }
    await school.consents(open, 'PARTICIPATION', 'PD_PROCESSING');
    await school.curator.send(menteeRoutes.add, {
      body: { personIds: [open, closed], ground: 'LOW_RESULTS', request: '=HYPERLINK("http://x")' },
    });

    const [title, heads, first, second] = await saved('/api/v1/tables/mentees.xlsx?q=А');

    expect(title?.[0]).toContain('База наставляемых');
    expect(heads).toEqual(menteeHeads);
    expect(first).toMatchObject({
      0: 1,
      1: 'Аверина Егор',
      2: 'Мамина Имя, +7 900',
      3: 2013,
      4: 'слабая успеваемость: =HYPERLINK("http://x")',
      7: 'ученик – ученик',
    });
    expect(second?.[2]).toBe('нет согласия на обработку данных');
  });

  it('holds no formula, whatever people have typed', async () => {
    const id = await school.pupil('=1+1');
    await school.curator.send(mentorRoutes.add, {
      body: { personIds: [id], base: 'PUPILS', competences: ['@SUM(1)', '-2', '+3'] },
    });
    const [, heads, row] = await saved('/api/v1/tables/mentors.xlsx?base=PUPILS');
    expect(heads).toEqual(mentorHeads);
    expect(row?.[1]).toBe("'=1+1 Егор");
    expect(row?.[4]).toBe("'@SUM(1), -2, +3");
  });

  it('holds the mentors whom the list shows, however it is narrowed', async () => {
    const [refused, waiting] = [await school.staff('Отказана'), await school.staff('Ожидает')];
    await school.curator.send(mentorRoutes.add, {
      body: { personIds: [refused, waiting], base: 'STAFF' },
    });
    await school.curator.send(selectionRoutes.admit, {
      params: { mentorId: refused },
      version: 1,
      body: { decision: 'refused', reason: 'Нет времени' },
    });
    const names = async (query: string) =>
      (await saved(`/api/v1/tables/mentors.xlsx?base=STAFF&${query}`))
        .slice(2)
        .map(([, name]) => String(name).split(' ')[0]);

    expect(await names('admission=barred')).toEqual(['Отказана']);
    expect(await names('admission=undecided')).toEqual(['Ожидает']);
    expect(await names('room=30')).toEqual([]);
    expect(await names('')).toEqual(['Ожидает', 'Отказана']);
  });
});

describe('a table of mentees', () => {
  it('is tried first, taken in at once and taken back', async () => {
    const [fresh, there] = [await school.pupil('Новикова'), await school.pupil('Давнишний')];
    await school.curator.send(menteeRoutes.add, { body: { personIds: [there], request: 'химия' } });
    const { status, body } = await send(
      'mentees',
      'База;;\nФИО;Год рождения;Основной запрос\nНовикова Егор;2013;Слабая успеваемость\nДавнишний Егор;;физика\nНикто Неизвестный;;\n',
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ headerLine: 2, state: 'read', fileName: 'база.csv' });
    expect(body.columns.map(({ field }) => field)).toEqual(['name', 'birthYear', 'request']);
    expect(fates(body)).toEqual(['create', 'update', 'unknown']);

    const applied = await apply(body, [3, 4, 5]);
    expect(applied.body).toMatchObject({ created: 1, updated: 1, skipped: 1 });
    expect(await menteeOf(fresh)).toMatchObject({ state: 'no_consent', ground: 'LOW_RESULTS' });
    expect((await menteeOf(there)).request).toBe('физика');
    expect(await apply(body, [3])).toMatchObject({ body: { code: 'table.applied' } });

    const back = await undo(body.id, applied.body.version);
    expect(back.body).toMatchObject({ undone: 2, kept: [] });
    expect((await menteeOf(fresh)).state).toBe('left');
    expect((await menteeOf(there)).request).toBe('химия');
    expect((await undo(body.id, back.body.version)).body.code).toBe('table.not-applied');
  });

  it('keeps, when taken back, what somebody has changed since', async () => {
    const id = await school.pupil('Поправкина');
    const { body } = await send('mentees', 'ФИО;Запрос;Класс\nПоправкина Егор;физика;\n');
    const applied = await apply(body, [2]);
    const { version } = await menteeOf(id);
    await school.curator.send(menteeRoutes.update, {
      params: { menteeId: id },
      version,
      body: { request: 'алгебра' },
    });
    const back = await undo(body.id, applied.body.version);
    expect(back.body).toMatchObject({ undone: 0, kept: ['Поправкина Егор'] });
    expect((await menteeOf(id)).request).toBe('алгебра');
  });

  it('asks whom it means where names are the same, and takes nobody else', async () => {
    const namesakes = [await school.pupil('Двойник'), await school.pupil('Двойник')];
    const { body } = await send('mentees', 'ФИО;Запрос;Класс\nДвойник Егор;физика;\n');
    expect(fates(body)).toEqual(['choose']);
    expect(body.rows[0]?.candidates.map(({ id }) => id).sort()).toEqual(namesakes.toSorted());

    const stranger = await school.pupil('Посторонний');
    const wrong = await apply(body, [2], [{ line: 2, personId: stranger }]);
    expect(wrong.body).toMatchObject({ created: 0, skipped: 1 });
  });

  it('is understood as the curator says', async () => {
    await school.pupil('Колонкин');
    const { body } = await send('mentees', 'Кто;Что;Зачем\nКолонкин Егор;физика;\n');
    expect(body.rows).toEqual([]);
    expect((await apply(body, [2])).body.code).toBe('table.no-names');
    const map = (fields: ('name' | 'request' | null)[], version = 1) =>
      school.curator.send(tableRoutes.map, {
        params: { importId: body.id },
        version,
        body: { headerLine: 1, fields },
      });

    expect((await map(['name', 'name', null])).body.code).toBe('table.field-twice');
    const mapped = await map(['name', 'request', null]);

    expect(fates(mapped.body)).toEqual(['create']);
    expect((await map(['name', null, null])).body.code).toBe('version.stale');
  });

  it('gives back the rows that are wrong, with what is wrong', async () => {
    await school.pupil('Верный');
    const content = workbook([
      ['ФИО', 'Форма', 'Запрос'],
      ['Верный Егор', 'ученик – ученик', 'физика'],
      ['Ошибкин Егор', 'ученик – ученик', '=1+1'],
    ]);
    const { body } = await send('mentees', content, 'база.xlsx');
    const [, heads, first, ...others] = await saved(
      `/api/v1/tables/imports/${body.id}/errors.xlsx`,
    );
    expect(heads).toEqual(['ФИО', 'Форма', 'Запрос', 'Что не так']);
    expect(first?.slice(0, 3)).toEqual(['Ошибкин Егор', 'ученик – ученик', "'=1+1"]);
    expect(first?.[3]).toContain('такого человека нет');
    expect(others).toEqual([]);
  });

  it('is refused as a whole when it is no table', async () => {
    expect(await send('mentees', Buffer.from('PK\x03\x04junk'), 'x.xlsx')).toMatchObject({
      status: 400,
      body: { code: 'table.unreadable' },
    });
  });

  it('has no more rows than can be applied, wherever its headings are', async () => {
    const table = (above: number, rows: number) =>
      `${'Отчёт;;\n'.repeat(above)}ФИО;Класс;Запрос\n\n${'Никого Нет;7Б;физика\n'.repeat(rows)}`;
    const most = await send('mentees', table(1, TABLE_ROWS));
    expect(most.body.rows).toHaveLength(TABLE_ROWS);
    expect(await send('mentees', table(1, TABLE_ROWS + 1))).toMatchObject({
      status: 413,
      body: { code: 'table.too-large', detail: expect.stringContaining('5 000 строк') },
    });
    const { id, version, columns } = most.body;
    const raised = await school.curator.send(tableRoutes.map, {
      params: { importId: id },
      version,
      body: { headerLine: 1, fields: columns.map(({ field }) => field) },
    });
    expect(raised.body.code).toBe('table.too-large');
  });
});

describe('a table of mentors', () => {
  it('fills what the journal does not know', async () => {
    const id = await school.staff('Мастерова');
    const { body } = await send(
      'mentors',
      'ФИО наставника,Основные компетенции,Интересы,Обучение,Дата справки об отсутствии судимости\nМастерова И.,"физика, химия",туризм,48 ч,15.09.2026\n',
    );
    expect(fates(body)).toEqual(['choose']);
    const applied = await apply(body, [2], [{ line: 2, personId: id }]);
    expect(applied.body.created).toBe(1);
    const { body: mentor } = await school.curator.send(mentorRoutes.show, {
      params: { mentorId: id },
    });
    expect(mentor).toMatchObject({
      base: 'STAFF',
      competences: ['физика', 'химия'],
      record: { interests: 'туризм', training: '48 ч' },
      recordCheck: null,
    });
    expect((await undo(body.id, applied.body.version)).body.undone).toBe(1);
  });
});

describe('the reserve', () => {
  it('waits for the next school year, and then comes into the base', async () => {
    const id = await school.pupil('Запасной');
    await school.curator.send(mentorRoutes.add, { body: { personIds: [id], base: 'PUPILS' } });
    const put = (year: number) =>
      school.curator.send(mentorRoutes.reserve, {
        body: { mentorIds: [id], reserve: { year, readiness: 'ready', wishes: 'младшие' } },
      });
    const carry = () => school.curator.send(mentorRoutes.carryOver, { body: { mentorIds: [id] } });

    expect((await put(2025)).body.code).toBe('mentor.reserve-past');
    expect((await put(2090)).body.mentors).toBe(1);
    expect((await carry()).body.code).toBe('mentor.reserve-early');
    const { body } = await school.curator.send(mentorRoutes.list, { query: { view: 'reserve' } });
    expect(body.items).toMatchObject([{ id, reserve: { year: 2090, wishes: 'младшие' } }]);
    await app.schema.sql.query(
      'UPDATE mentors SET reserve_year = 2025, active = 0, state = "left" WHERE reserve_year = 2090',
    );

    expect((await carry()).body.mentors).toBe(1);
    const { body: back } = await school.curator.send(mentorRoutes.show, {
      params: { mentorId: id },
    });
    expect(back).toMatchObject({ state: 'no_consent', reserve: null, leftOn: null });
    expect((await carry()).body.code).toBe('mentor.not-reserve');
  });
});
