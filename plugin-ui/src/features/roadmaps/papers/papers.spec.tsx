import { roadmapPaperRoutes } from '@nastavnik/contracts/roadmap-papers';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, serve } from '../../../testing/page.tsx';
import { idOf } from '../../../testing/people.ts';
import { Papers } from './papers.tsx';

const roadmap = { id: idOf(80), edition: 2 } as Roadmap;
const open = (edition = 2) => openPage(() => <Papers roadmap={{ ...roadmap, edition }} />);

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
  await user.selectOptions(await screen.findByRole('combobox'), 'редакция 2');
  expect(await screen.findByText('Изменений нет: текст тот же.')).toBeTruthy();
});

it('a roadmap that was never submitted has nothing to be compared with', async () => {
  open(0);
  expect(await screen.findByRole('button', { name: 'Напечатать (PDF)' })).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});
