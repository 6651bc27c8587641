import { documentJournalRoutes as routes } from '@nastavnik/contracts/document-journal';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { dayInFigures, earliestDayOf, schoolYearOf } from '@nastavnik/contracts/primitives';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { reader, wordsOf } from '../papers-fixture.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

async function agreed(mentorName: string): Promise<string> {
  const { curator } = school;
  const [mentorId, menteeId] = [await school.pupil(mentorName), await school.pupil('Котов')];
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  return body.id;
}
const fix = (pairId: string, number: string, date: string) =>
  school.curator.send(pairRoutes.fix, { body: { pairIds: [pairId], number, date } });
const register = (of: string[], number: string, date: string) =>
  school.curator.send(routes.register, { body: { kind: 'PAIR_ORDER', of, number, date } });
const correct = (documentId: string, version: number, number: string, date: string) =>
  school.curator.send(routes.correct, {
    params: { documentId },
    version,
    body: { number, date, reason: 'Описка' },
  });

async function printed(documentId: string): Promise<string> {
  const { bytes } = await reader(app, school);
  const { bytes: file } = await bytes('/api/v1/documents/registered.docx', {
    documentIds: [documentId],
  });
  return wordsOf(file).join('\n').replaceAll('\u00a0', ' ');
}
/** The first days of the terms, by the mentors' names. */
const termsIn = (paper: string) =>
  [...paper.matchAll(/с (\d\d\.\d\d\.\d{4}) по/g)].map(([, day]) => day);

const day = daysAgo(20);
const right = daysAgo(19);

it('moves the terms that begin with the order, not one that began so by chance', async () => {
  const [own, other, fresh] = [
    await agreed('Азарова'),
    await agreed('Белов'),
    await agreed('Вилкова'),
  ];
  await fix(own, '118-од', day);
  await fix(other, '7-од', day);
  const { body } = await register([own, other, fresh], '118-од', day);
  const id = body.items[0]?.id ?? '';

  expect((await correct(id, 1, '119-од', day)).status).toBe(200);
  expect((await correct(id, 2, '119-од', right)).status).toBe(200);
  expect(termsIn(await printed(id))).toEqual([right, day, right].map(dayInFigures));
});

it('is of no day long before the school year of its pairs', async () => {
  const from = earliestDayOf(schoolYearOf(daysAgo(0)));
  const before = `${Number(from.slice(0, 4)) - 1}-09-01`;
  const pairId = await agreed('Гусева');
  const refusal = { status: 409, body: { detail: expect.stringContaining(dayInFigures(from)) } };
  expect(await fix(pairId, '120-од', before)).toMatchObject({
    ...refusal,
    body: { ...refusal.body, code: 'pair.order-too-early', details: { from } },
  });
  const tooEarly = { ...refusal, body: { ...refusal.body, code: 'document.too-early' } };
  expect(await register([pairId], '120-од', before)).toMatchObject(tooEarly);
  const { body } = await register([pairId], '120-од', day);
  const id = body.items[0]?.id ?? '';
  expect(await correct(id, 1, '120-од', before)).toMatchObject(tooEarly);
  expect(await correct(id, 1, '120-од', from)).toMatchObject({ status: 200, body: { date: from } });
});

it('of another kind is of no day before the journal', async () => {
  const teacher = await school.staff('Азарова');
  const { status, body } = await school.curator.send(routes.register, {
    body: { kind: 'CURATOR_ORDER', of: [teacher], number: '1-од', date: '1926-09-01' },
  });
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'document.too-early' });
});
