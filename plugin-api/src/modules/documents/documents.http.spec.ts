import { documentRoutes } from '@nastavnik/contracts/documents';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

async function pair(agreed: boolean): Promise<string> {
  const [mentor, mentee] = [await school.pupil('Ильина'), await school.pupil('Котов')];
  for (const id of [mentor, mentee]) await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(menteeRoutes.add, { body: { personIds: [mentee] } });
  await school.curator.send(mentorRoutes.add, {
    body: { personIds: [mentor], base: 'PUPILS', capacity: 1 },
  });
  const { body } = await school.curator.send(pairRoutes.create, {
    body: { mentorId: mentor, menteeIds: [mentee], form: 'PUPIL_PUPIL', agreed },
  });
  return body.id;
}

it('prints an order of agreed pairs as PDF and as DOCX', async () => {
  const body = { pairIds: [await pair(true), await pair(true)] };
  const pdf = await school.curator.send(documentRoutes.pairOrderPdf, { body });
  expect(pdf.status).toBe(200);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.headers.get('content-disposition')).toContain('.pdf');
  expect(pdf.body).toMatch(/^%PDF/);
  const docx = await school.curator.send(documentRoutes.pairOrderDocx, { body });
  expect(docx.status).toBe(200);
  expect(docx.body).toMatch(/^PK/);
});

it('refuses pairs that nobody has agreed to, and pairs of another school', async () => {
  const proposed = await pair(false);
  expect(
    await school.curator.send(documentRoutes.pairOrderPdf, { body: { pairIds: [proposed] } }),
  ).toMatchObject({ status: 409, body: { code: 'pair.wrong-status' } });
  const other = await makeSchool(app);
  expect(
    await other.curator.send(documentRoutes.pairOrderPdf, {
      body: { pairIds: [await pair(true)] },
    }),
  ).toMatchObject({ status: 404 });
});

it('keeps the letterhead of each school apart', async () => {
  const other = await makeSchool(app);
  const body = {
    fullName: 'МБОУ «Школа № 12»',
    place: 'г. Уфа',
    signerPosition: 'Директор',
    signerName: 'А. А. Азарова',
  };
  await school.curator.send(documentRoutes.setLetterhead, { body });
  expect((await school.curator.send(documentRoutes.letterhead)).body).toEqual(body);
  expect((await other.curator.send(documentRoutes.letterhead)).body).toMatchObject({
    place: '',
    signerPosition: 'Директор',
  });
});

it('prints consents to be signed, and has nothing to print of labour law for a pupil', async () => {
  const personIds = [await school.pupil('Котов')];
  const pdf = await school.curator.send(documentRoutes.consentFormsPdf, {
    body: { personIds, kinds: ['PARTICIPATION', 'PD_PROCESSING'] },
  });
  expect(pdf).toMatchObject({ status: 200, body: expect.stringMatching(/^%PDF/) });
  const docx = await school.curator.send(documentRoutes.consentFormsDocx, {
    body: { personIds, kinds: ['PHOTO'] },
  });
  expect(docx).toMatchObject({ status: 200, body: expect.stringMatching(/^PK/) });
  expect(
    await school.curator.send(documentRoutes.consentFormsPdf, {
      body: { personIds, kinds: ['LABOUR_351_8'] },
    }),
  ).toMatchObject({ status: 409, body: { code: 'document.nothing-to-print' } });
});
