import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { packRoutes } from '@nastavnik/contracts/packs';
import { selectionRoutes } from '@nastavnik/contracts/selection';
import type { TrainingCard } from '@nastavnik/contracts/training';
import { trainingRoutes } from '@nastavnik/contracts/training';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, makePupil } from '../../testing/people.ts';
import { TrainingsPage } from './trainings-page.tsx';

const person = makePupil(11, 'Орлова');
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

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(packFileRoutes.versions, { items: [] });
  serve(selectionRoutes.list, {
    items: [
      {
        mentorId: person.id,
        person,
        base: 'PUPILS',
        interview: null,
        hours: 1.5,
        state: 'undecided',
        until: null,
      },
    ],
    next: null,
  });
});

/** The plan with one training, and the dialog that a button of its row opens. */
async function openAsk(button: string, over: Partial<TrainingCard> = {}) {
  const made = { ...training, ...over };
  serve(trainingRoutes.list, { schoolYear: 2027, items: [made] });
  serve(trainingRoutes.show, made);
  const { user } = openPage(TrainingsPage, { at: '/trainings' });
  await user.click(await screen.findByRole('button', { name: button }));
  // The dialog of the loaded training takes the place of the one that waits for it.
  await screen.findByRole('dialog', { hidden: true });
  await waitFor(() => expect(screen.queryByText('Загружается')).toBeNull());
  return { user, dialog: within(screen.getByRole('dialog', { hidden: true })) };
}

const hidden = (name: string | RegExp) => ({ name, hidden: true });

it('marks by ticks who has come to a training', async () => {
  const sent = serve(trainingRoutes.attend, training);
  const { user, dialog } = await openAsk('Участники…');
  await user.click(await dialog.findByRole('checkbox', hidden(/Орлова/)));
  await user.click(dialog.getByRole('button', hidden('Сохранить')));
  await screen.findByText('Записано');
  expect(sent[0]?.body).toEqual({ people: [{ mentorId: person.id, attended: true }] });
});

const row = {
  base: 'PUPILS',
  interview: null,
  hours: 0,
  state: 'undecided',
  until: null,
} as const;

/** A base of two namesakes and ten others. */
function serveMany() {
  const many = Array.from({ length: 12 }, (_, at) =>
    makePupil(20 + at, at < 2 ? 'Орлова' : `Попов${at}`),
  );
  serve(selectionRoutes.list, {
    items: many.map((each) => ({ mentorId: each.id, person: each, ...row })),
    next: null,
  });
  return many;
}

it('tells namesakes apart by class, and finds one among many without losing ticks', async () => {
  const many = serveMany();
  const sent = serve(trainingRoutes.attend, training);
  const { user, dialog } = await openAsk('Участники…');
  const about = many[0]!.classTitle!.replace(/\D/g, '');
  const orlovas = await dialog.findAllByRole('checkbox', hidden(new RegExp(`^Орлова.*${about}`)));
  await user.click(orlovas[0]!);
  await user.type(dialog.getByRole('searchbox', hidden('Найти')), 'попов5');
  await user.click(dialog.getByRole('checkbox', hidden(/Попов5/)));
  expect(dialog.queryByRole('checkbox', hidden(/Орлова/))).toBeNull();
  expect(dialog.getByText('Отмечено: 2')).toBeTruthy();
  await user.click(dialog.getByRole('button', hidden('Сохранить')));
  await screen.findByText('Записано');
  expect(sent[0]?.body).toEqual({
    people: [many[0], many[5]].map((each) => ({ mentorId: each!.id, attended: true })),
  });
});

it('finds and ticks whoever is beyond the first page', async () => {
  const many = serveMany();
  const rows = many.map((each) => ({ mentorId: each.id, person: each, ...row }));
  serve(selectionRoutes.list, ({ query }) =>
    query['after'] ? { items: rows.slice(5), next: null } : { items: rows.slice(0, 5), next: 'n' },
  );
  const sent = serve(trainingRoutes.attend, training);
  const { user, dialog } = await openAsk('Участники…');
  await dialog.findByRole('checkbox', hidden(`Все, кто показан: ${many.length}`));
  await user.type(dialog.getByRole('searchbox', hidden('Найти')), 'попов5');
  await user.click(dialog.getByRole('checkbox', hidden(/Попов5/)));
  await user.click(dialog.getByRole('button', hidden('Сохранить')));
  await screen.findByText('Записано');
  expect(sent[0]?.body).toEqual({ people: [{ mentorId: many[5]!.id, attended: true }] });
});

