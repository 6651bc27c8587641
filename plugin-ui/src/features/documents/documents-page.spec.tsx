import { documentJournalRoutes } from '@nastavnik/contracts/document-journal';
import { documentTemplateRoutes } from '@nastavnik/contracts/document-templates';
import { type ExternalMentor, externalRoutes } from '@nastavnik/contracts/externals';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { API, openPage, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { makePair } from '../../testing/pairs.ts';
import { server } from '../../testing/server.ts';
import { DocumentsPage } from './documents-page.tsx';
import { JournalPage } from './journal/journal-page.tsx';

const pair = makePair(51, { status: 'agreed' });
const order = {
  id: '00000000-0000-7000-8000-000000000d01',
  kind: 'PAIR_ORDER' as const,
  number: '118-од',
  date: '2026-11-20',
  about: 'Орлова Дарья – Белова Алина',
  madeBy: null,
  madeAt: '2026-11-20T09:00:00Z',
  cancelledAt: null,
  cancelReason: null,
  ownTemplate: false,
  corrections: [],
  version: 1,
};

const open = () => {
  serve(packRoutes.show, pack);
  serve(documentTemplateRoutes.list, { items: [] });
  serve(rosterRoutes.classes, { items: [] });
  serve(pairRoutes.list, { items: [pair], next: null });
  return openPage(DocumentsPage, { at: '/documents' });
};

/** What the prints are asked with. */
function takePdf(): unknown[] {
  const bodies: unknown[] = [];
  server.use(
    http.post(API + documentRoutes.pdf.path, async ({ request }) => {
      bodies.push(await request.json());
      return new HttpResponse('%PDF');
    }),
  );
  URL.createObjectURL = () => 'blob:paper';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return bodies;
}

afterEach(() => vi.restoreAllMocks());

it('asks for whom the paper is, then prints it as a draft', async () => {
  const bodies = takePdf();
  const { user } = open();
  const print = await screen.findByRole('button', {
    name: 'Печать (PDF)',
    description: 'Отметьте хотя бы одну строку.',
  });
  await user.click((await screen.findAllByRole('checkbox', { name: /^Выбрать: / }))[0] as Element);
  await user.click(print);
  await vi.waitFor(() => expect(bodies).toHaveLength(1));
  expect(bodies[0]).toMatchObject({ kind: 'PAIR_ORDER', of: [pair.id], number: null, date: null });
});

it('gives a paper a number, and says which', async () => {
  const calls = serve(documentJournalRoutes.register, { items: [order] });
  const { user } = open();
  await user.click((await screen.findAllByRole('checkbox', { name: /^Выбрать: / }))[0] as Element);
  const register = screen.getByRole('button', {
    name: 'Зарегистрировать',
    description: 'Чтобы зарегистрировать, укажите дату.',
  });
  await user.type(screen.getByLabelText('Дата документа'), '2026-11-20');
  await user.click(register);
  expect(await screen.findByText(/Зарегистрировано: 1 документ, № 118-од/)).toBeTruthy();
  expect(calls[0]?.body).toMatchObject({ of: [pair.id], date: '2026-11-20', number: null });
});

it('cancels a paper of the journal for a reason alone', async () => {
  serve(documentJournalRoutes.list, { items: [order], next: null });
  const calls = serve(documentJournalRoutes.cancel, {
    ...order,
    cancelledAt: order.madeAt,
    cancelReason: 'Не те пары',
    version: 2,
  });
  const { user } = openPage(JournalPage, { at: '/documents/journal' });
  await user.click(await screen.findByRole('checkbox', { name: 'Выбрать: № 118-од' }));
  await user.click(screen.getByRole('button', { name: 'Отменить' }));
  await user.click(screen.getByRole('button', { name: 'Отменить документ' }));
  expect(await screen.findByText('Напишите причину: она останется в журнале.')).toBeTruthy();
  await user.type(screen.getByLabelText('Причина отмены'), 'Не те пары');
  await user.click(screen.getByRole('button', { name: 'Отменить документ' }));
  await vi.waitFor(() => expect(calls[0]?.body).toEqual({ reason: 'Не те пары' }));
  expect(calls[0]?.headers.get('if-match')).toBe('"1"');
});

it('puts a number right for a reason, and shows what stood there', async () => {
  const was = { number: '117-од', date: '2026-11-19', reason: 'Описка', at: order.madeAt };
  serve(documentJournalRoutes.list, { items: [{ ...order, corrections: [was] }], next: null });
  const calls = serve(documentJournalRoutes.correct, { ...order, number: '119-од', version: 2 });
  const { user } = openPage(JournalPage, { at: '/documents/journal' });
  expect(await screen.findByText(/было № 117-од от 19\.11: Описка/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Выбрать: № 118-од' }));
  await user.click(screen.getByRole('button', { name: 'Исправить номер или дату' }));
  const number = screen.getByRole('textbox', { name: 'Номер' });
  await user.clear(number);
  await user.type(number, '119-од');
  await user.click(screen.getByRole('button', { name: 'Исправить' }));
  expect(await screen.findByText('Напишите причину: она останется в журнале.')).toBeTruthy();
  await user.type(screen.getByLabelText('Почему исправляется'), 'Пропуск');
  await user.click(screen.getByRole('button', { name: 'Исправить' }));
  await vi.waitFor(() =>
    expect(calls[0]?.body).toEqual({ number: '119-од', date: '2026-11-20', reason: 'Пропуск' }),
  );
});

it('says what to do while the journal is empty', async () => {
  serve(documentJournalRoutes.list, { items: [], next: null });
  openPage(JournalPage, { at: '/documents/journal' });
  expect(await screen.findByText('В журнале пока ничего нет')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Подготовить документ' })).toBeTruthy();
});

const needs = {
  forms: ['TEACHER_TEACHER'],
  action: 'pair' as const,
  of: 'mentor' as const,
  kinds: ['LABOUR_351_8' as const],
  source: 'ТК РФ ст. 351.8',
  checked: true,
};

it.each(['LABOUR_ADDENDUM', 'CERTIFICATE'])('offers no pair that may not have %s', async (kind) => {
  serve(packRoutes.show, { ...pack, consentNeeds: [needs] });
  serve(documentTemplateRoutes.list, { items: [] });
  serve(rosterRoutes.classes, { items: [] });
  const pupils = makePair(53, { status: 'broken' });
  const teachers = makePair(52, { form: 'TEACHER_TEACHER', status: 'finished' });
  serve(pairRoutes.list, { items: [pupils, teachers], next: null });
  const calls = serve(documentJournalRoutes.register, { items: [order] });
  const { user } = openPage(DocumentsPage, { at: `/documents?kind=${kind}` });

  const [only, ...others] = await screen.findAllByRole('checkbox', { name: /^Выбрать: / });
  expect(others).toEqual([]);
  await user.click(only as Element);
  await user.type(screen.getByLabelText('Дата документа'), '2026-11-20');
  await user.click(screen.getByRole('button', { name: 'Зарегистрировать' }));
  expect(calls[0]?.body).toMatchObject({ of: [teachers.id] });
});

const makeOutsider = (number: number, family: string): ExternalMentor => ({
  id: idOf(number),
  name: { family, given: 'Анна', middle: null },
  birthDate: null,
  kind: 'graduate',
  place: 'Завод «Прогресс»',
  post: null,
  email: null,
  phone: null,
  base: 'GRADUATES',
  mentees: 0,
  capacity: 2,
  recordCheck: null,
  pass: null,
  version: 1,
});

it('consents of mentors from outside are printed together', async () => {
  const outsiders = [makeOutsider(71, 'Ярова'), makeOutsider(72, 'Яшина')];
  serve(packRoutes.show, pack);
  serve(documentTemplateRoutes.list, { items: [] });
  serve(rosterRoutes.classes, { items: [] });
  serve(rosterRoutes.people, { items: [], next: null });
  serve(externalRoutes.list, { items: outsiders, next: null });
  const bodies = takePdf();
  const { user } = openPage(DocumentsPage, { at: '/documents?kind=CONSENT' });

  await user.selectOptions(await screen.findByLabelText('Кого показать'), 'Внешних наставников');
  await user.click(await screen.findByRole('checkbox', { name: /Все, кто показан: 2/ }));
  const kinds = within(screen.getByRole('group', { name: 'Какие согласия' }));
  await user.click((await kinds.findAllByRole('checkbox'))[0] as Element);
  await user.click(screen.getByRole('button', { name: 'Печать (PDF)' }));
  await vi.waitFor(() =>
    expect(bodies[0]).toMatchObject({ kind: 'CONSENT', of: outsiders.map(({ id }) => id) }),
  );
});
