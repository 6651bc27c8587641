import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import type { Mentee } from '@nastavnik/contracts/mentees';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { packRoutes } from '@nastavnik/contracts/packs';
import type { Week } from '@nastavnik/contracts/pair-cards';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import {
  makeMeeting,
  makePair,
  makeWeek,
  mentor,
  partsOf,
  rowOf,
  turns,
} from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, makePupil } from '../../testing/people.ts';
import { WeekPage } from './week-page.tsx';

const pair = makePair(50);
const planned = makeMeeting(60, pair, { topic: 'Дроби: сравнение' });
const held = { ...planned, status: 'held' as const, version: 2 };
const inWeek = (over: Partial<Week> = {}) =>
  makeWeek({ pairs: [{ pair, nextType: 'REGULAR', turns, meetingsPlanned: 12 }], ...over });

const asMentor = { at: '/week', session: { person: mentor, roles: ['pupil', 'mentor'] as const } };
const open = (roles: ('mentor' | 'class_teacher' | 'teacher')[] = ['mentor']) =>
  openPage(WeekPage, { at: '/week', session: { person: mentor, roles } });

beforeEach(() => {
  serve(freeTimeRoutes.ofPair, { items: [], byTimetable: false, unknown: [] });
  serve(freeTimeRoutes.lessons, { items: [] });
  serve(packRoutes.show, pack);
  serve(accordRoutes.mine, { items: [] });
  serve(pulseRoutes.mine, { items: [] });
});

