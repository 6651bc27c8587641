import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { type CompletionSheet, completionRoutes } from '@nastavnik/contracts/completions';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import type { Pair } from '@nastavnik/contracts/pairs';
import { planRoutes } from '@nastavnik/contracts/plans';
import { reflectionRoutes } from '@nastavnik/contracts/reflections';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentee, mentor } from '../../testing/pairs.ts';
import { idOf } from '../../testing/people.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePupil } from '../../testing/people.ts';
import { makePlan } from '../../testing/plans.ts';
import { makeReflections } from '../../testing/reflections.ts';
import { PairPage } from './pair-page.tsx';

const second = makePupil(3, 'Белова', { classTitle: '7Б' });
const done = makePair(50, { stage: 'DONE' });
const at = { at: `/pairs/${done.id}`, path: '/pairs/:pairId' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const block = async () => within(await screen.findByRole('region', { name: 'Итоги' }));

const sheetOf = (pair: Pair, over: Partial<CompletionSheet> = {}): CompletionSheet => ({
  pair,
  completion: null,
  mayComplete: true,
  ...over,
});
const completed = sheetOf(makePair(50, { stage: 'DONE', status: 'finished' }), {
  mayComplete: false,
  completion: {
    goal: 'partly',
    result: 'Балл 4,1',
    passedIds: [mentee.id],
    next: 'reserve',
    on: '2026-11-24',
    by: mentor,
    version: 3,
  },
});

beforeEach(() => {
  serve(accordRoutes.ofPair, { asks: null, items: [] });
  serve(packRoutes.show, pack);
  serve(pulseRoutes.ofPair, { everyDays: 30, lines: [] });
  serve(substituteRoutes.ofPair, { items: [] });
  serve(pairCardRoutes.card, makeCard(done));
  serve(planRoutes.show, makePlan(done));
  serve(reflectionRoutes.show, makeReflections(done));
});

describe('the end of a pair in its card', () => {
  it('is written by the curator once the goal is marked and the result is said', async () => {
    serve(completionRoutes.show, sheetOf(done));
    const calls = serve(completionRoutes.complete, completed);
    const { user } = openPage(PairPage, at);

    await user.click(await (await block()).findByRole('button', { name: 'Подвести итоги…' }));
    const send = dialog().getByRole('button', { name: 'Завершить с итогами', hidden: true });
    await dialog().findByText('Цель по плану: «Средний балл по алгебре не ниже 3,8»');
    await user.click(send);
    expect(dialog().getByText('Отметьте, достигнута ли цель.')).toBeTruthy();
    expect(dialog().getByText('Напишите, что получилось.')).toBeTruthy();
    expect(calls).toHaveLength(0);

    await user.click(dialog().getByRole('radio', { name: 'Частично', hidden: true }));
    await user.type(dialog().getByLabelText('Что получилось'), 'Балл 4,1');
    await user.click(dialog().getByRole('radio', { name: /становится наставником/, hidden: true }));
    await user.click(send);

    await screen.findByText('Итоги записаны, пара завершена');
    expect(calls[0]?.headers.get('if-match')).toBe('"4"');
    expect(calls[0]?.body).toEqual({
      goal: 'partly',
      result: 'Балл 4,1',
      passedIds: [mentee.id],
      next: 'new_role',
      newMentorIds: [mentee.id],
    });
  });

  it('asks of a group who went through, and keeps what was typed when it is refused', async () => {
    const group = makePair(50, { stage: 'DONE', mentees: [mentee, second] });
    serve(pairCardRoutes.card, makeCard(group));
    serve(completionRoutes.show, sheetOf(group));
    const calls = serve(completionRoutes.complete, () =>
      refuse(412, 'version.stale', 'Запись уже изменил другой человек.'),
    );
    const { user } = openPage(PairPage, at);

    await user.click((await block()).getByRole('button', { name: 'Подвести итоги…' }));
    await user.click(dialog().getByRole('checkbox', { name: 'Белова Полина', hidden: true }));
    await user.click(dialog().getByRole('radio', { name: 'Достигнута', hidden: true }));
    await user.type(dialog().getByLabelText('Что получилось'), 'Балл 4,1');
    await user.click(dialog().getByRole('button', { name: 'Завершить с итогами', hidden: true }));

    expect((await dialog().findByRole('alert', { hidden: true })).textContent).toContain('изменил');
    expect(calls[0]?.body).toMatchObject({ passedIds: [mentee.id] });
    expect(dialog().getByDisplayValue('Балл 4,1')).toBeTruthy();
  });

  it('is shown with who went through and what is next, and may be mended', async () => {
    serve(pairCardRoutes.card, makeCard(makePair(50, { stage: 'DONE', status: 'finished' })));
    serve(completionRoutes.show, completed);
    const calls = serve(completionRoutes.change, completed);
    const { user } = openPage(PairPage, at);

    const results = await block();
    for (const text of ['Частично', 'Балл 4,1', 'Гайсин Полина', 'наставник в резерве'])
      expect(await results.findByText(text)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Свидетельство' }).getAttribute('href')).toBe(
      `/documents?kind=CERTIFICATE&of=${idOf(50)}`,
    );
    await user.click(results.getByRole('button', { name: 'Исправить…' }));
    await user.type(dialog().getByLabelText('Что получилось'), ' в четверти');
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));

    await waitFor(() =>
      expect(calls[0]?.body).toEqual({ result: 'Балл 4,1 в четверти', passedIds: [mentee.id] }),
    );
  });

  it('waits for the curator in the mentor’s card, and is not there while the pair works', async () => {
    const session = { person: mentor, roles: ['mentor' as const] };
    serve(completionRoutes.show, sheetOf(done, { mayComplete: false }));
    const { unmount } = openPage(PairPage, { ...at, session });
    expect(await (await block()).findByText(/запишет куратор/)).toBeTruthy();
    unmount();

    serve(pairCardRoutes.card, makeCard(makePair(50)));
    openPage(PairPage, { ...at, session });
    await screen.findByRole('list', { name: 'Этапы пары' });
    expect(screen.queryByRole('region', { name: 'Итоги' })).toBeNull();
  });
});
