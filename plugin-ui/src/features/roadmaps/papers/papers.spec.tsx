import { roadmapPaperRoutes } from '@nastavnik/contracts/roadmap-papers';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, serve } from '../../../testing/page.tsx';
import { makeRoadmap } from '../roadmap-fixture.ts';
import { Papers } from './papers.tsx';

const roadmap = makeRoadmap({ state: 'draft', edition: 2, inForce: 1 });
const open = (over: Partial<Roadmap> = {}) =>
  openPage(() => <Papers roadmap={{ ...roadmap, ...over }} />);

it('says what has changed since an edition', async () => {
  const asked = serve(roadmapPaperRoutes.compare, {
    from: 1,
    to: null,
    head: [{ what: 'Годы', before: '2026', after: '2026–2027' }],
    items: [
      { kind: 'added', number: '4', title: 'Форум', changes: [] },
      {
        kind: 'changed',
        number: '2',
        title: 'Обучение',
        changes: [{ what: 'Срок', before: 'май 2026 г.', after: 'июнь 2026 г.' }],
      },
    ],
  });
  const { user } = open();
  const select = await screen.findByRole('combobox', { name: 'Сравнить с редакцией' });
  await user.selectOptions(select, 'редакция 1');
  expect(await screen.findByText('Годы: было «2026», стало «2026–2027»')).toBeTruthy();
  expect(screen.getByText('Пункт 4. Форум')).toBeTruthy();
  expect(screen.getByText('добавлен')).toBeTruthy();
  expect(screen.getByText('Срок: было «май 2026 г.», стало «июнь 2026 г.»')).toBeTruthy();
  expect(asked.at(-1)?.query).toEqual({ from: '1' });
});

it('says so when nothing has changed', async () => {
  serve(roadmapPaperRoutes.compare, { from: 2, to: null, head: [], items: [] });
  const { user } = open();
  const select = await screen.findByRole('combobox', { name: 'Сравнить с редакцией' });
  await user.selectOptions(select, 'редакция 2');
  expect(await screen.findByText('Изменений нет: текст тот же.')).toBeTruthy();
});

it('a roadmap that was never submitted has nothing to be compared with', async () => {
  open({ edition: 0, act: null, inForce: null });
  expect(await screen.findByRole('button', { name: 'Напечатать (PDF)' })).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('while a change is written, what is in force is printed, and the draft only when it is chosen', async () => {
  const asked = serve(roadmapPaperRoutes.pdf, '%PDF-');
  const { user } = open();
  const print = await screen.findByRole('button', { name: 'Напечатать (PDF)' });
  await user.click(print);
  const select = screen.getByRole('combobox', { name: 'Что печатать' });
  await user.selectOptions(select, 'Проект изменений');
  await user.click(print);
  expect(asked.map(({ query }) => query)).toEqual([{ text: 'in_force' }, { text: 'now' }]);
});