describe('a mentor’s week', () => {
  it('begins with the next meeting of today and its one tap', async () => {
    serve(pairCardRoutes.week, inWeek({ meetings: [rowOf(pair, planned)] }));
    open();

    const today = within(await screen.findByRole('region', { name: 'Сегодня, вторник' }));
    expect(today.getByRole('heading', { name: 'Гайсин Полина' })).toBeTruthy();
    expect(today.getByText('встреча 6 из 12 · рабочая встреча')).toBeTruthy();
    expect(today.getByText('По плану: Дроби: сравнение')).toBeTruthy();
    expect(today.getByRole('button', { name: 'Провели' }).className).toContain('pri');
    expect(screen.getByRole('button', { name: /вт 24 ноября, сегодня: 1\sвстреча/ })).toBeTruthy();
  });

  it('leads to the plan when it is time for one', async () => {
    const planning = makePair(50, { stage: 'PLANNING' });
    const row = { nextType: 'REGULAR' as const, turns, meetingsPlanned: 12 };
    const others = makePair(51, { stage: 'PLANNING', mentor: pair.mentees[0]! });
    const items = [planning, others, makePair(52)].map((each) => ({ pair: each, ...row }));
    serve(pairCardRoutes.week, inWeek({ pairs: items }));
    open();

    const links = await screen.findAllByRole('link', { name: 'Цель и план' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([`/pairs/${pair.id}/plan`]);
  });

  it('asks for the week of its address', async () => {
    const calls = serve(pairCardRoutes.week, inWeek());
    openPage(WeekPage, { ...asMentor, at: '/week?from=2026-12-02', session: { person: mentor } });

    await screen.findByText('30 ноября – 5 декабря');
    await waitFor(() => expect(calls[0]?.query).toEqual({ from: '2026-11-30' }));
  });

  it('marks a meeting as held at once, asks how it went, and can take it back', async () => {
    let now = planned;
    serve(pairCardRoutes.week, () => inWeek({ meetings: [rowOf(pair, now)] }));
    const calls = serve(meetingRoutes.correct, ({ body }) => {
      now = { ...planned, ...(body as object), version: now.version + 1 };
      return now;
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Провели' }));

    await screen.findByText('Записано');
    await user.click(await screen.findByRole('button', { name: 'Отменить' }));
    await screen.findByRole('button', { name: 'Провели' });
    expect(calls.map(({ body }) => body)).toEqual([
      { status: 'held' },
      { status: 'planned', again: true },
    ]);
    expect(calls.map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"']);
  });

  it('takes the mark back and says why when the server refuses it', async () => {
    serve(pairCardRoutes.week, inWeek({ meetings: [rowOf(pair, planned)] }));
    serve(meetingRoutes.correct, () =>
      refuse(412, 'version.stale', 'Запись уже изменил другой человек.'),
    );
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Не было' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Запись уже изменил');
    expect(screen.getByRole('button', { name: 'Провели' })).toBeTruthy();
  });

  it('sends a tapped mark, with words when there are any', async () => {
    serve(pairCardRoutes.week, inWeek({ toAnswer: [rowOf(pair, held)] }));
    const calls = serve(meetingRoutes.answer, held);
    const { user } = open();

    const waiting = within(await screen.findByRole('region', { name: 'Ждёт вашего отклика' }));
    await user.click(waiting.getByRole('radio', { name: '8' }));
    await user.click(waiting.getByRole('button', { name: 'Добавить слова' }));
    await user.type(waiting.getByLabelText(/Что запомнилось/), 'Разобрали дроби');
    await user.click(waiting.getByRole('button', { name: 'Отправить отклик' }));

    await waitFor(() =>
      expect(calls.map(({ body }) => body)).toEqual([{ mark: 8, words: 'Разобрали дроби' }]),
    );
  });

  it('logs a meeting that nobody planned in one tap', async () => {
    let logged = false;
    const now = { ...held, parts: partsOf(pair) };
    serve(pairCardRoutes.week, () => inWeek({ meetings: logged ? [rowOf(pair, now)] : [] }));
    const calls = serve(meetingRoutes.log, () => {
      logged = true;
      return now;
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Провели сегодня' }));

    await screen.findByRole('radiogroup', { name: /Оценка встречи/ });
    expect(calls[0]?.params).toEqual({ pairId: pair.id });
    expect(calls[0]?.body).toEqual({ date: '2026-11-24', status: 'held', type: 'REGULAR' });
  });

  it('asks about a second meeting of the day, and logs it in one tap', async () => {
    serve(pairCardRoutes.week, inWeek());
    const calls = serve(meetingRoutes.log, ({ body }) =>
      'again' in (body as object)
        ? held
        : refuse(409, 'meeting.day-taken', '24.11.2026 у пары уже записана встреча.'),
    );
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Провели сегодня' }));
    expect((await screen.findByRole('alert')).textContent).toContain('уже записана');
    await user.click(screen.getByRole('button', { name: 'Записать ещё одну' }));

    await screen.findByText('Встреча записана');
    expect(calls[1]?.body).toMatchObject({ date: '2026-11-24', status: 'held', again: true });
  });

  it('asks when one that was missed goes back to a day that has another by now', async () => {
    const missed = { ...planned, status: 'missed' as const };
    serve(pairCardRoutes.week, inWeek({ meetings: [rowOf(pair, missed)] }));
    const calls = serve(meetingRoutes.correct, ({ body }) =>
      'again' in (body as object)
        ? planned
        : refuse(409, 'meeting.day-taken', '24.11.2026 у пары уже записана встреча.'),
    );
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'вернуть в план' }));
    expect((await screen.findByRole('alert')).textContent).toContain('уже записана');
    await user.click(screen.getByRole('button', { name: 'Это ещё одна встреча' }));

    await waitFor(() =>
      expect(calls.map(({ body }) => body)).toEqual([
        { status: 'planned' },
        { status: 'planned', again: true },
      ]),
    );
  });

  it('offers the free times of both when a meeting is planned', async () => {
    serve(pairCardRoutes.week, inWeek());
    serve(freeTimeRoutes.ofPair, {
      items: [{ date: '2026-11-26', from: '14:10', until: '15:00', wished: true }],
      byTimetable: false,
      unknown: [],
    });
    const calls = serve(meetingRoutes.log, planned);
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Запланировать' }));
    const free = await screen.findByRole('button', {
      name: 'чт 26 ноября, 14:10–15:00',
      hidden: true,
    });
    expect(free.getAttribute('aria-pressed')).toBe('false');
    await user.click(free);
    expect(free.getAttribute('aria-pressed')).toBe('true');
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Запланировать', hidden: true }));

    await screen.findByText('Встреча запланирована');
    expect(calls[0]?.body).toMatchObject({ date: '2026-11-26', time: '14:10', status: 'planned' });
  });

  it('asks who of a group came', async () => {
    const other = makePupil(3, 'Белова');
    const group = makePair(51, { mentees: [...pair.mentees, other] });
    const meeting = makeMeeting(61, group, { status: 'held' });
    serve(
      pairCardRoutes.week,
      makeWeek({
        pairs: [{ pair: group, nextType: 'REGULAR', turns, meetingsPlanned: 12 }],
        meetings: [rowOf(group, meeting)],
        toAnswer: [rowOf(group, meeting)],
      }),
    );
    const calls = serve(meetingRoutes.correct, { ...meeting, version: 2 });
    const { user } = open();

    await user.click(await screen.findByRole('checkbox', { name: 'Белова Полина' }));

    await waitFor(() => expect(calls[0]?.body).toEqual({ attended: [idOf(2)] }), {
      timeout: 4000,
    });
  });

  it('moves a meeting to another day', async () => {
    serve(pairCardRoutes.week, inWeek({ meetings: [rowOf(pair, planned)] }));
    const calls = serve(meetingRoutes.correct, planned);
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: /Перенести или изменить: Гайсин/ }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.clear(dialog.getByLabelText('День'));
    await user.type(dialog.getByLabelText('День'), '2026-11-26');
    await user.click(dialog.getByRole('button', { name: 'Сохранить', hidden: true }));

    await screen.findByText('Встреча изменена');
    expect(calls[0]?.body).toMatchObject({ date: '2026-11-26', status: 'planned' });
  });

  it('says what to expect when there is no pair yet, and why it cannot be read', async () => {
    serve(pairCardRoutes.week, makeWeek());
    const { unmount } = open();
    await screen.findByRole('heading', { name: 'У вас пока нет пар' });
    unmount();

    serve(pairCardRoutes.week, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

const makeMentee = (number: number, family: string, over: Partial<Mentee>): Mentee => ({
  id: idOf(number),
  person: makePupil(number, family, { classTitle: '7Б' }),
  birthYear: 2013,
  state: 'in_pair',
  form: null,
  ground: null,
  request: null,
  hasInterests: true,
  consents: [],
  pairId: idOf(50),
  needsDecision: null,
  mentor,
  meetings: 3,
  lastMetOn: '2026-10-21',
  daysWithout: 34,
  version: 1,
  changedAt: '2026-11-20T08:00:00Z',
  ...over,
});

describe('a class teacher’s class', () => {
  it('shows first who does not meet, with the way to the pair', async () => {
    serve(pairCardRoutes.week, makeWeek());
    serve(menteeRoutes.list, {
      items: [
        makeMentee(11, 'Лосева', { state: 'no_consent', pairId: null, mentor: null }),
        makeMentee(12, 'Мельник', { state: 'not_meeting' }),
      ],
      next: null,
    });
    open(['teacher', 'class_teacher']);

    const mine = within(await screen.findByRole('region', { name: /Мой класс, 7\s«Б»/ }));
    const items = mine.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items[0]).toMatch(/Мельник Полина: без встреч 34\sдня/);
    expect(items[1]).toContain('Лосева Полина: нет согласий');
    expect(mine.getByRole('link', { name: 'Карточка' }).getAttribute('href')).toBe(
      `/pairs/${idOf(50)}`,
    );
  });
});
