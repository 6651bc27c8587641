import { referralRoutes } from '@nastavnik/contracts/referrals';
import type { MentorRequest } from '@nastavnik/contracts/requests';
import { requestRoutes } from '@nastavnik/contracts/requests';
import { packRoutes } from '@nastavnik/contracts/packs';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { saidNothing } from '../../testing/match-profile.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, inRoster, makePupil, makeTeacher } from '../../testing/people.ts';
import { MyRequestPage } from './my-request-page.tsx';
import { RequestsPage } from './requests-page.tsx';

const polina = makePupil(11, 'Гущина');
const makeRequest = (number: number, over: Partial<MentorRequest> = {}): MentorRequest => ({
  id: idOf(number),
  person: polina,
  birthYear: 2012,
  form: null,
  grounds: ['LOW_RESULTS'],
  wish: 'трудно с алгеброй',
  deficits: [],
  urgency: 'usual',
  freeSlots: [],
  matching: saidNothing,
  source: 'parent',
  sourceName: 'Гущина Анна',
  state: 'new',
  filedBy: makeTeacher(90, 'Фёдорова'),
  filedOn: '2026-11-20',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  inBase: false,
  version: 3,
  changedAt: '2026-11-20T08:00:00Z',
  ...over,
});
const deficits = [
  { code: 'PARENTS', title: 'Разговор с родителями, с детьми', group: 'Общение' },
  { code: 'TIME', title: 'Нагрузка и время', group: 'Организация труда' },
];
const counts = { new: 2, accepted: 1, declined: 0, withdrawn: 0, valid: 3, all: 3 };

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(requestRoutes.counts, counts);
  serve(rosterRoutes.classes, { items: [] });
});

