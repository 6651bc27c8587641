import { aboutMeRoutes } from '@nastavnik/contracts/about-me';
import { packRoutes } from '@nastavnik/contracts/packs';
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { AboutMePage } from './about-me-page.tsx';

const session = { rights: ['about.write' as const], roles: ['external_mentor' as const] };
const told = { about: 'Работаю инженером', interests: ['кино'], version: 2 };
const save = () => screen.getByRole('button', { name: 'Сохранить' });
beforeEach(() => serve(packRoutes.show, pack));

it('a mentor reads what is told of them, and tells more', async () => {
  serve(aboutMeRoutes.show, told);
  const calls = serve(aboutMeRoutes.set, { ...told, version: 3 });
  const { user } = openPage(AboutMePage, { session });

  await user.type(await screen.findByLabelText('Интересы'), ', шахматы');
  await user.clear(screen.getByLabelText('Несколько слов о себе'));
  await user.click(save());

  await screen.findByText(/Сохранено/);
  expect(calls[0]?.headers.get('if-match')).toBe('"2"');
  expect(calls[0]?.body).toEqual({ about: null, interests: ['кино', 'шахматы'] });
});

it('what was typed stays when the curator was quicker', async () => {
  serve(aboutMeRoutes.show, told);
  serve(aboutMeRoutes.set, () => refuse(412, 'version.stale', 'Запись уже изменил кто-то другой.'));
  const { user } = openPage(AboutMePage, { session });

  await user.type(await screen.findByLabelText('Несколько слов о себе'), '!');
  await user.click(save());

  await screen.findByText(/уже изменил/);
  expect(screen.getByLabelText<HTMLInputElement>('Несколько слов о себе').value).toBe(
    'Работаю инженером!',
  );
});
