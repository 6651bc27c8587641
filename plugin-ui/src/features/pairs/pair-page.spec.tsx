import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairModelRoutes } from '@nastavnik/contracts/pair-models';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { planRoutes } from '@nastavnik/contracts/plans';
import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makeMeeting, makePair, makePart, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePlan } from '../../testing/plans.ts';
import { idOf, makeTeacher } from '../../testing/people.ts';
import { PairPage } from './pair-page.tsx';

const pair = makePair(50);
const done = { status: 'held', counts: true, time: null, minutes: 45 } as const;
const intro = makeMeeting(60, pair, {
  ...done,
  type: 'INTRO',
  date: '2026-10-06',
  parts: [makePart(mentor, 'mentor', { answered: true })],
});
const closed = makeMeeting(61, pair, {
  ...done,
  date: '2026-11-16',
  topic: 'Дроби',
  parts: [
    makePart(mentor, 'mentor', { answered: true, mark: 8 }),
    makePart(mentee, 'mentee', {
      answered: true,
      mark: 6,
      words: 'Понятно',
      enteredBy: makeTeacher(9, 'Фёдорова'),
    }),
  ],
});
const open = makeMeeting(62, pair, {
  ...done,
  counts: false,
  date: '2026-11-23',
  parts: [makePart(mentor, 'mentor', { answered: true, mark: 9 }), makePart(mentee, 'mentee')],
});
const card = makeCard(pair, {
  meetings: [intro, closed, open],
  consents: [{ personId: mentee.id, marks: [], lacks: ['PARTICIPATION'] }],
  timeline: [
    { at: '2026-10-01T08:00:00Z', kind: 'fixed', by: mentor, about: '118-од от 2026-10-01' },
    { at: '2026-11-23T08:00:00Z', kind: 'completed', by: mentor, about: 'partly' },
  ],
});

