import { submissionRoutes } from '@nastavnik/contracts/approval-routes';
import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { openPage, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { makeItem, makeRoadmap } from './roadmap-fixture.ts';
import { RoadmapPage } from './roadmap-page.tsx';
import { targetsFrom } from './target-lines.ts';

const at = { at: `/roadmaps/${idOf(80)}`, path: '/roadmaps/:roadmapId' };
const mentors = { code: 'MENTORS', title: 'Наставники в реестре', unit: 'чел.' };
const share = { code: 'SHARE', title: 'Доля вовлечённых', unit: '%' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const press = (name: string) => dialog().getByRole('button', { name, hidden: true });

const draft = makeRoadmap({
  state: 'draft',
  act: null,
  inForce: null,
  edition: 0,
  indicators: [mentors, share],
  items: [
    makeItem({
      targets: [{ indicator: 'MENTORS', atLeast: true, years: { '2025': 10, '2026': 500 } }],
    }),
  ],
});

beforeEach(() => {
  const receiver = { name: 'Министерство', office: 'org' as const };
  serve(consultationRoutes.list, { items: [] });
  serve(submissionRoutes.list, { receiver, due: null, today: '2026-11-24', rounds: [] });
  serve(roadmapRoutes.show, draft);
});

it('the figures of an item stand in the table and are entered by year, each in its unit', async () => {
  const calls = serve(roadmapRoutes.changeItem, draft);
  const { user } = openPage(RoadmapPage, at);
  const table = within(await screen.findByRole('region', { name: 'Пункты дорожной карты' }));
  expect(
    table.getByText('Наставники в реестре, не менее, чел.: 2025 – 10; 2026 – 500'),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Сформировать базу наставников' }));
  await user.click(screen.getByRole('button', { name: 'Изменить…' }));
  // the years of the roadmap, and the one of before that the target names
  expect(dialog().getByLabelText<HTMLInputElement>('2025, чел.').value).toBe('10');
  await user.type(dialog().getByLabelText('2027, чел.'), '1 800');
  await user.selectOptions(dialog().getByLabelText('Добавить показатель к пункту'), share.title);
  await user.click(press('Сохранить'));
  expect(await dialog().findByText(/Укажите число хотя бы для одного года/)).toBeTruthy();
  expect(calls).toHaveLength(0);
  await user.type(dialog().getByLabelText('2026, %'), '52,5');
  await user.click(press('Сохранить'));
  await waitFor(() =>
    expect(calls[0]?.body).toMatchObject({
      targets: [
        { indicator: 'MENTORS', atLeast: true, years: { 2025: 10, 2026: 500, 2027: 1800 } },
        { indicator: 'SHARE', atLeast: true, years: { 2026: 52.5 } },
      ],
    }),
  );
});

it('what is counted, and in what, is named once for the whole roadmap', async () => {
  const calls = serve(roadmapRoutes.change, draft);
  const { user } = openPage(RoadmapPage, at);
  await user.click(await screen.findByRole('button', { name: 'Сведения о карте…' }));
  await user.click(press('Добавить показатель'));
  await user.type(dialog().getByLabelText('Показатель 3'), 'Участники конкурса');
  await user.click(press('Сохранить'));
  expect(await dialog().findByText(/Укажите название и единицу/)).toBeTruthy();
  await user.type(dialog().getAllByLabelText('Единица')[2]!, 'чел.');
  await user.click(press('Сохранить'));
  const made = { code: 'INDICATOR_1', title: 'Участники конкурса', unit: 'чел.' };
  await waitFor(() => expect(calls[0]?.body).toMatchObject({ indicators: [mentors, share, made] }));
});

it('an indicator says what the system counts by it; of one that items use it stays', async () => {
  const calls = serve(roadmapRoutes.change, draft);
  const { user } = openPage(RoadmapPage, at);
  await user.click(await screen.findByRole('button', { name: 'Сведения о карте…' }));
  const counted = () => dialog().getAllByLabelText<HTMLSelectElement>('Что считает система');
  expect(counted().map(({ disabled }) => disabled)).toEqual([true, false]);
  await user.selectOptions(counted()[1]!, 'COVERAGE_REACHED');
  await user.click(press('Добавить показатель'));
  expect([...counted()[2]!.options].map(({ value }) => value)).not.toContain('COVERAGE_REACHED');
  await user.type(dialog().getByLabelText('Показатель 3'), 'Наставники');
  await user.selectOptions(counted()[2]!, 'MENTORS_REGISTERED');
  await user.type(dialog().getAllByLabelText('Единица')[2]!, 'чел.');
  await user.click(press('Сохранить'));
  const made = { code: 'MENTORS_REGISTERED', title: 'Наставники', unit: 'чел.' };
  await waitFor(() =>
    expect(calls[0]?.body).toMatchObject({
      indicators: [mentors, { ...share, code: 'COVERAGE_REACHED' }, made],
    }),
  );
});

it('a figure is a number of its unit: no words, nothing below zero, no share above a hundred', () => {
  const read = (text: string, indicator = 'MENTORS') =>
    targetsFrom([{ indicator, atLeast: true, years: { 2026: text } }], [mentors, share]);
  for (const text of ['', 'сто', '-5', '1.2.3', '10000001']) expect(read(text)).toBeNull();
  expect(read('101', 'SHARE')).toBeNull();
  expect(read('101')).toMatchObject([{ years: { 2026: 101 } }]);
});
