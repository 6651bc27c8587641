import { screen, within } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import {
  type QuestionResult,
  type ResultGroup,
  surveyResultRoutes,
} from '@nastavnik/contracts/survey-results';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../../testing/pack.ts';
import { openPage, refuse, serve } from '../../../testing/page.tsx';
import { makeWave } from '../surveys-fixture.ts';
import { ResultsPage } from './results-page.tsx';

const wave = makeWave(500, { title: 'Анкеты на выходе', moment: 'exit' });
const at = { at: `/surveys/waves/${wave.id}/results`, path: '/surveys/waves/:waveId/results' };
const form = pack.forms[0]!;

const comfort: QuestionResult = {
  code: 'A-E1',
  scale: 'S10',
  short: 'комфорт общения',
  given: { people: 8, value: 7.25 },
  change: { people: 6, before: 5, after: 7, difference: 2, percent: 40 },
};
const glad: QuestionResult = {
  code: 'G10',
  scale: 'YN',
  short: 'рады участию',
  given: { people: 8, value: 75 },
  change: { people: 6, before: 0, after: 75, difference: 75, percent: null },
};
const makeGroup = (over: Partial<ResultGroup> = {}): ResultGroup => ({
  form: form.code,
  side: 'mentee',
  title: 'Анкета наставляемого',
  asked: 12,
  answered: 8,
  uncounted: 0,
  both: 6,
  satisfied: { people: 5, of: 8, threshold: 7, checked: false },
  blocks: [
    {
      title: 'О работе с наставником',
      checked: false,
      mean: { people: 8, value: 7.2 },
      questions: [comfort, glad],
    },
  ],
  ...over,
});
const few = makeGroup({
  side: 'mentor',
  answered: 2,
  both: 0,
  satisfied: null,
  uncounted: 1,
  blocks: [
    {
      title: 'Об участии',
      checked: false,
      mean: { people: 1, value: null },
      questions: [{ ...glad, given: { people: 1, value: null }, change: null }],
    },
  ],
});
const nobody = makeGroup({ side: 'curator', form: null, answered: 0, both: 0, blocks: [] });

const results = (groups: ResultGroup[]) => ({ wave, moment: wave.moment, smallGroup: 5, groups });

beforeEach(() => {
  serve(packRoutes.show, pack);
});

describe('results of a wave', () => {
  it('say what was and what is, with «–» for a percent of zero', async () => {
    serve(surveyResultRoutes.show, results([makeGroup(), few]));
    openPage(ResultsPage, at);

    const table = within(
      await screen.findByRole('region', { name: 'О работе с наставником: по вопросам' }),
    );
    const cells = (name: RegExp) =>
      within(table.getByRole('row', { name }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(cells(/комфорт/)).toEqual(['8', '7,3', '', '5', '7', '+2', '+40']);
    expect(cells(/рады/)).toEqual(['8', '75\u00a0%', '', '0\u00a0%', '75\u00a0%', '+75', '–']);
    expect(table.getByRole('img', { name: 'было 5, стало 7' })).toBeTruthy();
    screen.getByText(/из 8, средний балл не ниже 7 \(порог не утверждён\)/);
  });

  it('of few people show no figures and say why', async () => {
    serve(surveyResultRoutes.show, results([makeGroup(), few]));
    const { user } = openPage(ResultsPage, at);

    await user.click(await screen.findByRole('link', { name: /наставники/ }));
    await screen.findByText(/Ответили меньше 5 человек/);
    screen.getByText(/нет действующего согласия: 1\sчеловек/);
    screen.getByText('мало ответов');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('of nobody say what to do first', async () => {
    serve(surveyResultRoutes.show, results([nobody]));
    openPage(ResultsPage, at);

    await screen.findByText('Ответов пока нет');
    const link = screen.getByRole('link', { name: 'Кто не ответил' });
    expect(link.getAttribute('href')).toBe(`/surveys/waves/${wave.id}`);
  });

  it('refused say it and can be asked again', async () => {
    serve(surveyResultRoutes.show, () => refuse(503, 'service.unavailable', 'Сервис недоступен.'));
    openPage(ResultsPage, at);

    await screen.findByRole('button', { name: 'Повторить' });
  });
});
