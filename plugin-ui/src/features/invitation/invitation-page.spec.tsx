import { screen, waitFor } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { packRoutes } from '@nastavnik/contracts/packs';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeOwnAccord } from '../../testing/accords.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { mentee } from '../../testing/pairs.ts';
import { InvitationPage } from './invitation-page.tsx';

const session = { person: mentee, roles: ['pupil' as const, 'invited' as const] };

beforeEach(() => {
  serve(packRoutes.show, pack);
});

describe('a proposed pair', () => {
  it('is answered in one tap; words for the curator may follow', async () => {
    let item = makeOwnAccord();
    serve(accordRoutes.mine, () => ({ items: [item] }));
    const calls = serve(accordRoutes.answer, ({ body }) => {
      item = { ...item, ...(body as Partial<typeof item>), saidAt: '2026-11-24T08:00:00Z' };
      return item;
    });
    const { user } = openPage(InvitationPage, { session });

    await screen.findByText(/Вам предлагают наставника: Орлова Полина, 10/);
    await user.click(screen.getByRole('button', { name: 'Не подходит' }));
    await screen.findByText('Ответ «не подходит» записан');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Не подходит' }).getAttribute('aria-pressed')).toBe(
        'true',
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Добавить слова для куратора' }));
    await user.type(screen.getByRole('textbox'), 'уроки в одно время');
    await user.click(screen.getByRole('button', { name: 'Отправить куратору' }));

    await screen.findByText('Ваши слова: уроки в одно время');
    const { pairId } = item;
    expect(calls.map(({ body }) => body)).toEqual([
      { pairId, stage: 'proposal', word: 'no', reason: null },
      { pairId, stage: 'proposal', word: 'no', reason: 'уроки в одно время' },
    ]);
  });

  it('says what the server refused, and that nothing is asked any more', async () => {
    serve(accordRoutes.mine, { items: [makeOwnAccord()] });
    serve(accordRoutes.answer, () => refuse(409, 'pair.not-asked', 'Об этом сейчас не спрашивают'));
    const { user, unmount } = openPage(InvitationPage, { session });
    await user.click(await screen.findByRole('button', { name: 'Подходит' }));
    expect((await screen.findByRole('alert')).textContent).toContain('не спрашивают');
    unmount();

    serve(accordRoutes.mine, { items: [] });
    openPage(InvitationPage, { session });
    await screen.findByRole('heading', { name: 'Вопросов сейчас нет' });
  });
});
