import { matchingRoutes } from '@nastavnik/contracts/matching';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { ClassDialog } from './class-dialog.tsx';

const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const Page = () => <ClassDialog onClose={() => undefined} />;

it('says the shift of a class at once, and leaves the building as it is', async () => {
  const six = { grade: 6, letter: 'А', pupils: 25, teacher: null, teacherBy: null };
  serve(rosterRoutes.classes, { items: [{ id: idOf(1), title: '6А', ...six }] });
  const calls = serve(matchingRoutes.setClass, { pupils: 25 });
  const { user } = openPage(Page);
  const save = () => user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));

  await screen.findByRole('dialog', { hidden: true });
  await dialog().findByRole('option', { name: /25.учеников/, hidden: true });
  await save();
  expect(dialog().getByText('Укажите смену или здание.')).toBeTruthy();
  expect(calls).toEqual([]);
  await user.selectOptions(dialog().getByLabelText('Класс'), idOf(1));
  await user.selectOptions(dialog().getByLabelText('Смена'), '2-я смена');
  await save();

  await screen.findByText(/Записано: 25.учеников/);
  expect(calls[0]?.params).toEqual({ classId: idOf(1) });
  expect(calls[0]?.body).toEqual({ shift: 2 });
});
