import { type DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { reader } from './papers-fixture.ts';

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
  const body = { kind: 'PAIR_ORDER' as const, of: [await pair(true), await pair(true)] };
  const pdf = await school.curator.send(documentRoutes.pdf, { body });
  expect(pdf.status).toBe(200);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.headers.get('content-disposition')).toContain('.pdf');
  expect(pdf.body).toMatch(/^%PDF/);
  const docx = await school.curator.send(documentRoutes.docx, { body });
  expect(docx.status).toBe(200);
  expect(docx.body).toMatch(/^PK/);
});

it('refuses pairs that nobody has agreed to, and pairs of another school', async () => {
  const proposed = await pair(false);
  expect(
    await school.curator.send(documentRoutes.pdf, { body: { kind: 'PAIR_ORDER', of: [proposed] } }),
  ).toMatchObject({
    status: 409,
    body: {
      code: 'pair.no-papers',
      detail: expect.stringMatching(/^Распались.*: \S+ \S+ – \S+ \S+\. Снимите/),
    },
  });
  const other = await makeSchool(app);
  expect(
    await other.curator.send(documentRoutes.pdf, {
      body: { kind: 'PAIR_ORDER', of: [await pair(true)] },
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
  const of = [await school.pupil('Котов')];
  const pdf = await school.curator.send(documentRoutes.pdf, {
    body: { kind: 'CONSENT', of, consentKinds: ['PARTICIPATION', 'PD_PROCESSING'] },
  });
  expect(pdf).toMatchObject({ status: 200, body: expect.stringMatching(/^%PDF/) });
  const docx = await school.curator.send(documentRoutes.docx, {
    body: { kind: 'CONSENT', of, consentKinds: ['PHOTO'] },
  });
  expect(docx).toMatchObject({ status: 200, body: expect.stringMatching(/^PK/) });
  expect(
    await school.curator.send(documentRoutes.pdf, {
      body: { kind: 'CONSENT', of, consentKinds: ['LABOUR_351_8'] },
    }),
  ).toMatchObject({ status: 409, body: { code: 'document.nothing-to-print' } });
});

it('makes every kind of paper about those whom it suits', async () => {
  const teacher = await school.staff('Азарова');
  const pairId = await pair(true);
  const { body: programme } = await school.curator.send(programmeRoutes.create, {
    body: { form: 'PUPIL_PUPIL', schoolYear: 2027 },
  });
  const of = {
    pairs: [pairId],
    people: [teacher],
    staff: [teacher],
    programmes: [programme.id],
    year: [],
    substitutes: [],
  };
  for (const [kind, { about }] of Object.entries(documentKinds)) {
    if (['LABOUR_ADDENDUM', 'CERTIFICATE', 'SUBSTITUTE_ORDER'].includes(kind)) continue;
    const body = { kind: kind as DocumentKind, of: of[about], consentKinds: ['PHOTO' as const] };
    for (const route of [documentRoutes.pdf, documentRoutes.docx])
      expect(await school.curator.send(route, { body }), kind).toMatchObject({
        status: 200,
        body: expect.stringMatching(/^(%PDF|PK)/),
      });
  }
  for (const kind of ['LABOUR_ADDENDUM', 'CERTIFICATE'] as const)
    expect(
      await school.curator.send(documentRoutes.pdf, { body: { kind, of: [pairId] } }),
    ).toMatchObject({ status: 409, body: { code: 'document.none-suit' } });
});

it('marks what has no number of the journal yet, and nothing else', async () => {
  const { bytes } = await reader(app, school);
  const of = [await school.staff('Азарова')];
  const headers = async (ask: object) => {
    const parts = unzipSync((await bytes('/api/v1/documents/draft.docx', ask)).bytes);
    return Object.entries(parts).flatMap(([path, part]) =>
      path.startsWith('word/header') ? [strFromU8(part).includes('ПРОЕКТ')] : [],
    );
  };
  expect(await headers({ kind: 'CURATOR_ORDER', of, number: '7-од' })).toEqual([true, true]);
  expect(await headers({ kind: 'CONSENT', of, consentKinds: ['PHOTO'] })).toEqual([false]);
});

it('asks of whom a paper is, and makes nobody but staff a curator', async () => {
  const pupil = await school.pupil('Котов');
  const ask = async (of: string[]) =>
    (await school.curator.send(documentRoutes.pdf, { body: { kind: 'CURATOR_ORDER', of } })).body
      .code;
  expect(await ask([])).toBe('document.nobody-chosen');
  expect(await ask([pupil])).toBe('document.staff-only');
});
