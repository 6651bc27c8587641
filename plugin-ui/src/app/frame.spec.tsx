import { screen } from '@testing-library/react';
import type { Role } from '@nastavnik/contracts/access';
import { describe, expect, it } from 'vitest';
import { openPage } from '../testing/page.tsx';
import { Frame } from './frame.tsx';

const open = (at: string, ...roles: Role[]) => openPage(Frame, { at, session: { roles } });

describe('a page that is not there', () => {
  it.each(['/week', '/my-mentor', '/my-plan', '/my-meetings', '/help'])(
    '%s says to whose pair has ended that it has, and where its things are',
    async (path) => {
      open(path, 'pupil', 'past_participant');
      await screen.findByRole('heading', { name: 'Ваша пара завершила работу' });
      const way = screen.getByRole('main').querySelector('a');
      expect(way?.getAttribute('href')).toBe('/past-pairs');
    },
  );

  it('says to others that it is not theirs', async () => {
    open('/week', 'pupil');
    await screen.findByRole('heading', { name: 'Такой страницы нет' });
  });

  it('is no page of a pair, whatever has ended', async () => {
    open('/nowhere', 'pupil', 'past_participant');
    await screen.findByRole('heading', { name: 'Такой страницы нет' });
  });
});
