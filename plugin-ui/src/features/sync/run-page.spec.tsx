import { grantRoutes } from '@nastavnik/contracts/grants';
import { syncRoutes } from '@nastavnik/contracts/sync';
import type { Run } from '@nastavnik/contracts/sync-run';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { RunPage } from './run-page.tsx';
import {
  fresh,
  heldPart,
  makePart,
  leaving,
  makePlan,
  makeRun,
  noOutlook,
  RUN,
  SCHOOL,
} from './sync-fixture.ts';

function open(run: Run, { at = `/sync/${RUN}` } = {}) {
  serve(grantRoutes.list, { items: [], next: null });
  serve(syncRoutes.status, fresh);
  serve(syncRoutes.show, run);
  serve(syncRoutes.issues, { items: [], next: null });
  serve(syncRoutes.outlook, noOutlook);
  if (run.parts[0]) serve(syncRoutes.plan, makePlan(run.parts[0]));
  return openPage(RunPage, {
    at,
    path: '/sync/:runId',
    session: { roles: ['school_admin'] },
  });
}

const write = async ({ user }: ReturnType<typeof open>, reason: string) =>
  user.type(screen.getByRole('textbox', { name: /Причина/ }), reason);

describe('a run at the school', () => {
  it('says in words and numbers what stopped it, and what it would change by name', async () => {
    open(makeRun(heldPart));

    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('87 учеников из 612 (14 %)');
    expect(alert.textContent).toContain('школа работает на данных от 23.11');
    expect(await screen.findByText('Будет отключено: 87 учеников')).toBeTruthy();
    expect(screen.getByText(/Абрамова Вера, 7Б · Литвин Семён, 7Б/)).toBeTruthy();
  });

  it('names the first of many and the rest on demand', async () => {
    const { user } = open(makeRun(heldPart));
    const asked = serve(syncRoutes.items, { items: leaving, next: null });

    await user.click(await screen.findByRole('button', { name: 'Показать ещё 75' }));

    expect(await screen.findByText(/Ученик 87, 7Б/)).toBeTruthy();
    expect(asked[0]?.query).toEqual({ kind: 'people.deactivated', limit: '200' });
  });

  it('is applied without removals with the guards and the plan that were read', async () => {
    const approvals = serve(syncRoutes.approve, makePart({ state: 'applying' }));
    const page = open(makeRun(heldPart));
    await screen.findByRole('radiogroup', { name: 'Решение' });

    await write(page, 'Выгрузка неполная');
    await page.user.click(screen.getByRole('button', { name: 'Применить без удалений' }));

    expect(await screen.findByText('Загрузка применяется без удалений.')).toBeTruthy();
    expect(approvals[0]?.body).toEqual({
      school: 'school-12',
      reason: 'Выгрузка неполная',
      guards: ['G2'],
      planDigest: 'digest-1',
      withoutRemovals: true,
      relink: false,
    });
  });

  it('is approved in full or turned down by choice', async () => {
    const approvals = serve(syncRoutes.approve, makePart({ state: 'applying' }));
    const rejections = serve(syncRoutes.reject, makePart({ state: 'rejected' }));
    const page = open(makeRun(heldPart));
    await screen.findByRole('radiogroup', { name: 'Решение' });
    await write(page, 'Проверено');

    await page.user.click(screen.getByRole('radio', { name: /Утвердить целиком/ }));
    await page.user.click(screen.getByRole('button', { name: 'Утвердить целиком' }));
    await page.user.click(screen.getByRole('radio', { name: /Отклонить загрузку/ }));
    await page.user.click(screen.getByRole('button', { name: 'Отклонить загрузку' }));

    await expect.poll(() => rejections.length).toBe(1);
    expect(approvals[0]?.body).toMatchObject({ withoutRemovals: false });
    expect(rejections[0]?.body).toEqual({ school: 'school-12', reason: 'Проверено' });
  });

  it('shows the new plan once it has been made again without removals', async () => {
    const { user } = open(makeRun(heldPart));
    await screen.findByText('Будет отключено: 87 учеников');
    const anew = makePart({ state: 'applying', planDigest: 'digest-2', withoutRemovals: true });
    serve(syncRoutes.approve, anew);
    await user.type(screen.getByRole('textbox', { name: /Причина/ }), 'Неполная');
    serve(syncRoutes.show, makeRun(anew));
    serve(syncRoutes.plan, { ...makePlan(anew), entries: makePlan(anew).entries.slice(1) });

    await user.click(screen.getByRole('button', { name: 'Применить без удалений' }));

    await expect.poll(() => screen.queryByText('Будет отключено: 87 учеников')).toBeNull();
    expect(await screen.findByText('Будет добавлено: 4 ученика')).toBeTruthy();
  });

  it('puts what was not applied last and folded', async () => {
    open(makeRun(makePart({ withoutRemovals: true })));

    const removed = await screen.findByText('Будет отключено: 87 учеников');
    const added = screen.getByText('Будет добавлено: 4 ученика');

    expect(added.compareDocumentPosition(removed)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(added.closest('details')?.open).toBe(true);
    expect(removed.closest('details')?.open).toBe(false);
  });

  it('says of a trial what would have stopped it, and offers no undo of nothing', async () => {
    const part = makePart({ ...heldPart, state: 'planned' });
    open(makeRun(part, { dryRun: true }));

    expect(await screen.findByText(/остановила бы загрузку/)).toBeTruthy();
    expect(screen.getByText('Что изменилось бы')).toBeTruthy();
    expect(screen.getByText('проба готова')).toBeTruthy();
    expect(screen.queryByText(/останавливали/)).toBeNull();
  });

  it('asks for the decision before the names, and leads to the head of the page once it is made', async () => {
    const { user } = open(makeRun(heldPart));
    const asked = await screen.findByRole('radiogroup', { name: 'Решение' });
    const names = await screen.findByText('Будет отключено: 87 учеников');
    expect(asked.compareDocumentPosition(names)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);

    serve(syncRoutes.approve, makePart({ state: 'applying' }));
    await user.type(screen.getByRole('textbox', { name: /Причина/ }), 'Неполная');
    await user.click(screen.getByRole('button', { name: 'Применить без удалений' }));

    await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  });

  it('speaks of what stopped a plan as of the past once it is applied', async () => {
    open(makeRun({ ...heldPart, state: 'applied' }));

    expect(await screen.findByText(/Загрузку останавливали защиты: G2/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers no undo when nothing was changed', async () => {
    open(makeRun(makePart({ totals: {} })));

    await screen.findByText('Будет добавлено: 4 ученика');

    expect(screen.queryByRole('button', { name: /Отменить загрузку/ })).toBeNull();
  });

  it('asks for a reason before anything is sent', async () => {
    const approvals = serve(syncRoutes.approve, makePart({ state: 'applying' }));
    const { user } = open(makeRun(heldPart));

    await user.click(await screen.findByRole('button', { name: 'Применить без удалений' }));

    expect(screen.getByRole('textbox', { name: /Причина/ }).ariaInvalid).toBe('true');
    expect(approvals).toHaveLength(0);
  });

  it('shows the words of a refused decision and reads the plan again', async () => {
    serve(syncRoutes.approve, () =>
      refuse(409, 'run.plan-changed', 'План изменился с тех пор, как вы его открыли.'),
    );
    const page = open(makeRun(heldPart));
    await screen.findByRole('radiogroup', { name: 'Решение' });
    const again = serve(syncRoutes.plan, makePlan(heldPart));

    await write(page, 'Проверено');
    await page.user.click(screen.getByRole('button', { name: 'Применить без удалений' }));

    expect(await screen.findByText('План изменился с тех пор, как вы его открыли.')).toBeTruthy();
    await expect.poll(() => again.length).toBe(1);
  });

  it('says in figures what an undo will do', async () => {
    open(makeRun(makePart()), { at: `/sync/${RUN}?undo=1` });
    serve(syncRoutes.outlook, {
      ...noOutlook,
      leave: { pupils: 4, staff: 1, guardians: 0 },
      changed: 23,
      relinked: 2,
      pairs: 2,
    });

    const list = await screen.findByRole('list', { name: 'Что произойдёт', hidden: true });

    expect(list.textContent?.replaceAll('\u00a0', ' ')).toBe(
      'Отключатся: 4 ученика, 1 сотрудник.Из-за этого потребуют решения куратора: 2 пары. Записи о встречах сохранятся.Прежние идентификаторы журнала вернутся: 2 человека.Прежние данные вернутся: 23 человека.',
    );
  });

  it('is not undone before its consequences are known', async () => {
    const undone = serve(syncRoutes.undo, makePart({ state: 'undone' }));
    const page = open(makeRun(makePart()), { at: `/sync/${RUN}?undo=1` });
    serve(syncRoutes.outlook, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    const dialog = await screen.findByRole('dialog', { name: /Отменить загрузку/ });
    await write(page, 'Перепутаны классы');
    await page.user.click(within(dialog).getByRole('button', { name: 'Отменить загрузку' }));

    expect(within(dialog).getByText('Ещё не известно, что произойдёт при отмене.')).toBeTruthy();
    expect(undone).toHaveLength(0);
  });

  it('leads to the later runs that have to be undone before it', async () => {
    const undone = serve(syncRoutes.undo, makePart({ state: 'undone' }));
    const page = open(makeRun(makePart()), { at: `/sync/${RUN}?undo=1` });
    const later = { runId: SCHOOL, createdAt: '2026-11-25T01:40:00.000Z' };
    serve(syncRoutes.outlook, { ...noOutlook, later: [later] });

    const link = await screen.findByRole('link', { name: /Загрузка от 25\.11/, hidden: true });
    await write(page, 'Перепутаны классы');
    await page.user.click(screen.getByRole('button', { name: 'Отменить загрузку', hidden: true }));

    expect(link).toHaveProperty('href', expect.stringContaining(`/sync/${SCHOOL}?undo=1`));
    expect(undone).toHaveLength(0);
  });

  it('is undone with a reason, until its deadline', async () => {
    const undone = serve(syncRoutes.undo, makePart({ state: 'undone' }));
    const page = open(makeRun(makePart()), { at: `/sync/${RUN}?undo=1` });

    const dialog = await screen.findByRole('dialog', {
      name: /Отменить загрузку от 24\.11, 06:40/,
    });
    expect(dialog.textContent).toContain('до 24.12.2099');
    await write(page, 'Перепутаны классы');
    await within(dialog).findByText('У людей ничего не изменится.');
    await page.user.click(within(dialog).getByRole('button', { name: 'Отменить загрузку' }));

    expect(await screen.findByText('Прежние данные возвращаются.')).toBeTruthy();
    expect(undone[0]?.body).toEqual({ school: 'school-12', reason: 'Перепутаны классы' });
  });

  it('offers no undo after the deadline', async () => {
    open(makeRun(makePart({ undoUntil: '2026-10-01T00:00:00.000Z' })));

    await screen.findByText('Будет добавлено: 4 ученика');

    expect(screen.queryByRole('button', { name: /Отменить загрузку/ })).toBeNull();
  });

  it('says why a whole run failed', async () => {
    const failure = {
      code: 'G7' as const,
      effect: 'fail' as const,
      text: 'Данные пришли не полностью: заявлено 612, получено 598.',
    };
    open(makeRun(undefined, { state: 'failed', failure }));

    expect(await screen.findByText(failure.text)).toBeTruthy();
    expect(screen.getByText(/никто не отключён/)).toBeTruthy();
  });

  it('says that there is no such run', async () => {
    serve(syncRoutes.status, fresh);
    serve(syncRoutes.show, () => refuse(404, 'entity.not-found', 'Запись не найдена.'));
    openPage(RunPage, {
      at: `/sync/${RUN}`,
      path: '/sync/:runId',
      session: { roles: ['school_admin'] },
    });

    expect((await screen.findByRole('alert')).textContent).toContain('Запись не найдена.');
  });
});
