import { screen, within } from '@testing-library/react';
import { outcomeRoutes } from '@nastavnik/contracts/outcomes';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { type PersonChange, surveyPairRoutes } from '@nastavnik/contracts/survey-pairs';
import { beforeEach, describe, expect, it } from 'vitest';
import { mentee, mentor } from '../../../testing/pairs.ts';
import { idOf } from '../../../testing/people.ts';
import { openPage, refuse, serve } from '../../../testing/page.tsx';
import { PairResultsPage } from './pair-results-page.tsx';

const pairId = idOf(600);
const at = { at: `/pairs/${pairId}/results`, path: '/pairs/:pairId/results' };
const sent = { state: 'answered' as const, answeredAt: '2026-11-20T06:00:00Z' };

const makeChange = (over: Partial<PersonChange> = {}): PersonChange => ({
  person: mentee,
  side: 'mentee',
  entry: { sheetId: idOf(801), ...sent },
  exit: { sheetId: idOf(802), ...sent },
  consentMissing: false,
  questions: [
    { code: 'A-E1', scale: 'S10', short: 'комфорт', block: 'О работе', before: 4, after: 7 },
    { code: 'G10', scale: 'YN', short: 'рады', block: 'Об участии', before: 0, after: 1 },
    {
      code: 'B-E11',
      scale: 'FREQ5',
      short: 'как часто',
      block: 'О работе',
      before: null,
      after: 2,
    },
  ],
  ...over,
});
const surveys = (...people: PersonChange[]) => ({
  pairId,
  form: 'PUPIL_PUPIL',
  schoolYear: 2027,
  frequencies: ['очень часто', 'часто', 'редко', '1–2 раза', 'никогда'],
  people,
});

beforeEach(() => {
  serve(pairCardRoutes.card, () => refuse(404, 'entity.not-found', 'Не найдено.'));
  serve(outcomeRoutes.ofPair, {
    of: 'pair',
    id: pairId,
    title: '',
    form: 'PUPIL_PUPIL',
    schoolYear: 2027,
    smallGroup: 5,
    kinds: [],
    rows: [],
  });
});

describe('the results of a pair', () => {
  it('show what each side answered before and after, for the curator alone', async () => {
    serve(
      surveyPairRoutes.show,
      surveys(makeChange({ person: mentor, side: 'mentor' }), makeChange()),
    );
    openPage(PairResultsPage, at);

    await screen.findAllByRole('row', { name: /комфорт/ });
    const [, table] = screen.getAllByRole('table');
    const cells = (name: RegExp) =>
      within(within(table!).getByRole('row', { name }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(cells(/комфорт/)).toEqual(['4', '7', '+3']);
    expect(cells(/рады/)).toEqual(['нет', 'да', '']);
    expect(cells(/как часто/)).toEqual(['–', 'часто', '']);
    screen.getByText(/видит только куратор: ни наставнику, ни наставляемому/);
    const [link] = screen.getAllByRole('link', { name: 'анкета на входе' });
    expect(link?.getAttribute('href')).toBe(`/surveys/${idOf(801)}`);
  });

  it('say why nothing is shown: no consent, no answer, not asked', async () => {
    serve(
      surveyPairRoutes.show,
      surveys(
        makeChange({ person: mentor, side: 'mentor', exit: null, questions: [] }),
        makeChange({ consentMissing: true, questions: [] }),
      ),
    );
    openPage(PairResultsPage, at);

    await screen.findByText(/нет действующего согласия/);
    screen.getByText(/Ответов пока нет/);
    screen.getByText(/анкеты на выходе не было/);
  });
});
