import { requestMapRoutes } from '@nastavnik/contracts/request-map';
import { type RequestsQuery, requestRoutes } from '@nastavnik/contracts/requests';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tokens } from '../../../platform/token/tokens.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

const file = async (personId: string, body: Record<string, unknown>) =>
  (await school.curator.send(requestRoutes.file, { body: { personId, ...body } })).body.id;
const mapOf = async (who: TestClient, query = {}) =>
  (await who.send(requestMapRoutes.show, { query })).body;
const listOf = async (query: Partial<RequestsQuery>) =>
  (await school.curator.send(requestRoutes.list, { query: { ...query, limit: 200 } })).body.items
    .length;

describe('the map of requests', () => {
  it('is empty where nobody has asked', async () => {
    expect(await mapOf(school.curator)).toMatchObject({ places: [], forms: [] });
  });

  it('counts by form, ground, grade and urgency, and each number is as long as its list', async () => {
    const [seven, eight] = [
      await school.pupil('Седьмой'),
      await school.pupil('Восьмой', { grade: 8 }),
    ];
    const teacher = await school.staff('Учителева');
    await file(seven, {
      form: 'PUPIL_PUPIL',
      grounds: ['LOW_RESULTS', 'ALOOF'],
      urgency: 'urgent',
    });
    await file(eight, { form: 'PUPIL_PUPIL', grounds: ['LOW_RESULTS'] });
    await file(eight, { wish: 'хочу в кружок' });
    await file(teacher, { form: 'TEACHER_TEACHER', grounds: ['BURNOUT'] });
    const declined = await file(await school.pupil('Лишний'), { wish: 'передумал' });
    await school.curator.send(requestRoutes.decline, {
      body: { requestIds: [declined], reason: 'Передумал' },
    });

    const map = await mapOf(school.curator);
    const [pupils] = map.forms;

    expect(map).toMatchObject({ places: [7, 8, 'staff'], total: { requests: 4, urgent: 1 } });
    expect(map.forms.map(({ form }) => form)).toEqual(['PUPIL_PUPIL', 'TEACHER_TEACHER', null]);
    expect(pupils?.total).toMatchObject({ requests: 2, urgent: 1 });
    expect(pupils?.grounds.map(({ ground, requests }) => [ground, requests])).toEqual([
      ['LOW_RESULTS', 2],
      ['ALOOF', 1],
    ]);
    const places = [
      { gradeFrom: 7, gradeTo: 7 },
      { gradeFrom: 8, gradeTo: 8 },
      { who: 'staff' as const },
    ];
    for (const { form, grounds } of map.forms)
      for (const { ground, byPlace, urgent } of grounds) {
        const line = {
          view: 'valid' as const,
          year: map.year,
          form: form ?? ('none' as const),
          ground: ground ?? ('none' as const),
        };
        expect(await listOf({ ...line, urgency: 'urgent' })).toBe(urgent);
        for (const [at, place] of places.entries())
          expect(await listOf({ ...line, ...place })).toBe(byPlace[at]?.requests);
      }
    expect(JSON.stringify(map)).not.toMatch(/Седьмой|Учителева/);
    expect(await mapOf(school.curator, { view: 'declined' })).toMatchObject({
      total: { requests: 1 },
    });
    expect(await mapOf(school.curator, { who: 'staff' })).toMatchObject({
      places: ['staff'],
      total: { requests: 1 },
    });
    expect(await mapOf(school.curator, { year: map.year - 1 })).toMatchObject({ forms: [] });
  });

  it('of a class teacher holds the own class alone', async () => {
    const teacher = await school.staff('Классная');
    const classId = await school.schoolClass('7В', teacher);
    await file(await school.pupil('Свой', { class_id: classId }), { grounds: ['GIFTED'] });
    const theirs = await mapOf(await school.as(teacher));

    expect(theirs).toMatchObject({ places: [7], total: { requests: 1, urgent: 0 } });
    expect((await mapOf(school.curator)).total.requests).toBeGreaterThan(1);
  });

  it('is a workbook and a paper', async () => {
    const { schoolId: orgId, connectionId } = school;
    const personId = await school.staff('Картина');
    await school.grant(personId, 'curator');
    const person = { kind: 'person', personId, orgId, connectionId } as const;
    const token = await app.nest.get(Tokens).sign(person, 600);
    const saved = (kind: string, query = '') =>
      fetch(`${app.url}/api/v1/requests/map.${kind}${query}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    const titleOf = async (query: string) =>
      (await readWorkbook(await (await saved('xlsx', query)).blob()))[0]?.data[0]?.[0];
    const [sheet] = await readWorkbook(await (await saved('xlsx')).blob());
    const [title, heads, ...rows] = sheet?.data ?? [];

    expect(title?.[0]).toMatch(/^Карта запросов: school, .*новые и принятые$/);
    expect(heads?.slice(0, 2)).toEqual(['Форма', 'Основание']);
    expect(rows.at(-1)?.[0]).toBe('Всего запросов');
    expect(await titleOf('?gradeFrom=5&gradeTo=5')).toContain('; 5-е классы; ');
    expect(await titleOf('?gradeFrom=5&gradeTo=9')).toContain('; 5–9 классы; ');
    expect(await titleOf('?who=staff')).toContain('; педагоги; ');
    expect(await titleOf('?who=unplaced')).toContain('; ученики без класса; ');
    const pdf = Buffer.from(await (await saved('pdf')).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await saved('docx')).status).toBe(200);
  });
});
