import { screen, within } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { listsOf } from './lists.ts';
import { PacksPage } from './packs-page.tsx';

const block = async (name: string) => within(await screen.findByRole('region', { name }));
const at = { at: '/packs' };

describe('the lists of the region', () => {
  it('say where each comes from and from which day it holds', async () => {
    serve(packRoutes.show, pack);
    openPage(PacksPage, at);

    const forms = await block('Формы наставничества');
    expect(forms.getByText(/^Источник: Распоряжение Минпросвещения России/)).toBeTruthy();
    expect(forms.getByText('Действует с 01.09.2025')).toBeTruthy();
    expect(forms.queryByText('не сверено с первоисточником')).toBeNull();
    expect(forms.getByText('ученик – ученик')).toBeTruthy();
  });

  it('mark what nobody has checked against its source', async () => {
    serve(packRoutes.show, pack);
    openPage(PacksPage, at);

    expect((await block('Модели')).getByText('не сверено с первоисточником')).toBeTruthy();
    expect(screen.getByText(/^Не сверено с первоисточником: 7\sсправочников/)).toBeTruthy();
  });

  it('are not called checked where no source is said or one entry is not checked', () => {
    const [form, ...forms] = pack.forms;
    const some = listsOf({ ...pack, forms: [{ ...form!, checked: false }, ...forms] });
    const { forms: _, ...sources } = pack.sources;
    const unsaid = listsOf({ ...pack, sources });

    expect(some.find(({ id }) => id === 'forms')?.unchecked).toBe(true);
    expect(unsaid.find(({ id }) => id === 'forms')?.unchecked).toBe(true);
  });

  it('say why they cannot be read', async () => {
    serve(packRoutes.show, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(PacksPage, at);

    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });
});
