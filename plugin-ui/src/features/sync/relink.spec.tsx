import { grantRoutes } from '@nastavnik/contracts/grants';
import { syncRoutes } from '@nastavnik/contracts/sync';
import type { RelinkList } from '@nastavnik/contracts/sync-plan';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, serve } from '../../testing/page.tsx';
import { RunPage } from './run-page.tsx';
import { fresh, heldPart, makePart, makePlan, makeRun, RUN, SCHOOL } from './sync-fixture.ts';

const OTHER = '01930000-0000-7000-8000-0000000000b7';
const part = makePart({
  ...heldPart,
  guards: [{ code: 'G4', effect: 'hold', text: 'У 80 человек сменились номера.' }],
});
const pairs = [
  {
    personId: RUN,
    sourcedId: 'u-1',
    was: 'Белова Алина, 7Б',
    wasBorn: '2013-04-05',
    becomes: 'Белова Алина, 7В',
    born: '2013-04-05',
  },
];
const candidates = [
  { sourcedId: 'u-2', becomes: 'Иванов Пётр, 5А', born: '2014-09-01' },
  { sourcedId: 'u-3', becomes: 'Иванов Пётр, 6А', born: null },
];
const unsure = [
  { personId: SCHOOL, was: 'Иванов Пётр, 5Б', wasBorn: '2014-09-01', candidates },
  { personId: OTHER, was: 'Иванов Пётр, 6Б', wasBorn: null, candidates },
];

function open(relink: Partial<RelinkList>) {
  serve(grantRoutes.list, { items: [], next: null });
  serve(syncRoutes.status, fresh);
  serve(syncRoutes.show, makeRun(part));
  serve(syncRoutes.issues, { items: [], next: null });
  serve(syncRoutes.plan, {
    ...makePlan(part),
    relink: { pairs: [], unsure: [], classes: [], ...relink },
  });
  const approvals = serve(syncRoutes.approve, makePart({ state: 'applying' }));
  const page = openPage(RunPage, {
    at: `/sync/${RUN}`,
    path: '/sync/:runId',
    session: { roles: ['school_admin'] },
  });
  const relinkNow = async () => {
    await page.user.type(screen.getByRole('textbox', { name: /Причина/ }), 'Новая версия журнала');
    await page.user.click(screen.getByRole('button', { name: 'Связать заново' }));
  };
  return { ...page, approvals, relinkNow };
}

describe('people under new numbers', () => {
  it('are shown as they were and as they become, and stay themselves in one choice', async () => {
    const { approvals, relinkNow } = open({ pairs });

    const table = await screen.findByRole('region', { name: 'Те же люди под новыми номерами' });
    const row = within(table).getByRole('row', { name: /Белова Алина, 7Б/ });
    expect(row.textContent).toContain('Белова Алина, 7Врод. 05.04.2013 · № u-1');
    expect(screen.getByRole('radio', { name: /Связать заново/ })).toHaveProperty('checked', true);
    await relinkNow();

    await expect.poll(() => approvals.length).toBe(1);
    expect(approvals[0]?.body).toMatchObject({ relink: true, withoutRemovals: false });
  });

  it('that are in doubt are linked only by hand, each number to one person', async () => {
    const { user, approvals, relinkNow } = open({ pairs, unsure });
    const first = await screen.findByRole('combobox', { name: /Иванов Пётр, 5Б/ });
    const second = screen.getByRole('combobox', { name: /Иванов Пётр, 6Б/ });

    expect(
      within(first).getByRole('option', { name: 'Иванов Пётр, 5А · род. 01.09.2014 · № u-2' }),
    ).toBeTruthy();
    await user.selectOptions(first, 'u-2');
    expect(within(second).queryByRole('option', { name: /u-2/ })).toBeNull();
    expect(within(second).getByRole('option', { name: /Иванов Пётр, 6А · № u-3/ })).toBeTruthy();
    await relinkNow();

    await expect.poll(() => approvals.length).toBe(1);
    expect(approvals[0]?.body).toMatchObject({
      relink: [
        { personId: RUN, sourcedId: 'u-1' },
        { personId: SCHOOL, sourcedId: 'u-2' },
      ],
    });
  });

  it('are not linked while nobody is certain and nobody was chosen', async () => {
    const { user, approvals, relinkNow } = open({ unsure });
    await user.click(await screen.findByRole('radio', { name: /Связать заново/ }));

    await relinkNow();

    expect(screen.getByText(/Выберите в списке «Кто есть кто»/)).toBeTruthy();
    expect(approvals).toHaveLength(0);
  });
});
