import { type Calendar, type CalendarEntry, calendarRoutes } from '@nastavnik/contracts/calendar';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { CalendarPage } from './calendar-page.tsx';
import { daysAround, monthsAround } from './months.ts';

const id = '01930000-0000-7000-8000-000000000001';

const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: `${over.title ?? ''} ${over.by ?? ''}`,
  kind: 'roadmap',
  subjectId: id,
  title: '1.2. Провести обсуждение',
  note: 'Управление образования',
  from: null,
  by: '2026-11-30',
  state: 'ahead',
  ...over,
});

const makeCalendar = (over: Partial<Calendar> = {}): Calendar => ({
  org: { kind: 'municipality', name: 'Тальменский МО' },
  today: '2026-11-24',
  late: [entry({ title: '3. Утвердить перечень', by: '2026-05-15', state: 'late' })],
  entries: [
    entry({ title: '4. Обучить кураторов', by: '2026-11-10', state: 'late' }),
    entry({ title: '5. Издать приказ', by: '2026-11-12', state: 'done' }),
    entry({ from: '2026-11-01' }),
    entry({
      kind: 'register',
      subjectId: null,
      title: 'Заканчивается соглашение: Музей',
      by: '2027-01-20',
    }),
  ],
  ...over,
});

const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
const view = (name: RegExp) => screen.findByRole('link', { name });

describe('the calendar', () => {
  it('opens with what is due soon, and leads to where it is worked on', async () => {
    serve(calendarRoutes.show, makeCalendar());
    openPage(CalendarPage);
    await view(/Ближайшие 30 дней 1/);
    expect(rows()).toEqual([
      '30.11с 01.111.2. Провести обсуждениеУправление образованиядорожная картапредстоит',
    ]);
    const link = screen.getByRole('link', { name: '1.2. Провести обсуждение' });
    expect(link.getAttribute('href')).toContain(`/roadmaps/${id}`);
  });

  it('shows all that is late, however old, and any month around', async () => {
    serve(calendarRoutes.show, makeCalendar());
    const { user } = openPage(CalendarPage);
    await user.click(await view(/Просрочено 2/));
    expect(rows().map((row) => row?.includes('просрочено'))).toEqual([true, true]);
    expect(rows()[0]).toContain('3. Утвердить перечень');
    await user.click(await view(/^Ноябрь 3/));
    expect(rows()).toHaveLength(3);
    await user.click(await view(/Январь 2027 1/));
    expect(rows()[0]).toContain('Заканчивается соглашение: Музей');
    await user.click(await view(/Декабрь 0/));
    expect(screen.getByText('В этом месяце сроков нет')).toBeTruthy();
  });

  it('says where days come from when there are none', async () => {
    serve(calendarRoutes.show, makeCalendar({ late: [], entries: [] }));
    openPage(CalendarPage);
    expect(await screen.findByText('Сроков пока нет')).toBeTruthy();
  });

  it('asks for whole months, no more than may be asked for', () => {
    expect(monthsAround('2026-01-31')).toEqual(expect.arrayContaining(['2025-12', '2026-12']));
    expect(monthsAround('2026-01-31')).toHaveLength(13);
    expect(daysAround('2026-11-24')).toEqual({ from: '2026-10-01', to: '2027-10-31' });
    expect(daysAround('2027-03-31')).toEqual({ from: '2027-02-01', to: '2028-02-29' });
  });
});

describe('the address for calendar programs', () => {
  const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
  const press = (name: string) => dialog().findByRole('button', { name, hidden: true });
  const open = async () => {
    serve(calendarRoutes.show, makeCalendar());
    const page = openPage(CalendarPage);
    await page.user.click(await screen.findByRole('button', { name: 'Подписаться…' }));
    return page;
  };

  it('is made, shown once and copied', async () => {
    serve(calendarRoutes.feed, { madeAt: null, readAt: null });
    const address = 'https://service.test/plugin/v1/calendars/secret.ics';
    serve(calendarRoutes.makeFeed, { madeAt: '2026-11-24T03:00:00Z', readAt: null, address });
    const { user } = await open();
    await waitFor(async () =>
      expect((await press('Получить адрес')).getAttribute('aria-busy')).toBeNull(),
    );
    await user.click(await press('Получить адрес'));
    expect(await dialog().findByText(address)).toBeTruthy();
    await user.click(await press('Скопировать адрес'));
    expect(await navigator.clipboard.readText()).toBe(address);
  });

  it('says when it was read, and is ended', async () => {
    serve(calendarRoutes.feed, { madeAt: '2026-11-20T03:00:00Z', readAt: '2026-11-24T01:00:00Z' });
    const calls = serve(calendarRoutes.endFeed, { madeAt: null, readAt: null });
    const { user } = await open();
    expect(await dialog().findByText(/Адрес получен 20.11.*последний раз прочитан/)).toBeTruthy();
    await user.click(await press('Отключить'));
    expect(await screen.findByText('Адрес отключён')).toBeTruthy();
    expect(calls).toHaveLength(1);
  });

  it('keeps its dialog when the server refuses', async () => {
    serve(calendarRoutes.feed, { madeAt: '2026-11-20T03:00:00Z', readAt: null });
    serve(calendarRoutes.endFeed, () => refuse(500, 'server.failed', 'Не получилось.'));
    const { user } = await open();
    await user.click(await press('Отключить'));
    expect(await dialog().findByText(/Не получилось/)).toBeTruthy();
  });
});