const at = { at: `/pairs/${pair.id}`, path: '/pairs/:pairId' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

beforeEach(() => {
  serve(freeTimeRoutes.ofPair, { items: [], byTimetable: false, unknown: [] });
  serve(freeTimeRoutes.lessons, { items: [] });
  serve(packRoutes.show, pack);
  serve(pulseRoutes.ofPair, { everyDays: 30, lines: [] });
  serve(substituteRoutes.ofPair, { items: [] });
  serve(pairCardRoutes.card, card);
  serve(accordRoutes.ofPair, { asks: null, items: [] });
  serve(planRoutes.show, makePlan(pair));
});

describe('the card of a pair', () => {
  it('tells the curator where the pair is and how both sides marked', async () => {
    openPage(PairPage, at);

    await screen.findByRole('heading', { level: 1, name: /Гайсин Полина, 7\s«Б» и наставник Орл/ });
    const now = within(screen.getByRole('list', { name: 'Этапы пары' })).getByText('Работа');
    expect(now.closest('li')?.getAttribute('aria-current')).toBe('step');
    expect(screen.getByText('5 из 12 встреч')).toBeTruthy();
    const chart = screen.getByRole('img', { name: /Оценки наставника: 8; 9/ });
    expect(chart.getAttribute('aria-label')).toContain('Оценки наставляемых: 6; –');
    expect(screen.getByText(/Гайсин Полина: 6 «Понятно» \(со слов, записано: Фёд/)).toBeTruthy();
    expect(screen.getByText('ждём отклик: Гайсин Полина')).toBeTruthy();
    expect(screen.getByText('Согласия: Гайсин Полина – не хватает')).toBeTruthy();
    expect(screen.getByText('приказ № 118-од от 01.10 · записано: Орлова Полина')).toBeTruthy();
    expect(screen.getByText('цель: частично · записано: Орлова Полина')).toBeTruthy();
  });

  it('gives no day to what was entered after the order', async () => {
    const late = makePair(50, { proposedOn: '2026-11-24', agreedOn: '2026-11-24' });
    serve(pairCardRoutes.card, makeCard(late));
    openPage(PairPage, at);

    const stages = await screen.findByRole('list', { name: 'Этапы пары' });
    expect(within(stages).queryByText('24.11')).toBeNull();
    expect(within(stages).getByText('01.10')).toBeTruthy();
  });

  it('writes the marks as a table on demand', async () => {
    const { user } = openPage(PairPage, at);
    const marks = within(await screen.findByRole('region', { name: 'Оценки встреч' }));
    await user.click(marks.getByRole('button', { name: 'Таблицей' }));

    expect(marks.getByRole('row', { name: /^23.11 9 –$/ })).toBeTruthy();
    expect(marks.queryByRole('img')).toBeNull();
  });

  it('lets the mentor log a meeting but neither see the marks as a chart nor end the pair', async () => {
    const calls = serve(meetingRoutes.log, open);
    const session = { person: mentor, roles: ['mentor' as const] };
    const { user } = openPage(PairPage, { ...at, session });

    await user.click(await screen.findByRole('button', { name: 'Записать встречу' }));
    await user.type(dialog().getByLabelText('Тема'), 'Уравнения');
    await user.type(dialog().getByLabelText('Минут'), '40');
    await user.selectOptions(dialog().getByLabelText('Как встречаются'), 'онлайн');
    await user.type(dialog().getByLabelText(/^Затруднения/), 'Прерывалась связь');
    await user.click(dialog().getByRole('button', { name: 'Записать', hidden: true }));

    await screen.findByText('Встреча записана');
    expect(calls[0]?.body).toMatchObject({
      date: '2026-11-24',
      status: 'held',
      topic: 'Уравнения',
      minutes: 40,
      mode: 'ONLINE',
      difficulties: 'Прерывалась связь',
      attended: [mentee.id],
    });
    expect(screen.queryByRole('region', { name: 'Оценки встреч' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Завершить…' })).toBeNull();
  });

  it('takes feedback from the words of a mentee', async () => {
    const calls = serve(meetingRoutes.answer, open);
    const { user } = openPage(PairPage, at);

    await user.click(await screen.findByRole('button', { name: 'Со слов…' }));
    await user.click(dialog().getByRole('radio', { name: '7', hidden: true }));
    await user.click(dialog().getByRole('button', { name: 'Записать отклик', hidden: true }));

    await waitFor(() =>
      expect(calls[0]?.body).toEqual({ personId: mentee.id, mark: 7, words: null }),
    );
  });

  it('ends only with a reason, and says it when somebody else has changed the pair', async () => {
    const calls = serve(pairRoutes.close, () =>
      refuse(412, 'version.stale', 'Запись уже изменил другой человек.'),
    );
    const { user } = openPage(PairPage, at);

    await user.click(await screen.findByRole('button', { name: 'Завершить…' }));
    await user.click(dialog().getByRole('button', { name: 'Завершить пару', hidden: true }));
    expect(dialog().getByText(/Без причины завершить нельзя/)).toBeTruthy();
    await user.selectOptions(dialog().getByLabelText(/Причина/), 'MISMATCH');
    await user.click(dialog().getByRole('button', { name: 'Завершить пару', hidden: true }));

    expect((await dialog().findByRole('alert', { hidden: true })).textContent).toContain(
      'Запись уже изменил',
    );
    expect(calls[0]?.body).toEqual({ reason: 'MISMATCH', note: null });
    expect(calls[0]?.headers.get('if-match')).toBe('"4"');
  });

  it('asks the curator to decide, and lets the pair go on', async () => {
    serve(pairCardRoutes.card, {
      ...card,
      pair: { ...pair, needsDecision: 'consent_withdrawn' },
    });
    const calls = serve(pairRoutes.keep, pair);
    const { user } = openPage(PairPage, at);

    await screen.findByText('Нужно ваше решение: отозвано согласие.');
    await user.click(screen.getByRole('button', { name: 'Пара продолжает' }));

    await screen.findByText('Решено: пара продолжает работу');
    expect(calls[0]?.params).toEqual({ pairId: idOf(50) });
  });

  it('lets the curator change the role model until there is an order', async () => {
    const agreed = {
      ...pair,
      status: 'agreed' as const,
      startedOn: null,
      order: null,
      model: null,
    };
    serve(pairCardRoutes.card, makeCard(agreed));
    const named = serve(pairModelRoutes.name, { ...agreed, model: 'EQUALS' });
    const { user } = openPage(PairPage, at);
    await user.click(await screen.findByRole('button', { name: 'Изменить модель…' }));
    await user.selectOptions(dialog().getByLabelText('Ролевая модель'), 'равный – равному');
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
    await waitFor(() => expect(named).toHaveLength(1));
    expect(named[0]?.body).toEqual({ model: 'EQUALS' });
    expect(named[0]?.headers.get('if-match')).toBe(`"${agreed.version}"`);
  });

  it('tells the role model of a pair at work, and offers no other', async () => {
    serve(pairCardRoutes.card, makeCard({ ...pair, model: 'EQUALS' }));
    openPage(PairPage, at);
    expect(await screen.findByText('равный – равному')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Изменить модель…' })).toBeNull();
  });

  it('says that a pair out of reach is unknown', async () => {
    serve(pairCardRoutes.card, () => refuse(404, 'entity.not-found', 'Запись не найдена.'));
    openPage(PairPage, at);

    expect((await screen.findByRole('alert')).textContent).toContain('Запись не найдена.');
  });
});
