import { packRoutes } from '@nastavnik/contracts/packs';
import type { Signal } from '@nastavnik/contracts/signals';
import { signalRoutes } from '@nastavnik/contracts/signals';
import { supportRoutes } from '@nastavnik/contracts/support';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, serve } from '../../testing/page.tsx';
import { mentee, mentor } from '../../testing/pairs.ts';
import { idOf } from '../../testing/people.ts';
import { SignalsPage } from './signals-page.tsx';
import { SupportPage } from './support-page.tsx';

const makeSignal = (number: number, over: Partial<Signal> = {}): Signal => ({
  id: idOf(number),
  kind: 'raised',
  to: 'curator',
  urgent: true,
  pairId: idOf(50),
  mentor,
  mentees: [mentee],
  topic: 'MENTEE_HURT',
  text: 'смеётся надо мной',
  raisedBy: mentee,
  raisedAt: '2026-11-24T08:00:00Z',
  state: 'new',
  takenBy: null,
  answer: null,
  outcome: null,
  closedAt: null,
  mayAct: true,
  version: 1,
  ...over,
});

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(signalRoutes.counts, { open: 2, urgent: 1, closed: 0, all: 2 });
});

describe('the inbox of signals', () => {
  it('shows what was said and lets one answer', async () => {
    serve(signalRoutes.list, { items: [makeSignal(1)], next: null });
    const sent = serve(signalRoutes.answer, makeSignal(1, { state: 'taken', version: 2 }));
    const { user } = openPage(SignalsPage, { at: '/signals' });

    const item = within(await screen.findByRole('region', { name: 'Меня обижают' }));
    expect(item.getByText('срочно, новый')).toBeTruthy();
    expect(item.getByText('смеётся надо мной')).toBeTruthy();
    await user.click(item.getByRole('button', { name: 'Ответить' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    const send = dialog.getByRole('button', { name: 'Отправить ответ', hidden: true });
    await user.click(send);
    expect(dialog.getByText('Напишите ответ.')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.type(dialog.getByLabelText('Что ответить'), 'Зайди в 14:00');
    await user.click(send);

    await expect.poll(() => sent[0]?.body).toEqual({ answer: 'Зайди в 14:00' });
    expect(sent[0]?.headers.get('if-match')).toBe('"1"');
  });

  it('says that words to the psychologist are not for the curator; what came by itself is not answered', async () => {
    const other = { to: 'psychologist' as const, topic: null, text: null, mayAct: false };
    const itself = { kind: 'low_mark' as const, raisedBy: null, topic: null, text: null };
    serve(signalRoutes.list, { items: [makeSignal(1, other), makeSignal(2, itself)], next: null });
    openPage(SignalsPage, { at: '/signals' });

    const hidden = within(await screen.findByRole('region', { name: 'Сигнал психологу' }));
    expect(hidden.getByText(/читает и отвечает на него только психолог/)).toBeTruthy();
    expect(hidden.queryByRole('button')).toBeNull();
    const low = within(screen.getByRole('region', { name: 'Низкая оценка встречи' }));
    expect(low.queryByRole('button', { name: 'Ответить' })).toBeNull();
    expect(low.getByRole('button', { name: 'Закрыть' })).toBeTruthy();
  });

  it('leads to the pair only whoever may open any', async () => {
    serve(signalRoutes.list, { items: [makeSignal(1)], next: null });
    const { unmount } = openPage(SignalsPage, { at: '/signals' });
    expect(await screen.findByRole('link', { name: /Пара: / })).toBeTruthy();
    unmount();
    const roles = ['psychologist' as const, 'class_teacher' as const];
    openPage(SignalsPage, { at: '/signals', session: { roles } });
    expect(await screen.findByText(/Пара: /)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Пара: / })).toBeNull();
  });

  it('says what to expect while there are none', async () => {
    serve(signalRoutes.list, { items: [], next: null });
    openPage(SignalsPage, { at: '/signals' });

    await screen.findByRole('heading', { name: 'Сигналов нет' });
  });
});

describe('contacts of support', () => {
  it('are saved only when each says who it is', async () => {
    serve(supportRoutes.show, { contacts: [] });
    const sent = serve(supportRoutes.set, { contacts: [] });
    const { user } = openPage(SupportPage);

    await user.click(await screen.findByRole('button', { name: 'Добавить контакт' }));
    await user.click(screen.getByRole('button', { name: 'Сохранить контакты' }));
    expect(screen.getByText('Напишите, кто это.')).toBeTruthy();
    await user.type(screen.getByLabelText(/Кто это/), 'Куратор');
    await user.click(screen.getByRole('button', { name: 'Сохранить контакты' }));

    await expect.poll(() => sent[0]?.body).toMatchObject({ contacts: [{ role: 'Куратор' }] });
  });
});