describe('the curator’s list of requests', () => {
  const egor = makePupil(12, 'Котов');
  const two = [makeRequest(1), makeRequest(2, { person: egor, sourceName: null })];

  it('begins with those that wait and says whose words they are', async () => {
    const calls = serve(requestRoutes.list, { items: two, next: null });
    openPage(RequestsPage, { at: '/requests' });

    const row = await screen.findByRole('row', { name: /Выбрать: Гущина/ });
    expect(row.textContent).toContain('слабая успеваемостьтрудно с алгеброй');
    expect(row.textContent).toContain('родительГущина Анна');
    expect(calls[0]?.query).toMatchObject({ view: 'new' });
  });

  it('takes the chosen into the base at once', async () => {
    serve(requestRoutes.list, { items: two, next: null });
    const sent = serve(requestRoutes.accept, { accepted: 2, added: 1, updated: 1 });
    const { user } = openPage(RequestsPage, { at: '/requests' });

    await user.click(await screen.findByRole('checkbox', { name: 'Выбрать все на странице' }));
    expect(screen.queryByRole('link', { name: 'Запрос для себя' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Принять в базу' }));

    expect(await screen.findByText(/Принято: 2.запроса. Новых людей в базе: 1/)).toBeTruthy();
    expect(sent[0]?.body).toEqual({ requestIds: [idOf(1), idOf(2)] });
  });

  it('turns down only for a reason', async () => {
    serve(requestRoutes.list, { items: two, next: null });
    const sent = serve(requestRoutes.decline, { declined: 1 });
    const { user } = openPage(RequestsPage, { at: '/requests' });

    await user.click(await screen.findByRole('checkbox', { name: /Выбрать: Гущина/ }));
    await user.click(screen.getByRole('button', { name: 'Отклонить…' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Отклонить', hidden: true }));
    expect(dialog.getByText(/Напишите причину/)).toBeTruthy();
    expect(sent).toEqual([]);
    await user.type(dialog.getByLabelText(/Причина/), 'есть репетитор');
    await user.click(dialog.getByRole('button', { name: 'Отклонить', hidden: true }));

    expect(await screen.findByText(/Отклонено: 1.запрос/)).toBeTruthy();
    expect(sent[0]?.body).toEqual({ requestIds: [idOf(1)], reason: 'есть репетитор' });
  });

  it('gets requests of those who do not sign in', async () => {
    serve(requestRoutes.list, { items: two, next: null });
    serve(rosterRoutes.people, { items: [inRoster(polina)], next: null });
    const sent = serve(requestRoutes.file, makeRequest(5));
    const { user } = openPage(RequestsPage, { at: '/requests' });

    await user.click(await screen.findByRole('button', { name: 'Внести запрос' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    const send = () =>
      user.click(dialog.getByRole('button', { name: 'Внести запрос', hidden: true }));
    await send();
    expect(dialog.getByText('Выберите, кому нужен наставник.')).toBeTruthy();
    await user.click(await dialog.findByRole('radio', { name: /Гущина/ }));
    await user.selectOptions(dialog.getByLabelText('От кого запрос'), 'psychologist');
    await user.click(dialog.getByRole('checkbox', { name: 'не участвует в жизни школы' }));
    await send();

    expect(await screen.findByText('Запрос внесён и ждёт решения')).toBeTruthy();
    expect(sent[0]?.body).toMatchObject({
      personId: polina.id,
      source: 'psychologist',
      grounds: ['ALOOF'],
      wish: null,
    });
  });
});

describe('a request of a teacher', () => {
  it('is the teacher’s own, in words of the catalogue that mentors are described by', async () => {
    const teacher = makeTeacher(30, 'Новикова');
    serve(packRoutes.show, { ...pack, deficits });
    serve(requestRoutes.list, { items: [], next: null });
    const sent = serve(requestRoutes.file, makeRequest(5));
    const { user } = openPage(MyRequestPage, {
      session: { roles: ['teacher'], person: { id: teacher.id, name: teacher.name } },
    });

    expect(await screen.findByText(/подготовить уроки/)).toBeTruthy();
    expect(screen.queryByText(/алгебр/)).toBeNull();
    const list = await screen.findByLabelText('Из справочника профессиональных дефицитов');
    await user.type(screen.getByLabelText('Чему хочется научиться'), 'ИКТ');
    await user.selectOptions(list, 'Разговор с родителями / с детьми');
    await user.click(screen.getByRole('button', { name: 'Отправить запрос' }));

    await expect
      .poll(() => sent[0]?.body)
      .toMatchObject({ deficits: ['ИКТ', 'Разговор с родителями / с детьми'] });
    expect(list.textContent).not.toContain('Разговор с родителями');
  });

  it('that the curator enters comes from no parent', async () => {
    serve(requestRoutes.list, { items: [], next: null });
    serve(rosterRoutes.people, { items: [], next: null });
    const { user } = openPage(RequestsPage, { at: '/requests' });
    await user.click(await screen.findByRole('button', { name: 'Внести запрос' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.selectOptions(dialog.getByLabelText('Кому нужен наставник'), 'staff');

    expect(dialog.getByLabelText('От кого запрос')).toHaveProperty('value', 'self');
    expect(dialog.queryByRole('option', { name: 'родитель', hidden: true })).toBeNull();
  });
});

describe('a class teacher', () => {
  it('asks for a pupil of the own class and decides nothing', async () => {
    serve(requestRoutes.list, { items: [makeRequest(1)], next: null });
    serve(requestRoutes.pupils, { items: [polina] });
    const sent = serve(requestRoutes.file, makeRequest(5));
    const { user } = openPage(RequestsPage, {
      at: '/requests',
      session: { roles: ['class_teacher'] },
    });

    await screen.findByRole('row', { name: /Гущина/ });
    expect(screen.queryByRole('checkbox')).toBeNull();
    const own = screen.getByRole('link', { name: 'Запрос для себя' });
    expect(own.getAttribute('href')).toMatch(/\/my-request$/);
    await user.click(screen.getByRole('button', { name: 'Подать запрос' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    const whom = await dialog.findByLabelText('Кому нужен наставник');
    await within(whom).findByRole('option', { name: /Гущина/, hidden: true });
    await user.selectOptions(whom, polina.id);
    await user.type(dialog.getByLabelText('Запрос своими словами'), 'стесняется');
    await user.click(dialog.getByRole('button', { name: 'Подать запрос', hidden: true }));

    await screen.findByText('Запрос передан куратору');
    expect(sent[0]?.body).not.toHaveProperty('source');
  });
});

describe('the psychologist', () => {
  it('finds a pupil by name and asks in the name of the office', async () => {
    serve(requestRoutes.list, { items: [makeRequest(1)], next: null });
    const asked = serve(referralRoutes.find, { items: [polina] });
    const sent = serve(referralRoutes.file, makeRequest(5));
    const { user } = openPage(RequestsPage, {
      at: '/requests',
      session: { roles: ['psychologist', 'teacher'] },
    });

    await user.click(await screen.findByRole('button', { name: 'Подать запрос' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.type(dialog.getByLabelText(/Фамилия ученика/), 'Гу');
    const whom = dialog.getByLabelText('Кому нужен наставник');
    await within(whom).findByRole('option', { name: /Гущина/, hidden: true });
    await user.selectOptions(whom, polina.id);
    await user.type(dialog.getByLabelText('Запрос своими словами'), 'замкнута');
    await user.click(dialog.getByRole('button', { name: 'Подать запрос', hidden: true }));

    await screen.findByText('Запрос передан куратору');
    expect(asked.map(({ query }) => query)).toEqual([{ q: 'Гу' }]);
    expect(sent[0]?.body).toMatchObject({ personId: polina.id, wish: 'замкнута' });
  });
});

describe('who needs a mentor', () => {
  const me = makePupil(1, 'Фёдорова');
  const session = { roles: ['pupil' as const], person: { id: me.id, name: me.name } };

  it('asks in own words, and is not asked to judge what is wrong', async () => {
    serve(requestRoutes.list, { items: [], next: null });
    const sent = serve(requestRoutes.file, makeRequest(5));
    const { user } = openPage(MyRequestPage, { session });

    await user.click(await screen.findByRole('button', { name: 'Отправить запрос' }));
    expect(screen.getByText(/напишите, в чём нужна помощь/)).toBeTruthy();
    expect(screen.queryByText('проблемы с поведением')).toBeNull();
    await user.type(screen.getByLabelText('В чём нужна помощь'), 'физика');
    await user.click(screen.getByRole('button', { name: 'Отправить запрос' }));

    await expect.poll(() => sent[0]?.body).toMatchObject({ wish: 'физика', grounds: [] });
    expect(sent[0]?.body).not.toHaveProperty('personId');
  });

  it('sees how it goes and may take it back', async () => {
    const waiting = makeRequest(1, { person: me, source: 'self' });
    serve(requestRoutes.list, { items: [waiting], next: null });
    const sent = serve(requestRoutes.withdraw, { ...waiting, state: 'withdrawn' });
    const { user } = openPage(MyRequestPage, { session });

    expect(await screen.findByText(/Куратор рассмотрит запрос/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Отправить запрос' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Отозвать' }));

    await expect.poll(() => sent[0]?.headers.get('if-match')).toBe('"3"');
  });

  it('reads why it was declined and may ask again', async () => {
    const declined = makeRequest(1, { person: me, state: 'declined', reason: 'Есть факультатив.' });
    serve(requestRoutes.list, { items: [declined], next: null });
    serve(requestRoutes.file, () =>
      refuse(409, 'mentor-request.open-already', 'Запрос этой формы уже ждёт решения.'),
    );
    const { user } = openPage(MyRequestPage, { session });

    expect(await screen.findByText(/Есть факультатив/)).toBeTruthy();
    await user.type(screen.getByLabelText('В чём нужна помощь'), 'физика');
    await user.click(screen.getByRole('button', { name: 'Отправить запрос' }));
    expect(await screen.findByText(/уже ждёт решения/)).toBeTruthy();
  });
});
