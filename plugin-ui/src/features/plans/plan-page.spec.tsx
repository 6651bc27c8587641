import { screen, waitFor, within } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { planRoutes } from '@nastavnik/contracts/plans';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { makePlan } from '../../testing/plans.ts';
import { PlanPage } from './plan-page.tsx';

const pair = makePair(50);
const at = { at: `/pairs/${pair.id}/plan`, path: '/pairs/:pairId/plan' };
const own = {
  id: idOf(90),
  kind: 'goal' as const,
  text: 'Сдать на четыре',
  by: mentee,
  at: '2026-10-18T10:00:00Z',
};

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(pairCardRoutes.card, makeCard(pair));
  serve(planRoutes.show, makePlan(pair, { remarks: [own] }));
});

describe('the plan of a pair', () => {
  it('shows the goal of both and both parts with results', async () => {
    openPage(PlanPage, at);

    await screen.findByText('Средний балл по алгебре не ниже 3,8');
    expect(screen.getByText(/Своими словами, Гайсин Полина: «Сдать на четыре»/)).toBeTruthy();
    const first = screen.getByRole('region', { name: /^Анализ трудностей/ });
    expect(first.textContent).toContain('Написал на «4»');
    expect(first.textContent).toContain('сделано');
    expect(screen.getByText('план ждёт согласования куратора')).toBeTruthy();
  });

  it('tells what each save changed, who made it and when', async () => {
    const { goal, lines } = makePlan(pair);
    const version = (number: number, count: number, agreedOn: string | null, day: string) => ({
      version: number,
      goal,
      lines: lines.slice(0, count),
      agreedOn,
      savedBy: mentor,
      savedAt: `2026-10-${day}T10:00:00Z`,
    });
    const items = [version(4, 2, '2026-10-20', '20'), version(3, 2, null, '19')];
    serve(planRoutes.versions, { items: [...items, version(2, 1, null, '18')] });
    const { user } = openPage(PlanPage, at);

    await user.click(await screen.findByRole('button', { name: 'Показать прежние версии' }));
    const story = within(screen.getByRole('region', { name: 'Как план менялся' }));
    await story.findByText('План составлен');
    const told = story.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(told[0]).toContain('План согласован 20.10');
    expect(told[1]?.replaceAll('\u00a0', ' ')).toMatch(/План изменён.*добавлена 1 задача/);
    expect(told[2]).toMatch(/18\.10.*сохранено: Орлова/);
  });

  it('is written beside what the mentee came with', async () => {
    const asks = [{ person: mentee, grounds: ['LOW_RESULTS'], words: 'Хочу понять дроби' }];
    serve(planRoutes.show, makePlan(pair, { asks }));
    const { user } = openPage(PlanPage, at);

    const seen = () =>
      screen.findByText(/слабая успеваемость; «Хочу понять дроби»/, { selector: 'dd' });
    await seen();
    await user.click(screen.getByRole('button', { name: 'Изменить план' }));
    await seen();
    expect(screen.getByRole('button', { name: 'Сохранить план' })).toBeTruthy();
  });

  it('is agreed by the curator in one press', async () => {
    const calls = serve(planRoutes.agree, makePlan(pair, { agreedOn: '2026-11-24', version: 3 }));
    const { user } = openPage(PlanPage, at);

    await user.click(await screen.findByRole('button', { name: 'Согласовать план' }));
    await screen.findByText(/План согласован/);
    expect(calls[0]?.headers.get('if-match')).toBe('"2"');
  });

  it('is written by the mentor, line by line', async () => {
    serve(planRoutes.show, makePlan(pair, { mayAgree: false, agreedOn: '2026-10-20' }));
    const calls = serve(planRoutes.save, makePlan(pair));
    const session = { person: mentor, roles: ['mentor' as const] };
    const { user } = openPage(PlanPage, { ...at, session });

    await user.click(await screen.findByRole('button', { name: 'Изменить план' }));
    expect(screen.getByText(/куратор согласует заново/)).toBeTruthy();
    const part = within(screen.getByRole('region', { name: /^Направления развития/ }));
    await user.click(part.getByRole('button', { name: 'Добавить задачу' }));
    await user.click(screen.getByRole('button', { name: 'Сохранить план' }));
    expect(part.getByText('Напишите задачу или уберите строку.')).toBeTruthy();
    const added = within(part.getByRole('group', { name: 'Задача 2' }));
    await user.type(added.getByLabelText('Что сделать'), 'Уравнения');
    await user.click(screen.getByRole('button', { name: 'Сохранить план' }));

    await screen.findByText('План сохранён');
    expect(calls[0]?.body).toMatchObject({
      lines: [
        { task: 'Дроби', mark: 9, actual: 'Написал на «4»' },
        { task: 'Мини-проект' },
        { section: 'DIRECTIONS', task: 'Уравнения', due: null, expected: null, mark: null },
      ],
    });
  });

  it('says that somebody else has changed it, and keeps what was typed', async () => {
    serve(planRoutes.save, () => refuse(412, 'version.stale', 'Запись уже изменил другой.'));
    const { user } = openPage(PlanPage, at);

    await user.click(await screen.findByRole('button', { name: 'Изменить план' }));
    await user.type(screen.getByLabelText(/Цель/), ' к марту');
    await user.click(screen.getByRole('button', { name: 'Сохранить план' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Запись уже изменил');
    expect(screen.getByDisplayValue(/3,8 к марту/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Не сохранять' }));
  });

  it('takes a comment', async () => {
    const calls = serve(planRoutes.remark, makePlan(pair));
    const { user } = openPage(PlanPage, at);

    await user.type(await screen.findByLabelText('Ваш комментарий'), 'Можно раньше');
    await user.click(screen.getByRole('button', { name: 'Добавить комментарий' }));
    await waitFor(() => expect(calls[0]?.body).toEqual({ kind: 'comment', text: 'Можно раньше' }));
  });
});
