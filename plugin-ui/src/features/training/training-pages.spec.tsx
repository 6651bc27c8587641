import { packRoutes } from '@nastavnik/contracts/packs';
import type { SelectionCard } from '@nastavnik/contracts/selection';
import { selectionRoutes } from '@nastavnik/contracts/selection';
import type { TrainingCard } from '@nastavnik/contracts/training';
import { trainingRoutes } from '@nastavnik/contracts/training';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, makePupil } from '../../testing/people.ts';
import { SelectionPage } from './selection-page.tsx';
import { TrainingsPage } from './trainings-page.tsx';

const person = makePupil(11, 'Орлова');
const row = {
  mentorId: person.id,
  person,
  base: 'PUPILS',
  interview: null,
  hours: 1.5,
  state: 'undecided' as const,
  until: null,
};
const card: SelectionCard = {
  ...row,
  admission: null,
  standings: [
    {
      form: 'PUPIL_PUPIL',
      programmes: [],
      state: 'undecided',
      until: null,
      hours: 1.5,
      hoursNeeded: 4,
      percent: 60,
      percentNow: null,
      lacks: ['interview', 'hours', 'decision'],
    },
  ],
  trainings: [],
  version: 1,
};

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(packRoutes.versions, { items: [] });
  serve(selectionRoutes.counts, { all: 1, no_interview: 1, undecided: 1, barred: 0, admitted: 0 });
  serve(selectionRoutes.list, { items: [row], next: null });
  serve(selectionRoutes.show, card);
});

it('says where a mentor stands, and why an admission is refused', async () => {
  serve(selectionRoutes.admit, () =>
    refuse(409, 'admission.norm-unmet', 'Допустить без условия нельзя: обучение'),
  );
  const { user } = openPage(SelectionPage, { at: `/selection?person=${person.id}` });
  const line = await screen.findByRole('row', { name: /Орлова/ });
  expect(line.textContent).toContain('1,5\u00a0ч');
  expect(line.textContent).toContain('решения о допуске нет');

  await user.click(await screen.findByRole('button', { name: 'Решить о допуске…' }));
  await user.click(screen.getByRole('button', { name: 'Сохранить', hidden: true }));
  expect(await screen.findByText(/Допустить без условия нельзя/)).toBeTruthy();
});

it('marks by ticks who has come to a training', async () => {
  const training: TrainingCard = {
    id: idOf(5),
    topic: null,
    title: 'Как слушать',
    hours: 1.5,
    forms: [],
    cancelled: null,
    on: '2026-09-10',
    trainer: null,
    place: null,
    schoolYear: 2027,
    invited: 0,
    attended: 0,
    marked: false,
    version: 3,
    people: [],
  };
  serve(trainingRoutes.list, { schoolYear: 2027, items: [training] });
  serve(trainingRoutes.show, training);
  const sent = serve(trainingRoutes.attend, training);
  const { user } = openPage(TrainingsPage, { at: '/trainings' });

  await user.click(await screen.findByRole('button', { name: 'Участники…' }));
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  await user.click(await dialog.findByRole('checkbox', { name: /Орлова/, hidden: true }));
  await user.click(dialog.getByRole('button', { name: 'Сохранить', hidden: true }));
  await screen.findByText('Записано');
  expect(sent[0]?.body).toEqual({ people: [{ mentorId: person.id, attended: true }] });
});