it('ticks all who are shown at once, and nobody else', async () => {
  const many = serveMany();
  const sent = serve(trainingRoutes.attend, training);
  const { user, dialog } = await openAsk('Участники…');
  await dialog.findAllByRole('checkbox', hidden(/Орлова/));
  await user.type(dialog.getByRole('searchbox', hidden('Найти')), 'попов');
  await user.click(dialog.getByRole('checkbox', hidden('Все, кто показан: 10')));
  await user.click(dialog.getByRole('checkbox', hidden(/Попов5/)));
  const everybody = dialog.getByRole<HTMLInputElement>('checkbox', hidden(/Все, кто показан/));
  expect([everybody.checked, everybody.indeterminate]).toEqual([false, true]);
  await user.click(dialog.getByRole('button', hidden('Сохранить')));
  await screen.findByText('Записано');
  const came = many.slice(2).filter((_, at) => at !== 3);
  expect(sent[0]?.body).toEqual({
    people: came.map(({ id }) => ({ mentorId: id, attended: true })),
  });
});

describe('changing a training', () => {
  it('keeps what is not touched, its forms too, and sends the version', async () => {
    const sent = serve(trainingRoutes.update, training);
    const { user, dialog } = await openAsk('Изменить…', {
      forms: ['PUPIL_PUPIL'],
      place: 'каб. 12',
    });
    const ticked = await dialog.findAllByRole('checkbox', { hidden: true, checked: true });
    expect(ticked).toHaveLength(1);
    await user.clear(dialog.getByRole('textbox', hidden('Название')));
    await user.click(dialog.getByRole('button', hidden('Сохранить')));
    expect(await dialog.findByText('Заполните это поле.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', hidden('Название')), 'Как слышать');
    await user.click(dialog.getByRole('button', hidden('Сохранить')));
    await screen.findByText('Записано');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get('if-match')).toContain('3');
    expect(sent[0]?.body).toEqual({
      topic: null,
      title: 'Как слышать',
      hours: 1.5,
      forms: ['PUPIL_PUPIL'],
      on: '2026-09-10',
      trainer: null,
      place: 'каб. 12',
    });
  });

  it('says beforehand what attendance has fixed, and shows why the server refused', async () => {
    serve(trainingRoutes.update, () =>
      refuse(409, 'training.marked', 'На занятии отмечено присутствие: часы менять нельзя.'),
    );
    const { user, dialog } = await openAsk('Изменить…', { invited: 1, attended: 1, marked: true });
    expect(dialog.getByText(/дату, часы и формы менять нельзя/)).toBeTruthy();
    await user.click(dialog.getByRole('button', hidden('Сохранить')));
    expect(await dialog.findByText(/часы менять нельзя\.$/)).toBeTruthy();
  });
});

describe('calling a training off', () => {
  it('needs a reason and says how many will see it', async () => {
    const sent = serve(trainingRoutes.cancel, training);
    const { user, dialog } = await openAsk('Отменить…', { invited: 3 });
    expect(dialog.getByText(/Приглашены 3 наставника/)).toBeTruthy();
    await user.click(dialog.getByRole('button', hidden('Отменить занятие')));
    expect(await dialog.findByText('Заполните это поле.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', hidden('Причина')), 'Карантин');
    await user.click(dialog.getByRole('button', hidden('Отменить занятие')));
    await screen.findByText('Занятие отменено');
    expect(sent.map(({ body }) => body)).toEqual([{ reason: 'Карантин', dropHours: false }]);
  });

  it('takes hours back only when that is confirmed', async () => {
    const sent = serve(trainingRoutes.cancel, training);
    const { user, dialog } = await openAsk('Отменить…', { invited: 2, attended: 1, marked: true });
    await user.type(dialog.getByRole('textbox', hidden('Причина')), 'Записали не тех');
    await user.click(dialog.getByRole('button', hidden('Отменить занятие')));
    expect(await dialog.findByText(/Подтвердите, что их часы пропадут/)).toBeTruthy();
    expect(sent).toHaveLength(0);
    await user.click(dialog.getByRole('checkbox', hidden(/часы пропадут у 1\u00a0наставника/)));
    await user.click(dialog.getByRole('button', hidden('Отменить занятие')));
    await screen.findByText('Занятие отменено');
    expect(sent[0]?.body).toEqual({ reason: 'Записали не тех', dropHours: true });
  });

  it('only takes it out of the plan when nobody was asked', async () => {
    const sent = serve(trainingRoutes.remove, { removed: true });
    const { user, dialog } = await openAsk('Отменить…');
    await user.click(dialog.getByRole('button', hidden('Убрать из плана')));
    await screen.findByText('Занятие убрано');
    expect(sent[0]?.headers.get('if-match')).toContain('3');
  });

  it('leaves the reason in the plan and nothing more to do', async () => {
    serve(trainingRoutes.list, {
      schoolYear: 2027,
      items: [{ ...training, invited: 3, cancelled: { on: '2026-09-09', reason: 'Карантин' } }],
    });
    openPage(TrainingsPage, { at: '/trainings' });
    expect(await screen.findByText(/отменено 09\.09.*: Карантин/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Участники…' })).toBeNull();
  });
});
