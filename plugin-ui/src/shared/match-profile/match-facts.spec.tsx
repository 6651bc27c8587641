import { screen, waitFor, within } from '@testing-library/react';
import { matchingRoutes } from '@nastavnik/contracts/matching';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { packRoutes } from '@nastavnik/contracts/packs';
import { beforeEach, expect, it } from 'vitest';
import { usePack } from '../pack.ts';
import { makeMatchProfile } from '../../testing/match-profile.ts';
import { makeLeader } from '../../testing/mentors.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePupil, makeTeacher } from '../../testing/people.ts';
import { MatchFacts } from './match-facts.tsx';

const kotov = makePupil(4, 'Котов');
const Card = () => <MatchFacts person={kotov} side="mentee" active />;
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

beforeEach(() => {
  const interests = [{ code: 'CHESS', title: 'шахматы', group: 'Досуг' }];
  serve(packRoutes.show, { ...pack, interests });
});

it('says that nothing is known, and takes interests, shift and building', async () => {
  serve(matchingRoutes.profile, makeMatchProfile(kotov.id));
  const calls = serve(matchingRoutes.setProfile, makeMatchProfile(kotov.id, { version: 1 }));
  const { user } = openPage(Card);

  await user.click(await screen.findByRole('button', { name: 'Указать' }));
  await user.type(dialog().getByLabelText('Интересы'), 'кино');
  await user.selectOptions(dialog().getByLabelText('Из списка интересов'), 'шахматы');
  await user.selectOptions(dialog().getByLabelText('Смена'), '2-я смена');
  await user.type(dialog().getByLabelText('Здание'), 'корпус 2');
  await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));

  await screen.findByText('Сведения для подбора сохранены');
  expect(calls[0]?.headers.get('if-match')).toBe('"0"');
  expect(calls[0]?.body).toEqual({
    interests: ['кино', 'шахматы'],
    shift: 2,
    building: 'корпус 2',
    language: null,
    wishes: null,
  });
});

it('names who has said it, and keeps what was typed when another was quicker', async () => {
  const said = { by: kotov, at: '2026-11-20T08:00:00Z', source: null };
  const profile = makeMatchProfile(kotov.id, { interests: ['кино'], said, version: 3 });
  serve(matchingRoutes.profile, profile);
  serve(matchingRoutes.setProfile, () =>
    refuse(412, 'version.stale', 'Запись уже изменил кто-то другой.'),
  );
  const { user } = openPage(Card);

  await screen.findByText(/Указано самим участником/);
  await user.click(screen.getByRole('button', { name: 'Изменить' }));
  await user.type(dialog().getByLabelText('Интересы'), ', футбол');
  await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));

  await dialog().findByText(/уже изменил/);
  expect(dialog().getByLabelText<HTMLInputElement>('Интересы').value).toBe('кино, футбол');
});

it('writes down whom somebody would not have, found by name, and takes it back', async () => {
  const orlova = makeTeacher(2, 'Орлова');
  const found = makeLeader(orlova);
  serve(matchingRoutes.profile, makeMatchProfile(kotov.id, { avoids: [orlova] }));
  const lists = serve(mentorRoutes.list, { items: [found], next: null });
  const calls = serve(matchingRoutes.wish, makeMatchProfile(kotov.id));
  const { user } = openPage(Card);

  await user.click(await screen.findByRole('button', { name: 'Добавить пожелание' }));
  await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
  expect(dialog().getByText('Выберите, о ком пожелание.')).toBeTruthy();
  await user.click(dialog().getByRole('radio', { name: /Не ставить вместе/, hidden: true }));
  await user.type(dialog().getByLabelText('Наставник'), 'Орл');
  await waitFor(() => expect(lists.at(-1)?.query.q).toBe('Орл'));
  await user.click(await dialog().findByRole('radio', { name: /Орлова/, hidden: true }));
  await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
  const wish = { fromId: kotov.id, toId: orlova.id };
  await waitFor(() => expect(calls.at(-1)?.body).toEqual({ ...wish, kind: 'avoid' }));

  await user.click(screen.getByRole('button', { name: /Снять пожелание: Орлова/ }));
  await user.click(await screen.findByRole('button', { name: 'Отменить' }));
  await waitFor(() =>
    expect(calls.map(({ body }) => (body as { kind: unknown }).kind)).toEqual([
      'avoid',
      null,
      'avoid',
    ]),
  );
});

it('is for those who match: a class teacher is shown nothing', async () => {
  const calls = serve(matchingRoutes.profile, makeMatchProfile(kotov.id));
  const Later = () => <p>{usePack().pack && 'справочник прочитан'}</p>;
  const Page = () => (
    <>
      <Card />
      <Later />
    </>
  );
  openPage(Page, { session: { rights: ['mentees.read'], roles: ['class_teacher'] } });
  // what is asked after the card has been answered, so the card has had its time
  await screen.findByText('справочник прочитан');
  expect(calls).toEqual([]);
  expect(screen.queryByText('Для подбора')).toBeNull();
});
