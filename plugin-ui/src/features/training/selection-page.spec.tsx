import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { packRoutes } from '@nastavnik/contracts/packs';
import type { SelectionCard } from '@nastavnik/contracts/selection';
import { selectionRoutes } from '@nastavnik/contracts/selection';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePupil } from '../../testing/people.ts';
import { SelectionPage } from './selection-page.tsx';

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
  serve(packFileRoutes.versions, { items: [] });
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

it('admits to several forms at once, and shows to which one is admitted', async () => {
  const { forms } = pack;
  const titles = ['PUPIL_PUPIL', 'EMPLOYER_PUPIL', 'STUDENT_PUPIL'].map(
    (code) => forms.find((form) => form.code === code)?.title ?? '',
  );
  const admitted = {
    decision: 'admitted' as const,
    forms: ['PUPIL_PUPIL', 'EMPLOYER_PUPIL'],
    reason: null,
    until: null,
    decidedOn: '2026-11-20',
    decidedBy: null,
  };
  serve(selectionRoutes.show, { ...card, admission: admitted });
  const sent = serve(selectionRoutes.admit, card);
  const { user } = openPage(SelectionPage, { at: `/selection?person=${person.id}` });
  await user.click(await screen.findByRole('button', { name: 'Решить о допуске…' }));
  const boxes = titles.map((name) =>
    screen.getByRole<HTMLInputElement>('checkbox', { name, hidden: true }),
  );
  expect(boxes.map(({ checked }) => checked)).toEqual([true, true, false]);
  for (const box of boxes.slice(1)) await user.click(box);
  await user.click(screen.getByRole('button', { name: 'Сохранить', hidden: true }));
  await waitFor(() =>
    expect(sent[0]?.body).toMatchObject({ forms: ['PUPIL_PUPIL', 'STUDENT_PUPIL'] }),
  );
});

it('finds a mentor by the beginning of the family name', async () => {
  const asked = serve(selectionRoutes.list, { items: [], next: null });
  const { user } = openPage(SelectionPage, { at: '/selection' });
  await screen.findByText(/Сначала добавьте/);
  await user.type(screen.getByRole('searchbox', { name: 'Найти' }), 'Орл');
  await waitFor(() => expect(asked.at(-1)?.query['q']).toBe('Орл'));
  expect(screen.queryByText(/Сначала добавьте/)).toBeNull();
});
