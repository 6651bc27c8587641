import { screen, within } from '@testing-library/react';
import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { type PackVersion, packRoutes } from '@nastavnik/contracts/packs';
import { describe, expect, it } from 'vitest';
import { wholePack as pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { listsOf } from './lists.ts';
import { PacksPage } from './packs-page.tsx';
import { wholeListsOf } from './whole-lists.ts';

const block = async (name: string) => within(await screen.findByRole('region', { name }));
const at = { at: '/packs' };
const version: PackVersion = {
  id: idOf(70),
  code: pack.code,
  version: pack.version,
  title: pack.title,
  orgName: null,
  effectiveFrom: pack.effectiveFrom,
  loadedAt: '2026-09-01T06:00:00.000Z',
  standing: 'in_force',
};
function hold() {
  serve(packFileRoutes.versions, { items: [version] });
  serve(packRoutes.version, pack);
}

describe('the lists of the region', () => {
  it('say where each comes from and from which day it holds', async () => {
    hold();
    openPage(PacksPage, at);

    const forms = await block('Формы наставничества');
    expect(forms.getByText(/^Источник: Распоряжение Минпросвещения России/)).toBeTruthy();
    expect(forms.getByText('Действует с 01.09.2025')).toBeTruthy();
    expect(forms.queryByText('не сверено с первоисточником')).toBeNull();
    expect(forms.getByText('ученик – ученик')).toBeTruthy();
  });

  it('mark what nobody has checked against its source', async () => {
    hold();
    openPage(PacksPage, at);

    expect((await block('Модели')).getByText('не сверено с первоисточником')).toBeTruthy();
    expect(screen.getByText(/^Не сверено с первоисточником: \d+\sсправочник/)).toBeTruthy();
  });

  it('are not called checked where no source is said or one entry is not checked', () => {
    const [form, ...forms] = pack.forms;
    const some = listsOf({ ...pack, forms: [{ ...form!, checked: false }, ...forms] });
    const { forms: _, ...sources } = pack.sources;
    const unsaid = listsOf({ ...pack, sources });

    expect(some.find(({ id }) => id === 'forms')?.unchecked).toBe(true);
    expect(unsaid.find(({ id }) => id === 'forms')?.unchecked).toBe(true);
  });

  it('are shown whole: no part of the file is left out', () => {
    const shown = new Set(wholeListsOf(pack).map(({ id }) => id));
    const head = new Set(['code', 'version', 'title', 'effectiveFrom', 'sources', 'consentKinds']);
    const parts = Object.keys(pack).filter((part) => !head.has(part));

    expect(parts.filter((part) => !shown.has(part))).toEqual([]);
  });

  it('are put in by whoever has the right, and by nobody else', async () => {
    hold();
    openPage(PacksPage, at);
    await block('Модели');
    expect(screen.queryByRole('button', { name: 'Проверить файл' })).toBeNull();
  });

  it('say why they cannot be read', async () => {
    serve(packFileRoutes.versions, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(PacksPage, at);

    expect((await screen.findAllByRole('alert'))[0]?.textContent).toContain('Сервис перегружен.');
  });
});
