import { factOrgRoutes } from '@nastavnik/contracts/fact-orgs';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../../testing/page.tsx';
import { idOf } from '../../../testing/people.ts';
import { FactPage } from './fact-page.tsx';

const at = {
  at: `/roadmaps/${idOf(80)}/items/${idOf(81)}/facts/CURATOR_APPOINTED/school`,
  path: '/roadmaps/:roadmapId/items/:itemId/facts/:fact/:at',
};
const school = (of: number, counted: boolean) => ({
  id: idOf(of),
  name: `СОШ № ${of}`,
  value: Number(counted),
  counted,
});

it('says which schools are in a number and which are not, each with a link', async () => {
  serve(factOrgRoutes.show, {
    title: 'В школе есть куратор',
    number: '2.1',
    at: 'school',
    measure: 'each',
    share: null,
    items: [school(11, true), school(12, false), school(13, false)],
  });
  const { user } = openPage(FactPage, at);
  const table = within(await screen.findByRole('region', { name: 'Организации' }));
  expect(table.getByRole('link', { name: 'СОШ № 11' }).getAttribute('href')).toBe(
    `/municipality/${idOf(11)}`,
  );
  await user.click(screen.getByRole('link', { name: 'Не учтены 2' }));
  expect(table.queryByText('СОШ № 11')).toBeNull();
  expect(table.getByText('СОШ № 12')).toBeTruthy();
  const back = screen.getByRole('link', { name: 'Пункт дорожной карты' });
  expect(back.getAttribute('href')).toBe(`/roadmaps/${idOf(80)}?item=${idOf(81)}`);
});

it('shows the words of a refusal', async () => {
  serve(factOrgRoutes.show, () => refuse(404, 'entity.not-found', 'Запись не найдена.'));
  openPage(FactPage, at);
  expect(await screen.findByText('Запись не найдена.')).toBeTruthy();
});
