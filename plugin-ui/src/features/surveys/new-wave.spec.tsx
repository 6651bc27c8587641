import { screen, waitFor, within } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makePair } from '../../testing/pairs.ts';
import { makeProgramme } from '../../testing/programmes.ts';
import { openPage, serve } from '../../testing/page.tsx';
import { SurveysPage } from './surveys-page.tsx';
import { makeWave } from './surveys-fixture.ts';

const wave = makeWave(500);
const form = pack.forms[0]!.code;
const due = { moment: 'entry' as const, schoolYear: 2027, form, people: 12, unasked: 3, due: 3 };

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(programmeRoutes.list, { items: [], next: null });
  serve(surveySheetRoutes.mine, { items: [] });
  serve(surveyRoutes.list, { items: [wave], next: null });
  serve(surveyRoutes.outlook, { items: [due] });
});

describe('waves', () => {
  it('of the end ask whose time has come, as many as is said; everybody only when that is chosen', async () => {
    const calls = serve(surveyRoutes.open, makeWave(501, { moment: 'exit', timely: true }));
    serve(surveyRoutes.outlook, { items: [due, { ...due, moment: 'exit', unasked: 331, due: 4 }] });
    const { user } = openPage(SurveysPage);

    await screen.findByText(/На выходе ещё не спрошены: 4\sчеловека/);
    await user.click(screen.getByRole('button', { name: 'Опросить на выходе' }));
    let dialog = within(await screen.findByRole('dialog'));
    const whom = () => dialog.getByRole<HTMLSelectElement>('combobox', { name: 'Кого спросить' });
    expect(whom().value).toBe('timely');
    await dialog.findByText(/Анкеты получат: 4\sчеловека/);
    await user.click(dialog.getByRole('button', { name: 'Открыть опрос' }));
    await waitFor(() => expect(calls[0]?.body).toMatchObject({ moment: 'exit', timely: true }));

    await user.click(await screen.findByRole('button', { name: 'Опросить на выходе' }));
    dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(whom(), 'everybody');
    await dialog.findByText(/Анкеты получат: 331\sчеловек/);
    await user.click(dialog.getByRole('button', { name: 'Открыть опрос' }));
    await waitFor(() => expect(calls[1]?.body).toMatchObject({ moment: 'exit', timely: false }));
  });

  it('of the end wait for the end; at another moment everybody is asked again', async () => {
    const calls = serve(surveyRoutes.open, wave);
    serve(surveyRoutes.outlook, { items: [due, { ...due, moment: 'exit', unasked: 331, due: 0 }] });
    const { user } = openPage(SurveysPage);

    await screen.findByText(/На входе ещё не спрошены/);
    await user.click(screen.getAllByRole('button', { name: 'Новый опрос' })[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    const moment = dialog.getByRole('combobox', { name: 'Когда' });
    await user.selectOptions(moment, 'exit');
    await dialog.findByText(/Пока никому не пора/);
    await user.click(dialog.getByRole('button', { name: 'Открыть опрос' }));
    expect(calls).toEqual([]);
    await user.selectOptions(moment, 'entry');
    await dialog.findByText(/Анкеты получат: 3\sчеловека/);
    expect(dialog.queryByRole('option', { name: 'Кому пора' })).toBeNull();
  });

  it('are opened for a moment and a form', async () => {
    const calls = serve(surveyRoutes.open, wave);
    const { user } = openPage(SurveysPage);

    await screen.findByText(/ещё не спрошены/);
    await user.click(screen.getByRole('button', { name: 'Новый опрос' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText(/Анкеты получат: 3\sчеловека/);
    await dialog.findByRole('option', { name: pack.forms[0]!.title });
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Форма' }), form);
    await user.click(dialog.getByRole('checkbox'));
    await user.click(dialog.getByRole('button', { name: 'Открыть опрос' }));

    await screen.findByText(/Опрос открыт/);
    expect(calls[0]?.body).toEqual({
      moment: 'entry',
      schoolYear: 2027,
      form,
      title: '',
      dueOn: '2026-12-08',
      withCurator: true,
      pairIds: [],
      timely: false,
    });
    expect(calls[0]?.headers.get('idempotency-key')).toBeTruthy();
  });

  it('are opened for pairs of last year while somebody of them is not asked', async () => {
    const calls = serve(surveyRoutes.open, wave);
    serve(surveyRoutes.outlook, {
      items: [due, { moment: 'exit', schoolYear: 2026, form, people: 8, unasked: 8, due: 8 }],
    });
    const { user } = openPage(SurveysPage);

    await screen.findByText(/На выходе за 2025\/26 учебный год ещё не спрошены: 8/);
    await user.click(screen.getByRole('button', { name: 'Опросить на выходе' }));
    const dialog = within(await screen.findByRole('dialog'));
    const year = dialog.getByRole<HTMLSelectElement>('combobox', { name: 'Учебный год пар' });
    expect(year.value).toBe('2026');
    await dialog.findByText(/Если оставить пустым: «Анкеты на выходе, 2025\/26»/);
    await user.selectOptions(year, '2027');
    await dialog.findByText(/Пока никому не пора/);
    await user.selectOptions(year, '2026');
    await user.click(dialog.getByRole('button', { name: 'Открыть опрос' }));
    await waitFor(() => expect(calls[0]?.body).toMatchObject({ moment: 'exit', schoolYear: 2026 }));
  });

  it('are opened for chosen pairs, or for those of a programme', async () => {
    const pair = makePair(800);
    const calls = serve(surveyRoutes.open, wave);
    const asked = serve(pairRoutes.list, {
      items: [pair, makePair(801), makePair(802, { status: 'agreed', startedOn: null })],
      next: null,
    });
    serve(programmeRoutes.list, { items: [makeProgramme(60)], next: null });
    const { user } = openPage(SurveysPage);

    await screen.findByText(/ещё не спрошены/);
    await user.click(screen.getAllByRole('button', { name: 'Новый опрос' })[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    const whom = dialog.getByRole('combobox', { name: 'Кого спросить' });
    await user.selectOptions(whom, 'pairs');
    await user.click(dialog.getByRole('button', { name: 'Открыть опрос' }));
    expect(calls).toEqual([]);
    const boxes = within(await dialog.findByRole('group', { name: 'Пары' }));
    expect(boxes.getAllByRole('checkbox')).toHaveLength(2);
    await user.click(boxes.getAllByRole('checkbox')[0]!);
    await user.click(dialog.getByRole('button', { name: 'Открыть опрос' }));
    await waitFor(() => expect(calls[0]?.body).toMatchObject({ pairIds: [pair.id] }));

    await user.click((await screen.findAllByRole('button', { name: 'Новый опрос' }))[0]!);
    const again = within(await screen.findByRole('dialog'));
    const programmeId = makeProgramme(60).id;
    await again.findByRole('option', { name: /^Программа: / });
    await user.selectOptions(again.getByRole('combobox', { name: 'Кого спросить' }), programmeId);
    await again.findByText(/2\sпары/);
    await user.click(again.getByRole('button', { name: 'Открыть опрос' }));
    await waitFor(() =>
      expect(calls[1]?.body).toMatchObject({ pairIds: [pair.id, makePair(801).id] }),
    );
    expect(asked.at(-1)?.query).toMatchObject({ programmeId });
  });

  it('of the end say that more pairs have ended than are shown', async () => {
    serve(pairRoutes.list, ({ query }) => ({
      items: [makePair(query['view'] === 'closed' ? 803 : 804)],
      next: query['view'] === 'closed' ? 'n' : null,
    }));
    const { user } = openPage(SurveysPage);

    await screen.findByText(/ещё не спрошены/);
    await user.click(screen.getAllByRole('button', { name: 'Новый опрос' })[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Когда' }), 'exit');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Кого спросить' }), 'pairs');
    await dialog.findByText(/Показаны первые 200/);
  });

  it('are not opened where there is nobody to ask', async () => {
    const calls = serve(surveyRoutes.open, wave);
    const { user } = openPage(SurveysPage);

    await screen.findByText(/ещё не спрошены/);
    await user.click(screen.getAllByRole('button', { name: 'Новый опрос' })[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Когда' }), 'exit');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Кого спросить' }), 'everybody');
    await dialog.findByText(/Спрашивать некого/);
    await user.click(dialog.getByRole('button', { name: 'Открыть опрос' }));
    expect(calls).toEqual([]);
  });
});
