import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { reflectionRoutes } from '@nastavnik/contracts/reflections';
import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makeMeeting, makePair, makePart, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makeReflections } from '../../testing/reflections.ts';
import { MyMeetingsPage } from './my-meetings-page.tsx';
import { MyMentorPage } from './my-mentor-page.tsx';
import { PastPairsPage } from './past-pairs-page.tsx';

const pair = makePair(50);
const held = makeMeeting(60, pair, {
  status: 'held',
  date: '2026-11-23',
  topic: 'Дроби',
  parts: [makePart(mentor, 'mentor', { answered: true }), makePart(mentee, 'mentee')],
});
const card = makeCard(pair, {
  meetings: [held, makeMeeting(61, pair, { date: '2026-11-26', time: '13:20' })],
});
const session = { person: mentee, roles: ['pupil' as const, 'mentee' as const] };

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(reflectionRoutes.show, makeReflections(pair));
  serve(accordRoutes.mine, { items: [] });
  serve(pulseRoutes.mine, { items: [] });
});

describe('my mentor', () => {
  it('is shown with the next meeting', async () => {
    serve(pairCardRoutes.mine, { items: [card] });
    openPage(MyMentorPage, { session });

    const about = within(await screen.findByRole('region', { name: 'Орлова Полина Олеговна' }));
    expect(about.getByText('5 из 12')).toBeTruthy();
    const next = within(screen.getByRole('region', { name: 'Следующая встреча' }));
    expect(next.getByText('13:20')).toBeTruthy();
    expect(next.getByText(/Рабочая встреча · через 2\sдня/)).toBeTruthy();
  });

  it('gets the feedback in one tap, which leaves by itself', async () => {
    serve(pairCardRoutes.mine, { items: [card] });
    const calls = serve(meetingRoutes.answer, held);
    const { user } = openPage(MyMentorPage, { session });

    const waiting = within(await screen.findByRole('region', { name: 'Ждёт вашего отклика' }));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await user.click(waiting.getByRole('radio', { name: '7' }));
    await user.click(waiting.getByRole('radio', { name: '9' }));
    expect(waiting.getByText(/Отклик «9» уйдёт через 5 секунд/)).toBeTruthy();
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();

    await waitFor(() => expect(calls.map(({ body }) => body)).toEqual([{ mark: 9, words: null }]));
    await screen.findByText('Отклик «9» записан');
  });

  it('does not lose a tapped mark when one leaves the page', async () => {
    serve(pairCardRoutes.mine, { items: [card] });
    const calls = serve(meetingRoutes.answer, held);
    const { user, unmount } = openPage(MyMentorPage, { session });

    await user.click(await screen.findByRole('radio', { name: '4' }));
    unmount();

    await waitFor(() => expect(calls[0]?.body).toEqual({ mark: 4, words: null }));
  });

  it('does not lose a tapped mark and the words to it when the panel goes', async () => {
    serve(pairCardRoutes.mine, { items: [card] });
    const calls = serve(meetingRoutes.answer, held);
    const { user, unmount } = openPage(MyMentorPage, { session });

    await user.click(await screen.findByRole('radio', { name: '4' }));
    await user.click(screen.getByRole('button', { name: 'Добавить слова' }));
    await user.type(screen.getByRole('textbox'), 'Дроби');
    unmount();

    await waitFor(() =>
      expect(calls.map(({ body }) => body)).toEqual([{ mark: 4, words: 'Дроби' }]),
    );
  });

  it('says the words of a refusal of the feedback', async () => {
    serve(pairCardRoutes.mine, { items: [card] });
    serve(meetingRoutes.answer, () =>
      refuse(409, 'feedback.already-given', 'Отклик этого участника уже записан.'),
    );
    const { user } = openPage(MyMentorPage, { session });

    await user.click(await screen.findByRole('radio', { name: '4' }));
    await user.click(screen.getByRole('button', { name: 'Отправить сейчас' }));

    expect((await screen.findByRole('alert')).textContent).toContain('уже записан');
  });

  it('says it also when the meeting waits for no answer any more: somebody has given it meanwhile', async () => {
    serve(pairCardRoutes.mine, { items: [card] });
    serve(meetingRoutes.answer, () => {
      const parts = [
        makePart(mentor, 'mentor'),
        makePart(mentee, 'mentee', { answered: true, mark: 7 }),
      ];
      serve(pairCardRoutes.mine, { items: [makeCard(pair, { meetings: [{ ...held, parts }] })] });
      return refuse(409, 'feedback.already-given', 'Отклик этого участника уже записан.');
    });
    const { user } = openPage(MyMentorPage, { session });

    await user.click(await screen.findByRole('radio', { name: '4' }));
    await user.click(screen.getByRole('button', { name: 'Отправить сейчас' }));

    expect(await screen.findByText(/Отклик «4» не записан\. Отклик этого участника/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Ждёт вашего отклика' })).toBeNull();
  });

  it('is promised while there is none; a refusal is said in words', async () => {
    serve(pairCardRoutes.mine, { items: [] });
    const { unmount } = openPage(MyMentorPage, { session });
    await screen.findByRole('heading', { name: 'Наставника пока нет' });
    unmount();

    serve(pairCardRoutes.mine, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(MyMentorPage, { session });
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

describe('my meetings', () => {
  it('are listed with what they wait for, those led by me left out', async () => {
    const led = makePair(51, { mentor: mentee, mentees: [mentor] });
    serve(pairCardRoutes.mine, { items: [card, makeCard(led, { meetings: [held] })] });
    openPage(MyMeetingsPage, { session });

    const block = within(await screen.findByRole('region', { name: /Наставник: Орлова/ }));
    expect(block.getByText('ждём ваш отклик')).toBeTruthy();
    expect(block.getByText('запланирована')).toBeTruthy();
    expect(screen.queryByRole('region', { name: /Наставник: Гайсин/ })).toBeNull();
  });

  it('never call a meeting closed while my own answer to it is awaited', async () => {
    const trial = makeMeeting(62, pair, { ...held, type: 'TRIAL', counts: true });
    serve(pairCardRoutes.mine, { items: [makeCard(pair, { meetings: [trial] })] });
    openPage(MyMeetingsPage, { session });

    const block = within(await screen.findByRole('region', { name: /Наставник: Орлова/ }));
    expect(block.getByText('ждём ваш отклик')).toBeTruthy();
    expect(block.queryByText('состоялась')).toBeNull();
  });

  it('says that there were none', async () => {
    serve(pairCardRoutes.mine, { items: [makeCard(pair)] });
    openPage(MyMeetingsPage, { session });

    await screen.findByRole('heading', { name: 'Встреч пока не было' });
  });
});

describe('past pairs', () => {
  it('are shown to both sides, those that go on left out', async () => {
    const over = { status: 'finished' as const, endedOn: '2026-11-20' };
    const led = makePair(51, { mentor: mentee, mentees: [mentor], ...over });
    serve(pairCardRoutes.mine, {
      items: [card, makeCard(led), makeCard(makePair(52, over), { meetings: [held] })],
    });
    openPage(PastPairsPage, { session: { ...session, roles: ['pupil', 'past_participant'] } });

    await screen.findByRole('region', { name: 'Наставляемый: Орлова Полина' });
    const block = within(screen.getByRole('region', { name: /Наставник: Орлова/ }));
    expect(block.getByText(/завершена · встречи: 5 из 12/)).toBeTruthy();
    expect(block.getByText('Дроби')).toBeTruthy();
    expect(block.getByText('состоялась')).toBeTruthy();
    expect(block.queryByText('ждём ваш отклик')).toBeNull();
    expect(screen.getAllByRole('region', { name: 'Рефлексия' })).toHaveLength(2);
    expect(screen.getAllByRole('region')).toHaveLength(5);
  });

  it('still take the feedback that the reader owes, of either side', async () => {
    const over = { status: 'finished' as const, endedOn: '2026-11-20' };
    const led = makePair(51, { mentor: mentee, mentees: [mentor], ...over });
    const parts = [makePart(mentee, 'mentor'), makePart(mentor, 'mentee', { answered: true })];
    const owed = makeMeeting(63, led, { ...held, id: makeMeeting(63, led).id, parts });
    serve(pairCardRoutes.mine, {
      items: [
        makeCard(makePair(52, over), { meetings: [held] }),
        makeCard(led, { meetings: [owed] }),
        makeCard(makePair(53, { ...over, seenUntil: '2026-11-20' }), { meetings: [held] }),
      ],
    });
    const calls = serve(meetingRoutes.answer, owed);
    const { user } = openPage(PastPairsPage, {
      session: { ...session, roles: ['pupil', 'past_participant'] },
    });

    const waiting = within(await screen.findByRole('region', { name: 'Ждёт вашего отклика' }));
    expect(waiting.getByText('с наставником: Орлова Полина')).toBeTruthy();
    expect(waiting.getByText('Наставляемый: Орлова Полина')).toBeTruthy();
    await user.click(waiting.getAllByRole('radio', { name: '9' })[1]!);
    await user.click(waiting.getByRole('button', { name: 'Отправить сейчас' }));
    await waitFor(() => expect(calls[0]?.params).toEqual({ meetingId: owed.id }));
  });
});
