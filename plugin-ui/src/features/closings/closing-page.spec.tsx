import { screen, waitFor, within } from '@testing-library/react';
import { closingRoutes, type ProgrammeClosing } from '@nastavnik/contracts/closings';
import { describe, expect, it } from 'vitest';
import { mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, makePupil } from '../../testing/people.ts';
import { ClosingPage } from './closing-page.tsx';

const at = { at: `/programmes/${idOf(70)}/closing`, path: '/programmes/:programmeId/closing' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const press = (name: string) => dialog().getByRole('button', { name, hidden: true });
const block = async (name: string) => within(await screen.findByRole('region', { name }));

const makeClosing = (over: Partial<ProgrammeClosing> = {}): ProgrammeClosing => ({
  programme: { id: idOf(70), title: 'Старший – младшему', state: 'closing' },
  members: [
    { person: mentor, side: 'mentor', pairIds: [idOf(50)], passed: true, attended: false },
    { person: mentee, side: 'mentee', pairIds: [idOf(50)], passed: null, attended: false },
  ],
  event: null,
  eventVersion: 1,
  reflection: null,
  reflectionVersion: 1,
  mayWrite: true,
  ...over,
});
const event = {
  on: '2026-11-20',
  place: 'Актовый зал',
  link: '/news/15',
  nobodyShown: false,
  guests: [{ name: 'Иванова Мария', role: 'родитель' }],
  attendedIds: [],
};

describe('the sheet with which a programme ends', () => {
  it('plans the event; a link that is not safe is named before it is sent', async () => {
    serve(closingRoutes.show, makeClosing());
    const calls = serve(closingRoutes.setEvent, makeClosing({ event, eventVersion: 2 }));
    const { user } = openPage(ClosingPage, at);

    await user.click(
      (await block('Заключительное мероприятие')).getByRole('button', { name: /Назначить/ }),
    );
    await user.type(dialog().getByLabelText('Ссылка'), 'http://school.example');
    await user.click(press('Сохранить'));
    expect(dialog().getByText('Заполните это поле.')).toBeTruthy();
    expect(dialog().getByText(/Ссылка начинается с https/)).toBeTruthy();
    expect(calls).toHaveLength(0);

    await user.clear(dialog().getByLabelText('Ссылка'));
    await user.type(dialog().getByLabelText('Ссылка'), 'https://school.example/15');
    await user.click(
      dialog().getByRole('checkbox', { name: /нет фотографий и имён/, hidden: true }),
    );
    await user.type(dialog().getByLabelText('Место'), 'Актовый зал');
    await user.type(dialog().getByLabelText('Гости'), 'Иванова Мария, родитель{enter}Ким Олег');
    await user.click(press('Сохранить'));
    await screen.findByText('Записано');
    expect(calls[0]?.body).toEqual({
      on: '2026-11-24',
      place: 'Актовый зал',
      link: 'https://school.example/15',
      nobodyShown: true,
      guests: [
        { name: 'Иванова Мария', role: 'родитель' },
        { name: 'Ким Олег', role: '' },
      ],
      attendedIds: [],
    });
    expect(calls[0]?.headers.get('if-match')).toBe('"1"');
  });

  it('marks by ticks who came, and keeps the ticks when it is refused', async () => {
    serve(closingRoutes.show, makeClosing({ event, eventVersion: 2 }));
    const calls = serve(closingRoutes.setEvent, () =>
      refuse(412, 'version.stale', 'Запись уже изменил другой человек.'),
    );
    const { user } = openPage(ClosingPage, at);

    const members = await block('Участники программы');
    expect(members.getByText('прошёл программу')).toBeTruthy();
    expect(members.getByText('итоги не подведены')).toBeTruthy();
    const link = members.getByRole('link', { name: /^Гайсин Полина/ });
    expect(link.getAttribute('href')).toBe(`/pairs/${idOf(50)}`);
    await user.click(members.getByRole('button', { name: 'Отметить, кто был…' }));
    const tick = dialog().getByRole('checkbox', { name: /Гайсин/, hidden: true });
    await user.click(tick);
    await user.click(press('Сохранить'));
    expect((await dialog().findByRole('alert', { hidden: true })).textContent).toContain('изменил');
    expect(calls[0]?.body).toEqual({ ...event, attendedIds: [mentee.id] });
    expect((tick as HTMLInputElement).checked).toBe(true);

    // whose consent to be shown is refused may come all the same where nobody is shown
    await user.click(dialog().getByRole('checkbox', { name: /нет фотографий/, hidden: true }));
    await user.click(press('Сохранить'));
    await waitFor(() => expect(calls[1]?.body).toMatchObject({ nobodyShown: true }));
  });

  it('ticks a whole school at once, and finds one in it by name', async () => {
    const people = Array.from({ length: 9 }, (_, at) =>
      makePupil(100 + at, `Наумов${'а'.repeat(at)}`),
    );
    const members = people.map((person) => ({
      person,
      side: 'mentee' as const,
      pairIds: [idOf(50)],
      passed: true,
      attended: false,
    }));
    serve(closingRoutes.show, makeClosing({ event, members }));
    const calls = serve(closingRoutes.setEvent, makeClosing({ event, eventVersion: 2 }));
    const { user } = openPage(ClosingPage, at);

    await user.click(
      (await block('Участники программы')).getByRole('button', { name: 'Отметить, кто был…' }),
    );
    await user.click(screen.getByRole('checkbox', { name: /^Все, кто показан/, hidden: true }));
    await user.type(dialog().getByLabelText('Найти'), people[8]!.name.family);
    await user.click(dialog().getByRole('checkbox', { name: /^Наумов/, hidden: true }));
    await user.click(press('Сохранить'));
    await screen.findByText('Записано');
    expect(calls[0]?.body).toEqual({
      ...event,
      attendedIds: people.slice(0, 8).map(({ id }) => id),
    });
  });

  it('waits for the day of the event before it takes ticks, and says so', async () => {
    serve(closingRoutes.show, makeClosing({ event: { ...event, on: '2027-05-28' } }));
    openPage(ClosingPage, at);
    const members = await block('Участники программы');
    expect(members.getByText(/отметить, кто был, можно в этот день/)).toBeTruthy();
  });

  it('keeps the protocol of the group', async () => {
    serve(closingRoutes.show, makeClosing());
    const calls = serve(closingRoutes.setReflection, makeClosing());
    const { user } = openPage(ClosingPage, at);

    await user.click(
      (await block('Групповая рефлексия')).getByRole('button', { name: 'Записать протокол…' }),
    );
    await user.click(press('Сохранить'));
    expect(dialog().getAllByText('Заполните это поле.')).toHaveLength(2);
    await user.type(dialog().getByLabelText('Кто был'), 'Все');
    await user.type(dialog().getByLabelText('Что получилось'), 'Встречи');
    await user.click(press('Сохранить'));
    await waitFor(() =>
      expect(calls[0]?.body).toEqual({
        on: '2026-11-24',
        present: 'Все',
        worked: 'Встречи',
        change: '',
        decisions: '',
      }),
    );
  });

  it('is read by the administrator without buttons that write', async () => {
    serve(closingRoutes.show, makeClosing({ event, mayWrite: false }));
    openPage(ClosingPage, { ...at, session: { roles: ['school_admin'] } });
    expect(
      (await block('Заключительное мероприятие')).getByText('Иванова Мария, родитель'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Изменить|Отметить|Записать/ })).toBeNull();
  });
});
