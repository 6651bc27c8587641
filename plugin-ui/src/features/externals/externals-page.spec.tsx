import { screen, waitFor, within } from '@testing-library/react';
import type { ExternalMentor } from '@nastavnik/contracts/externals';
import { externalRoutes } from '@nastavnik/contracts/externals';
import type { MadePass } from '@nastavnik/contracts/passes';
import { passRoutes } from '@nastavnik/contracts/passes';
import { packRoutes } from '@nastavnik/contracts/packs';
import { recordCheckRoutes } from '@nastavnik/contracts/record-checks';
import { describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, makeTeacher } from '../../testing/people.ts';
import { ExternalsPage } from './externals-page.tsx';

const waiting: NonNullable<ExternalMentor['pass']> = {
  id: idOf(70),
  purpose: 'join',
  subjectId: null,
  state: 'waiting',
  madeAt: '2026-11-23T06:00:00.000Z',
  expiresAt: '2026-11-30T06:00:00.000Z',
  openedAt: null,
  until: null,
  endedAt: null,
  version: 3,
};

const titova: ExternalMentor = {
  id: idOf(60),
  name: { family: 'Титова', given: 'Анна', middle: null },
  birthDate: null,
  kind: 'graduate',
  place: 'Завод «Прогресс»',
  post: 'сварщик',
  email: null,
  phone: null,
  base: 'GRADUATES',
  mentees: 1,
  capacity: 2,
  recordCheck: null,
  pass: null,
  version: 4,
};

const madeFor = ({ id, name }: ExternalMentor): MadePass => ({
  pass: {
    ...waiting,
    person: { id, name, position: 'сварщик', classTitle: null },
  },
  code: 'K7MP-X4CT-29HA',
  link: 'https://service.test/join#secret',
});

const open = (items: ExternalMentor[], at = '/external-mentors') => {
  serve(packRoutes.show, pack);
  serve(externalRoutes.list, { items, next: null });
  return openPage(ExternalsPage, { at });
};
const withPanel = `/external-mentors?person=${titova.id}`;

describe('the page of mentors from outside', () => {
  it('says what to do first and adds somebody, naming what is missing', async () => {
    const { user } = open([]);
    const added = serve(externalRoutes.add, titova);
    await user.click(await screen.findByRole('button', { name: 'Добавить наставника' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Добавить наставника' }));
    expect(dialog.getAllByRole('alert')).toHaveLength(3);
    await user.type(dialog.getByLabelText('Фамилия'), 'Титова');
    await user.type(dialog.getByLabelText('Имя'), 'Анна');
    await user.type(dialog.getByLabelText('Место работы или учёбы'), 'Завод «Прогресс»');
    const base = dialog.getByLabelText<HTMLSelectElement>('Подбаза');
    expect(base.value).toBe('GRADUATES');
    await user.selectOptions(dialog.getByLabelText('Кто это'), 'employee');
    expect(base.value).toBe('PARTNERS');
    await user.click(dialog.getByRole('button', { name: 'Добавить наставника' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(added[0]?.body).toMatchObject({ family: 'Титова', base: 'PARTNERS', recordCheck: null });
  });

  it('shows a link and a code once, and nothing of them afterwards', async () => {
    const { user } = open([titova], withPanel);
    serve(passRoutes.make, madeFor(titova));
    await user.click(await screen.findByRole('button', { name: 'Дать ссылку и код' }));
    await screen.findByText('K7MP-X4CT-29HA');
    screen.getByText('https://service.test/join#secret');
    screen.getByText(/service\.test\/join и введите код/);
    await user.click(screen.getByRole('button', { name: 'Скопировать ссылку' }));
    expect(await navigator.clipboard.readText()).toBe('https://service.test/join#secret');
    await user.click(screen.getByRole('button', { name: 'Готово' }));
    expect(screen.queryByText('K7MP-X4CT-29HA')).toBeNull();
  });

  it('prints slips for those chosen and says for whom none could be made', async () => {
    const other = { ...titova, id: idOf(61), name: { ...titova.name, family: 'Уваров' } };
    const { user } = open([titova, other]);
    serve(passRoutes.make, ({ body }) =>
      (body as { personId: string }).personId === other.id
        ? refuse(403, 'user.inactive', 'Запись отключена.')
        : madeFor(titova),
    );
    await user.click(await screen.findByRole('checkbox', { name: /Титова/ }));
    await user.click(screen.getByRole('checkbox', { name: /Уваров/ }));
    await user.click(screen.getByRole('button', { name: 'Листки с кодами' }));
    await screen.findByText('K7MP-X4CT-29HA');
    expect(screen.getByRole('alert').textContent).toMatch(/Уваров\sА\.: Запись отключена/);
  });

  it('prolongs a session and ends it after a question', async () => {
    const openedAt = '2026-11-24T03:00:00.000Z';
    const until = '2026-11-24T11:00:00.000Z';
    const pass = { ...waiting, state: 'open' as const, openedAt, until };
    const { user } = open([{ ...titova, pass }], withPanel);
    const { person } = madeFor(titova).pass;
    const renewed = serve(passRoutes.renew, { ...pass, person });
    const ended = serve(passRoutes.end, { ...pass, state: 'ended', person });
    await user.click(await screen.findByRole('button', { name: 'Продлить на 8 часов' }));
    await waitFor(() => expect(renewed[0]?.headers.get('if-match')).toBe('"3"'));
    await user.click(screen.getByRole('button', { name: 'Завершить сеанс' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Завершить сеанс' }));
    await waitFor(() => expect(ended).toHaveLength(1));
  });

  it('names the rule and the way out while no certificate holds, and keeps a date only', async () => {
    const { user } = open([titova], withPanel);
    const checked = serve(recordCheckRoutes.check, { seenOn: '2026-11-20', validUntil: null });
    await screen.findByText(/Нет действующей справки/);
    await user.click(screen.getByRole('button', { name: 'Отметить справку' }));
    const day = screen.getByLabelText('Когда предъявлена');
    await user.clear(day);
    await user.type(day, '2026-11-20');
    await user.click(screen.getByRole('button', { name: 'Отметить' }));
    await waitFor(() =>
      expect(checked[0]?.body).toEqual({ seenOn: '2026-11-20', validUntil: null }),
    );
  });

  it('says who saw the certificate and that it is over', async () => {
    const by = makeTeacher(5, 'Львова');
    const recordCheck = {
      checked: false,
      seenOn: '2025-09-01',
      validUntil: '2026-09-01',
      by,
      version: 1,
    };
    open([{ ...titova, recordCheck }], withPanel);
    expect((await screen.findAllByText(/истекла 01\.09/)).length).toBeGreaterThan(0);
    screen.getByText(/Львова/);
  });
});
