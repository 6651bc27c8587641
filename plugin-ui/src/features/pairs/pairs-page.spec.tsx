import { screen, waitFor, within } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makePair } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, makePupil, makeTeacher } from '../../testing/people.ts';
import { PairsPage } from './pairs-page.tsx';

const counts = {
  open: 64,
  proposed: 5,
  awaits_order: 41,
  active: 18,
  not_meeting: 11,
  decision: 2,
  closed: 7,
};
const unfixed = { order: null, startedOn: null, daysWithout: null } as const;
const quiet = makePair(50, { notMeeting: true, daysWithout: 44 });
const agreed = makePair(51, { ...unfixed, status: 'agreed', mentees: [makePupil(3, 'Белова')] });
const lacking = makePair(52, { ...unfixed, status: 'agreed', mentees: [makePupil(4, 'Котов')] });
const proposed = makePair(53, {
  ...unfixed,
  status: 'proposed',
  version: 7,
  mentor: makeTeacher(5, 'Лебедева'),
  mentees: [makePupil(6, 'Гущина'), makePupil(7, 'Сычёв')],
});

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(pairRoutes.counts, counts);
});

const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }));
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

describe('the list of pairs', () => {
  it('shows what each pair waits for, with the counts of its views', async () => {
    serve(pairRoutes.list, { items: [quiet, agreed, proposed], next: null });
    openPage(PairsPage, { at: '/pairs' });

    const link = await screen.findByRole('link', { name: 'Гайсин Полина' });
    expect(link.getAttribute('href')).toBe(`/pairs/${idOf(50)}`);
    expect(rowOf('Гайсин').getByText(/не встречаются 44\sдня/)).toBeTruthy();
    expect(rowOf('Гайсин').getByText('№ 118-од от 01.10')).toBeTruthy();
    expect(rowOf('Белова').getByText('ждёт приказа')).toBeTruthy();
    expect(rowOf('Гущина Полина, Сычёв Полина').getByText('предложена')).toBeTruthy();
    const views = within(screen.getByRole('navigation', { name: 'Готовые выборки' }));
    await views.findByRole('link', { name: /Ждут приказа\s*41/ });
  });

  it('tells namesakes apart by the patronymic', async () => {
    const other = makePupil(9, 'Белова');
    other.name.middle = 'Петровна';
    const items = [agreed, makePair(54, { mentees: [other] }), proposed];
    serve(pairRoutes.list, { items, next: null });
    openPage(PairsPage, { at: '/pairs' });

    expect(await screen.findByRole('link', { name: 'Белова Полина Олеговна' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Белова Полина Петровна' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Выбрать: Белова Полина Петровна' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Гущина Полина, Сычёв Полина' })).toBeTruthy();
  });

  it('asks the server for the view, the form and the person of its address', async () => {
    const calls = serve(pairRoutes.list, { items: [], next: null });
    openPage(PairsPage, { at: `/pairs?view=decision&form=PUPIL_PUPIL&q=Бел&person=${idOf(9)}` });

    await screen.findByRole('heading', { name: 'Здесь пар нет' });
    expect(calls[0]?.query).toEqual({
      view: 'decision',
      form: 'PUPIL_PUPIL',
      personId: idOf(9),
      q: 'Бел',
    });
    expect(screen.getByText('Показаны пары одного человека: выбранный участник.')).toBeTruthy();
  });

  it('shows the pairs of one programme, and the way to all of them', async () => {
    const calls = serve(pairRoutes.list, { items: [], next: null });
    openPage(PairsPage, { at: `/pairs?programme=${idOf(70)}` });

    const link = await screen.findByRole('link', { name: 'Открыть программу' });
    expect(link.getAttribute('href')).toBe(`/programmes/${idOf(70)}`);
    expect(screen.getByRole('button', { name: 'Показать все пары' })).toBeTruthy();
    await screen.findByRole('heading', { name: 'Здесь пар нет' });
    expect(calls[0]?.query).toEqual({ view: 'open', programmeId: idOf(70) });
  });

  it('says what to do first when there is no pair, and why it cannot be read', async () => {
    serve(pairRoutes.counts, { ...counts, open: 0, closed: 0 });
    serve(pairRoutes.list, { items: [], next: null });
    const { unmount } = openPage(PairsPage, { at: '/pairs' });
    await screen.findByRole('heading', { name: 'Пар пока нет' });
    expect(screen.getByRole('link', { name: 'Новая пара' }).getAttribute('href')).toBe(
      '/pairs/new',
    );
    unmount();

    serve(pairRoutes.counts, counts);
    serve(pairRoutes.list, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(PairsPage, { at: '/pairs' });
    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});

describe('many pairs at once', () => {
  it('are fixed by one order; those that are refused can be left out, and wait with a reason', async () => {
    serve(pairRoutes.list, { items: [agreed, lacking, proposed], next: null });
    const calls = serve(pairRoutes.fix, ({ body }) => {
      const { withoutRefused } = body as { withoutRefused: boolean };
      // what is fixed waits for no order any more, and the page reads that at once
      if (withoutRefused) serve(pairRoutes.list, { items: [lacking, proposed], next: null });
      return !withoutRefused
        ? refuse(409, 'consent.required', 'Не хватает согласий: Котов Полина – на участие.', {
            details: {
              lacking: [{ personId: idOf(4), name: 'Котов Полина', kinds: ['PARTICIPATION'] }],
            },
          })
        : { fixed: 1, left: [{ pairId: lacking.id, why: 'Не хватает согласий.' }] };
    });
    const { user } = openPage(PairsPage, { at: '/pairs?view=open' });

    await user.click(await screen.findByRole('checkbox', { name: 'Выбрать все на странице' }));
    expect(screen.getByRole('region', { name: 'Выбранные' }).textContent).toContain(
      'Ждут согласия – 1, ждут приказа – 2',
    );
    await user.click(screen.getByRole('button', { name: 'Закрепить приказом…' }));
    expect(dialog().getByText(/Не войдёт в приказ, согласия сторон ещё нет: 1\sпара/)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Закрепить', hidden: true }));
    expect(dialog().getByText('Укажите номер приказа.')).toBeTruthy();
    await user.type(dialog().getByLabelText('Номер приказа'), '131-од');
    await user.click(dialog().getByRole('button', { name: 'Закрепить', hidden: true }));
    expect((await dialog().findByRole('alert', { hidden: true })).textContent).toContain(
      'Не хватает согласий: Котов Полина',
    );
    await user.click(dialog().getByRole('button', { name: 'Закрепить без них' }));

    expect(await screen.findByText(/Закреплено приказом: 1\sпара/)).toBeTruthy();
    expect(calls.at(-1)?.body).toEqual({
      number: '131-од',
      date: '2026-11-24',
      pairIds: [agreed.id, lacking.id],
      withoutRefused: true,
    });
    const left = await dialog().findByText('Не хватает согласий.');
    expect(left.closest('li')?.textContent).toContain('Котов');
    await waitFor(() =>
      expect(screen.queryByRole('row', { name: /Белова/, hidden: true })).toBeNull(),
    );
    expect(dialog().getByText(/^Закреплено: 1\sпара/)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Закрыть' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are agreed one after another, and those that were not are named', async () => {
    serve(pairRoutes.list, { items: [proposed, agreed], next: null });
    const calls = serve(pairRoutes.agree, () =>
      refuse(412, 'version.stale', 'Запись уже изменил другой человек.'),
    );
    const { user } = openPage(PairsPage, { at: '/pairs' });

    await user.click(await screen.findByRole('checkbox', { name: /Выбрать: Гущина/ }));
    await user.click(screen.getByRole('button', { name: 'Отметить согласие сторон' }));
    await user.click(dialog().getByRole('button', { name: 'Отметить согласие', hidden: true }));

    expect((await dialog().findByRole('alert', { hidden: true })).textContent).toContain(
      'Согласие отмечено: 0 из 1. Не отмечено:Гущина Полина Олеговна, Сычёв Полина Олеговна – Лебедева Ирина Петровна: Запись уже изменил',
    );
    expect(calls[0]?.headers.get('if-match')).toBe('"7"');
  });

  it('cannot be fixed before both sides have agreed, and it says so', async () => {
    serve(pairRoutes.list, { items: [proposed], next: null });
    const { user } = openPage(PairsPage, { at: '/pairs' });

    await user.click(await screen.findByRole('checkbox', { name: /Выбрать: Гущина/ }));

    const fix = screen.getByRole('button', { name: 'Закрепить приказом…' });
    expect(fix.getAttribute('aria-disabled')).toBe('true');
    await waitFor(() => expect(screen.getByText(/сначала отметьте согласие/)).toBeTruthy());
  });
});
