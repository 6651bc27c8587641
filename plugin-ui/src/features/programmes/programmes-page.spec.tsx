import { screen, waitFor, within } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { usualRules } from '@nastavnik/contracts/programme-rules';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { makeProgramme, makeProgrammeCard } from '../../testing/programmes.ts';
import { ProgrammesPage } from './programmes-page.tsx';

const none = {
  open: 0,
  draft: 0,
  approved: 0,
  recruiting: 0,
  running: 0,
  closing: 0,
  closed: 0,
  cancelled: 0,
};
const programme = makeProgramme(70, {
  state: 'running',
  pairs: { open: 5, active: 4, all: 6 },
});
const sample = {
  code: 'SENIOR_JUNIOR',
  title: 'Старший – младшему, на год',
  source: 'Методические рекомендации',
  checked: false,
  form: 'PUPIL_PUPIL',
  goal: 'Цель',
  tasks: ['Задача'],
  results: ['Результат'],
  criteria: 'Критерии',
  begins: '10-01',
  days: 200,
  norm: { meetings: 2, per: 'month' as const, quietDays: 21, minutes: 45 },
  rules: usualRules,
  stages: [],
  meetings: [],
};

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(programmeRoutes.samples, { items: [sample] });
  serve(programmeRoutes.counts, { ...none, open: 1, running: 1 });
  serve(programmeRoutes.list, { items: [programme], next: null });
});

const at = { at: '/programmes' };
const dialog = () => within(screen.getByRole('dialog'));

describe('the list of programmes', () => {
  it('shows where each stands, how ready it is and its pairs', async () => {
    openPage(ProgrammesPage, at);

    const row = within(await screen.findByRole('row', { name: /Старший – младшему/ }));
    expect(row.getByText('работа')).toBeTruthy();
    expect(row.getByText(/25\s%/)).toBeTruthy();
    expect(row.getByText(/3 из 12, до набора – 2\sобязательных условия/)).toBeTruthy();
    expect(row.getByRole('link', { name: '5' }).getAttribute('href')).toBe(
      `/pairs?programme=${programme.id}`,
    );
    expect(row.getByText(/, 2026\/27$/)).toBeTruthy();
  });

  it('asks the server for the state, the year and the form of the address', async () => {
    const calls = serve(programmeRoutes.list, { items: [], next: null });
    openPage(ProgrammesPage, { at: '/programmes?view=closed&year=2026&form=PUPIL_PUPIL' });

    await screen.findByRole('heading', { name: 'Таких программ нет' });
    expect(calls[0]?.query).toEqual({ view: 'closed', schoolYear: '2026', form: 'PUPIL_PUPIL' });
  });

  it('says what to do first when there are none', async () => {
    serve(programmeRoutes.counts, none);
    serve(programmeRoutes.list, { items: [], next: null });
    openPage(ProgrammesPage, at);

    await screen.findByRole('heading', { name: 'Программ пока нет' });
    expect(screen.getByText(/Начните с образца/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Новая программа' })).toBeTruthy();
  });

  it('says why it cannot be read', async () => {
    serve(programmeRoutes.list, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(ProgrammesPage, at);

    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });

  it('is only read by an administrator', async () => {
    openPage(ProgrammesPage, { ...at, session: { roles: ['school_admin'] } });

    await screen.findByRole('row', { name: /Старший – младшему/ });
    expect(screen.queryByRole('button', { name: /Новая программа|Перенести/ })).toBeNull();
  });
});

describe('a new programme', () => {
  it('begins from the sample of the chosen form and opens', async () => {
    const made = makeProgrammeCard(makeProgramme(71));
    const calls = serve(programmeRoutes.create, made);
    const { user, visited } = openPage(ProgrammesPage, at);

    await user.click(await screen.findByRole('button', { name: 'Новая программа' }));
    await user.click(dialog().getByRole('button', { name: 'Создать черновик' }));
    expect((await dialog().findByRole('alert')).textContent).toBe('Выберите форму наставничества.');
    await dialog().findByRole('option', { name: 'ученик – ученик' });
    await user.selectOptions(dialog().getByLabelText('Форма'), 'PUPIL_PUPIL');
    expect(await dialog().findByText(/Образец не сверен с первоисточником/)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Создать черновик' }));

    await waitFor(() => expect(visited?.at(-1)).toBe(`/programmes/${made.id}`));
    expect(calls[0]?.body).toEqual({
      form: 'PUPIL_PUPIL',
      schoolYear: 2027,
      sample: 'SENIOR_JUNIOR',
    });
  });

  it('says what it will be called when another bears the name of its sample', async () => {
    const taken = { ...programme, title: sample.title };
    serve(programmeRoutes.list, { items: [taken], next: null });
    const { user } = openPage(ProgrammesPage, at);

    await user.click(await screen.findByRole('button', { name: 'Новая программа' }));
    await user.selectOptions(dialog().getByLabelText('Форма'), 'PUPIL_PUPIL');
    await dialog().findByText(`Если оставить пустым: «${sample.title} (2)»`);
    await user.type(dialog().getByLabelText('Название (необязательно)'), sample.title);
    expect(dialog().getByText(/с таким названием в этом учебном году уже есть/)).toBeTruthy();
    await user.type(dialog().getByLabelText('Название (необязательно)'), ', 5–7 классы');
    expect(dialog().queryByText(/с таким названием/)).toBeNull();
  });

  it('may be empty', async () => {
    const calls = serve(programmeRoutes.create, makeProgrammeCard(makeProgramme(71)));
    const { user } = openPage(ProgrammesPage, at);

    await user.click(await screen.findByRole('button', { name: 'Новая программа' }));
    await user.selectOptions(dialog().getByLabelText('Форма'), 'PUPIL_PUPIL');
    await user.selectOptions(dialog().getByLabelText('С чего начать'), 'Пустой черновик');
    await user.click(dialog().getByRole('button', { name: 'Создать черновик' }));

    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.body).toMatchObject({ sample: null });
  });

  it('is carried over from those of the last year that were not cancelled', async () => {
    const closed = makeProgramme(60, { schoolYear: 2026, state: 'closed', title: 'Прошлая' });
    const asked = serve(programmeRoutes.list, ({ query }) => ({
      items: query['view'] === 'closed' ? [closed] : [],
      next: null,
    }));
    const calls = serve(programmeRoutes.carry, { carried: 1, already: 0 });
    const { user } = openPage(ProgrammesPage, at);

    await user.click(await screen.findByRole('button', { name: 'Перенести с прошлого года' }));
    await user.click(dialog().getByRole('button', { name: 'Перенести' }));
    expect(dialog().getByText('Отметьте хотя бы одну программу.')).toBeTruthy();
    await user.click(await dialog().findByRole('checkbox', { name: 'Прошлая' }));
    await user.click(dialog().getByRole('button', { name: 'Перенести: 1' }));

    expect(await screen.findByText(/Перенесено: 1\sпрограмма/)).toBeTruthy();
    expect(calls[0]?.body).toEqual({ programmeIds: [idOf(60)] });
    expect(asked.some(({ query }) => query['schoolYear'] === '2026')).toBe(true);
  });
});
