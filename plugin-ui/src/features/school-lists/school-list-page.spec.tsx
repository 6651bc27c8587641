import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import type { SchoolList } from '@nastavnik/contracts/school-lists';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { SchoolListPage } from './school-list-page.tsx';

const at = { at: `/school-lists/${idOf(95)}`, path: '/school-lists/:listId' };
const list: SchoolList = {
  id: idOf(95),
  year: 2027,
  level: 'municipality',
  state: 'draft',
  edition: 0,
  agreed: null,
  version: 1,
  schools: [],
  candidates: [{ schoolId: idOf(1), name: 'Школа № 3' }],
  parts: [],
  days: { compiled: '2027-05-01', submitted: '2027-05-15', approved: null, sent: null },
  today: '2027-04-20',
  may: { write: true },
};
const rounds = {
  receiver: { name: 'Региональный центр', office: 'org' as const },
  due: '2027-05-15',
  today: '2027-04-20',
  rounds: [],
};

it('a school is put on the list with its reason, never without one', async () => {
  serve(schoolListRoutes.show, list);
  serve(schoolListRoutes.rounds, rounds);
  const calls = serve(schoolListRoutes.change, list);
  const { user } = openPage(SchoolListPage, at);

  await user.click(await screen.findByRole('checkbox', { name: 'Школа № 3' }));
  await user.click(screen.getByRole('button', { name: 'Сохранить перечень' }));
  expect(screen.getByText(/на каком основании школа включена/)).toBeTruthy();
  expect(calls).toHaveLength(0);

  await user.type(screen.getByLabelText('Основание включения: Школа № 3'), 'Заявка школы');
  await user.click(screen.getByRole('button', { name: 'Сохранить перечень' }));
  await waitFor(() =>
    expect(calls[0]?.body).toEqual({ schools: [{ schoolId: idOf(1), reason: 'Заявка школы' }] }),
  );
  expect(screen.getByText(/до 15.05.2027/)).toBeTruthy();
});

const many = Array.from({ length: 40 }, (_, at) => ({
  schoolId: idOf(200 + at),
  name: `Школа № ${100 + at}`,
}));

it('of forty schools one is found by its name, and several get one ground at once', async () => {
  serve(schoolListRoutes.show, { ...list, candidates: many });
  serve(schoolListRoutes.rounds, rounds);
  const calls = serve(schoolListRoutes.change, list);
  const { user } = openPage(SchoolListPage, at);
  const seek = async (text: string) => {
    await user.clear(screen.getByLabelText('Найти школу'));
    await user.type(screen.getByLabelText('Найти школу'), text);
  };
  await screen.findByRole('checkbox', { name: 'Школа № 100' });
  for (const name of ['Школа № 107', 'Школа № 131']) {
    await seek(name);
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await user.click(screen.getByRole('checkbox', { name }));
  }
  await user.type(screen.getByLabelText('Основание для школ без основания'), 'Решение от 1 мая');
  await user.click(screen.getByRole('button', { name: /^Записать: 2/ }));
  await user.click(screen.getByRole('button', { name: 'Сохранить перечень' }));
  const [one, other] = [many[7]!, many[31]!].map(({ schoolId }) => ({
    schoolId,
    reason: 'Решение от 1 мая',
  }));
  await waitFor(() => expect(calls[0]?.body).toEqual({ schools: [one, other] }));
});

it('what is ticked and not saved is not handed over: first it is to be saved', async () => {
  const schools = [{ ...list.candidates[0]!, reason: 'Заявка', municipality: null }];
  serve(schoolListRoutes.show, { ...list, schools });
  serve(schoolListRoutes.rounds, rounds);
  const { user } = openPage(SchoolListPage, at);
  expect(await screen.findByRole('button', { name: 'Передать на утверждение…' })).toBeTruthy();
  await user.type(screen.getByLabelText('Основание включения: Школа № 3'), ' школы');
  expect(screen.queryByRole('button', { name: 'Передать на утверждение…' })).toBeNull();
  expect(screen.getByText(/есть несохранённые изменения/)).toBeTruthy();
});

it('an empty list is not offered to be handed over, and whoever only reads changes nothing', async () => {
  serve(schoolListRoutes.show, { ...list, may: { write: false } });
  const asked = serve(schoolListRoutes.rounds, rounds);
  openPage(SchoolListPage, at);
  expect(await screen.findByText('В перечне пока нет школ.')).toBeTruthy();
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByRole('button', { name: /Передать|Сохранить/ })).toBeNull();
});
