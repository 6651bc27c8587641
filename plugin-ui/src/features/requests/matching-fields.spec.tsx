import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { packRoutes } from '@nastavnik/contracts/packs';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { makeLeader } from '../../testing/mentors.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, serve } from '../../testing/page.tsx';
import { makeTeacher } from '../../testing/people.ts';
import { blankMatching, matchingBody } from './matching-draft.ts';
import { MatchingFields } from './matching-fields.tsx';

function Fields() {
  const [value, setValue] = useState(blankMatching);
  return (
    <>
      <MatchingFields value={value} onChange={setValue} />
      <output>{JSON.stringify(matchingBody(value))}</output>
    </>
  );
}
const body = () => JSON.parse(screen.getByText(/"interests"/).textContent) as unknown;
const opened = (session = {}) => {
  serve(packRoutes.show, pack);
  return openPage(Fields, { session }).user;
};

it('takes what matching asks; the curator looks up who was named, and takes it back', async () => {
  const orlova = makeTeacher(2, 'Орлова');
  serve(mentorRoutes.list, { items: [makeLeader(orlova)], next: null });
  const user = opened();

  await user.type(await screen.findByLabelText('Интересы'), 'шахматы, кино');
  await user.click(screen.getByText(/Смена, язык и пожелания/));
  await user.selectOptions(screen.getByLabelText('Смена'), '2-я смена');
  await user.type(screen.getByLabelText('Язык общения'), 'башкирский');
  await user.type(screen.getByLabelText(/С кем хотелось бы/), 'с Ольгой');
  await user.click(screen.getByRole('button', { name: 'Не ставить вместе' }));
  await user.click(await screen.findByRole('radio', { name: /Орлова/ }));

  const said = {
    interests: ['шахматы', 'кино'],
    shift: 2,
    language: 'башкирский',
    wishes: 'с Ольгой',
    likes: [],
  };
  expect(body()).toEqual({ ...said, avoids: [orlova.id] });
  await user.click(screen.getByRole('button', { name: /Снять пожелание: Орлова/ }));
  expect(body()).toEqual({ ...said, avoids: [] });
});

it('whoever does not decide about requests names nobody from a list', async () => {
  const user = opened({ rights: ['requests.read', 'requests.write'], roles: ['pupil'] });
  await user.click(await screen.findByText(/Смена, язык и пожелания/));
  expect(screen.getByLabelText(/С кем хотелось бы/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Не ставить вместе' })).toBeNull();
});
