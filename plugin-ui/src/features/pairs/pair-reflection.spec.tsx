import { screen, within } from '@testing-library/react';
import { completionRoutes } from '@nastavnik/contracts/completions';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { planRoutes } from '@nastavnik/contracts/plans';
import { reflectionRoutes } from '@nastavnik/contracts/reflections';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePlan } from '../../testing/plans.ts';
import { makeReflection, makeReflections } from '../../testing/reflections.ts';
import { PairPage } from './pair-page.tsx';

const done = makePair(50, { stage: 'DONE' });
const at = { at: `/pairs/${done.id}`, path: '/pairs/:pairId' };
const ofMentor = { ...at, session: { person: mentor, roles: ['mentor' as const] } };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const part = async (name: string) => within(await screen.findByRole('article', { name }));

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(substituteRoutes.ofPair, { items: [] });
  serve(pairCardRoutes.card, makeCard(done));
  serve(planRoutes.show, makePlan(done));
  serve(completionRoutes.show, { pair: done, completion: null, mayComplete: false });
});

describe('the reflection of a pair in its card', () => {
  it('is answered by the mentor, who reads the other side afterwards', async () => {
    const sheet = makeReflections(done, [
      makeReflection(mentor, 'mentor', { mayWrite: true }),
      makeReflection(mentee, 'mentee', { on: '2026-11-20' }),
    ]);
    serve(reflectionRoutes.show, sheet);
    const calls = serve(reflectionRoutes.save, sheet);
    const { user } = openPage(PairPage, ofMentor);

    const theirs = await part('Наставляемый: Гайсин Полина');
    expect(theirs.getByText(/прочтёте его, когда ответите сами/)).toBeTruthy();
    expect(theirs.queryByRole('button')).toBeNull();
    const own = await part('Наставник: Орлова Полина');
    await user.click(own.getByRole('button', { name: 'Ответить на вопросы…' }));
    const send = dialog().getByRole('button', { name: 'Отправить', hidden: true });
    await user.click(send);
    expect(dialog().getByText(/хотя бы на один вопрос/)).toBeTruthy();
    expect(calls).toHaveLength(0);

    await user.type(dialog().getByLabelText('Чему научились вы?'), 'Терпению');
    await user.click(send);
    await screen.findByText('Рефлексия записана');
    expect(calls[0]?.body).toEqual({ answers: { MENTOR_LEARNT: 'Терпению' } });
    expect(calls[0]?.headers.get('if-match')).toBe('"1"');
  });

  it('keeps what was typed when it is refused', async () => {
    serve(
      reflectionRoutes.show,
      makeReflections(done, [makeReflection(mentor, 'mentor', { mayWrite: true })]),
    );
    serve(reflectionRoutes.save, () =>
      refuse(409, 'reflection.closed', 'Рефлексия этой пары завершена.'),
    );
    const { user } = openPage(PairPage, ofMentor);

    const own = await part('Наставник: Орлова Полина');
    await user.click(own.getByRole('button', { name: 'Ответить на вопросы…' }));
    await user.type(dialog().getByLabelText('Чему научились вы?'), 'Терпению');
    await user.click(dialog().getByRole('button', { name: 'Отправить', hidden: true }));
    expect((await dialog().findByRole('alert', { hidden: true })).textContent).toContain(
      'завершена',
    );
    expect(dialog().getByDisplayValue('Терпению')).toBeTruthy();
  });

  it('is read whole by the curator, who enters paper and may wait no longer', async () => {
    const sheet = makeReflections(
      done,
      [
        makeReflection(mentor, 'mentor', {
          on: '2026-11-20',
          answers: { MENTOR_LEARNT: 'Терпению' },
        }),
        makeReflection(mentee, 'mentee', { mayWrite: true }),
      ],
      { mayClose: true },
    );
    serve(reflectionRoutes.show, sheet);
    const saves = serve(reflectionRoutes.save, sheet);
    const closes = serve(reflectionRoutes.close, { ...sheet, mayClose: false });
    const { user } = openPage(PairPage, at);

    const said = await part('Наставник: Орлова Полина');
    expect(said.getByText('Терпению')).toBeTruthy();
    expect(said.queryByRole('button')).toBeNull();
    const paper = await part('Наставляемый: Гайсин Полина');
    await user.click(paper.getByRole('button', { name: 'Внести с бумаги…' }));
    await user.type(dialog().getByLabelText('Что получилось?'), 'Дроби');
    await user.click(dialog().getByRole('button', { name: 'Записать', hidden: true }));
    await screen.findByText('Рефлексия записана');
    expect(saves[0]?.body).toEqual({ answers: { MENTEE_MANAGED: 'Дроби' } });

    await user.click(screen.getByRole('button', { name: 'Больше не ждать…' }));
    expect(dialog().getByText(/Ещё нет ответа: Гайсин Полина/)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Завершить рефлексию', hidden: true }));
    await screen.findByText('Рефлексия завершена');
    expect(closes).toHaveLength(1);
  });

  it('is not there for a class teacher, nor while the pair works', async () => {
    const session = { roles: ['class_teacher' as const] };
    const { unmount } = openPage(PairPage, { ...at, session });
    await screen.findByRole('region', { name: 'Итоги' });
    expect(screen.queryByRole('region', { name: 'Рефлексия' })).toBeNull();
    unmount();

    serve(pairCardRoutes.card, makeCard(makePair(50)));
    openPage(PairPage, at);
    await screen.findByRole('list', { name: 'Этапы пары' });
    expect(screen.queryByRole('region', { name: 'Рефлексия' })).toBeNull();
  });
});
