import { packRoutes } from '@nastavnik/contracts/packs';
import type { MentorTraining } from '@nastavnik/contracts/selection';
import type { MyTrainings } from '@nastavnik/contracts/training';
import { trainingRoutes } from '@nastavnik/contracts/training';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { makeSession } from '../../testing/session.ts';
import { MyTrainingsPage } from './my-trainings-page.tsx';

const make = (number: number, over: Partial<MentorTraining>): MentorTraining => ({
  id: idOf(number),
  title: `Занятие ${number}`,
  hours: 1.5,
  forms: [],
  on: '2026-11-10',
  trainer: 'Белова О. П.',
  place: 'каб. 12',
  cancelled: null,
  attended: null,
  ...over,
});

const mine: MyTrainings = {
  hours: 2.5,
  condition: null,
  standings: [
    {
      form: 'PUPIL_PUPIL',
      programmes: [{ id: idOf(9), title: 'Шаг навстречу', required: true }],
      state: 'undecided',
      until: null,
      hours: 2.5,
      hoursNeeded: 4,
      lacks: ['interview', 'hours', 'decision'],
    },
  ],
  items: [
    make(1, { title: 'Трудные случаи', on: '2026-11-30' }),
    make(2, { title: 'Как слушать', attended: true }),
    make(3, { title: 'Обратная связь', attended: false }),
    make(4, {
      title: 'Цель и план',
      on: '2026-11-28',
      cancelled: { on: '2026-11-20', reason: 'Карантин' },
    }),
  ],
};

const session = makeSession({ roles: ['pupil', 'listed_mentor'] });
const open = () => openPage(MyTrainingsPage, { session, at: '/my-trainings' });

beforeEach(() => {
  serve(packRoutes.show, pack);
});

describe('«Моё обучение»', () => {
  it('says what is planned and where, what was attended, and what was called off', async () => {
    serve(trainingRoutes.mine, mine);
    open();
    const planned = within(await screen.findByRole('region', { name: 'Что назначено' }));
    expect(
      planned.getAllByText(/Трудные случаи|Цель и план/).map((each) => each.textContent),
    ).toEqual(['Цель и план', 'Трудные случаи']);
    expect(planned.getByText(/Причина: Карантин/)).toBeTruthy();
    const past = within(screen.getByRole('region', { name: 'Что было' }));
    expect(past.getByText('вы были')).toBeTruthy();
    expect(past.getByText(/Часы не зачтены/)).toBeTruthy();
  });

  it('names each missing thing with the way out; the next training is one that is not called off', async () => {
    serve(trainingRoutes.mine, mine);
    open();
    expect(await screen.findByText(/2,5 ч из 4 ч/)).toBeTruthy();
    expect(screen.getByText('осталось 1,5 ч')).toBeTruthy();
    expect(screen.getByText('Договоритесь с куратором о дне собеседования.')).toBeTruthy();
    expect(screen.getByText('Ближайшее занятие – «Трудные случаи», 30.11.')).toBeTruthy();
    expect(screen.queryByText(/берут наставников и без допуска/)).toBeNull();
  });

  it('tells who is out of the base where to turn', async () => {
    serve(trainingRoutes.mine, { hours: 0, condition: null, standings: [], items: [] });
    open();
    expect(await screen.findByText('Вы не в базе наставников')).toBeTruthy();
    expect(screen.getByText(/Занятий для вас пока не назначено/)).toBeTruthy();
  });
});
