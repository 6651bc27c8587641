import { noteRoutes, type PrivateNote } from '@nastavnik/contracts/notes';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { planRoutes } from '@nastavnik/contracts/plans';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../testing/pack.ts';
import { makeCard, makePair, mentor } from '../../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../../testing/page.tsx';
import { idOf } from '../../../testing/people.ts';
import { makePlan } from '../../../testing/plans.ts';
import { PairPage } from '../pair-page.tsx';
import { NotesBlock } from './notes-block.tsx';

const pair = makePair(50);
const note = (number: number, text: string, over: Partial<PrivateNote> = {}): PrivateNote => ({
  id: idOf(number),
  text,
  writtenAt: '2026-11-20T09:30:00Z',
  changedAt: null,
  version: 1,
  ...over,
});

const open = (of = pair) =>
  openPage(() => <NotesBlock pair={of} />, { session: { person: mentor, roles: ['mentor'] } });
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

describe('private notes', () => {
  it('say who reads them, and that there are none yet', async () => {
    serve(noteRoutes.list, { items: [], next: null });
    open();

    const block = within(await screen.findByRole('region', { name: 'Мои заметки' }));
    expect(block.getByText('видит только автор')).toBeTruthy();
    expect(block.getByText(/не получают ни куратор, ни наставляемый/)).toBeTruthy();
    expect(await block.findByText(/Заметок пока нет/)).toBeTruthy();
    expect(block.getByRole('link', { name: /позовите/ }).getAttribute('href')).toBe('/help');
  });

  it('are written, and the words stay while the service is away', async () => {
    serve(noteRoutes.list, { items: [], next: null });
    let away = true;
    const calls = serve(noteRoutes.add, () =>
      away ? refuse(503, 'server.busy', 'Сервис перегружен.') : { id: idOf(1) },
    );
    const { user } = open();

    const field = await screen.findByLabelText('Новая заметка');
    const button = screen.getByRole('button', { name: 'Записать для себя' });
    await user.click(button);
    expect(calls).toHaveLength(0);
    await user.type(field, 'Спросить о кружке');
    await user.click(button);
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
    expect((field as HTMLTextAreaElement).value).toBe('Спросить о кружке');

    away = false;
    await user.click(button);
    await screen.findByText('Заметка записана');
    expect(calls.at(-1)).toMatchObject({
      params: { pairId: pair.id },
      body: { text: 'Спросить о кружке' },
    });
    expect((field as HTMLTextAreaElement).value).toBe('');
  });

  it('are changed and removed, each against the version that was seen', async () => {
    serve(noteRoutes.list, { items: [note(1, 'Стесняется', { version: 3 })], next: null });
    const changed = serve(noteRoutes.change, { version: 4 });
    const removed = serve(noteRoutes.remove, { removed: idOf(1) });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: /Изменить заметку от 20\.11/ }));
    const field = dialog().getByLabelText('Заметка');
    await user.clear(field);
    await user.type(field, 'Освоился');
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
    await screen.findByText('Заметка изменена');
    expect(changed[0]?.body).toEqual({ text: 'Освоился' });
    expect(changed[0]?.headers.get('if-match')).toBe('"3"');

    await user.click(await screen.findByRole('button', { name: /Изменить заметку от 20\.11/ }));
    await user.click(dialog().getByRole('button', { name: 'Убрать заметку', hidden: true }));
    await waitFor(() => expect(removed[0]?.params).toEqual({ noteId: idOf(1) }));
  });

  it('of a pair that has ended are only read', async () => {
    serve(noteRoutes.list, { items: [note(1, 'На память')], next: null });
    open({ ...pair, status: 'finished' });

    expect(await screen.findByText('На память')).toBeTruthy();
    expect(screen.getByText(/Пара завершена/)).toBeTruthy();
    expect(screen.queryByLabelText('Новая заметка')).toBeNull();
  });

  it('of a pair that has ended are removed, but not changed', async () => {
    serve(noteRoutes.list, { items: [note(1, 'На память', { version: 3 })], next: null });
    const removed = serve(noteRoutes.remove, { removed: idOf(1) });
    const { user } = open({ ...pair, status: 'finished' });
    await user.click(await screen.findByRole('button', { name: /Изменить заметку от 20\.11/ }));
    expect(dialog().queryByLabelText('Заметка')).toBeNull();
    expect(dialog().queryByRole('button', { name: 'Сохранить', hidden: true })).toBeNull();
    await user.click(dialog().getByRole('button', { name: 'Убрать заметку', hidden: true }));
    await waitFor(() => expect(removed[0]?.params).toEqual({ noteId: idOf(1) }));
  });

  it('stand in the card for its mentor, and are not asked for by others', async () => {
    serve(packRoutes.show, pack);
    serve(pairCardRoutes.card, makeCard(pair));
    serve(planRoutes.show, makePlan(pair));
    const calls = serve(noteRoutes.list, { items: [note(1, 'Моё')], next: null });
    const at = { at: `/pairs/${pair.id}`, path: '/pairs/:pairId' };
    const { unmount } = openPage(PairPage, {
      ...at,
      session: { person: mentor, roles: ['mentor'] },
    });
    expect(await screen.findByText('Моё')).toBeTruthy();
    unmount();

    const before = calls.length;
    openPage(PairPage, { ...at, session: { roles: ['class_teacher'] } });
    await screen.findByRole('heading', { level: 1, name: /Гайсин/ });
    expect(screen.queryByRole('region', { name: 'Мои заметки' })).toBeNull();
    expect(calls).toHaveLength(before);
  });
});
