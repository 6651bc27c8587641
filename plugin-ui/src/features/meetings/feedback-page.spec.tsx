import { type FeedbackSummary, feedbackRoutes } from '@nastavnik/contracts/feedback-summary';
import { packRoutes } from '@nastavnik/contracts/packs';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { pack } from '../../testing/pack.ts';
import { mentee, mentor } from '../../testing/pairs.ts';
import { idOf } from '../../testing/people.ts';
import { FeedbackPage } from './feedback-page.tsx';

const side = (asked: number, answered: number, mean: number | null) => ({ asked, answered, mean });
const tally = {
  meetings: 7,
  awaiting: 2,
  mentor: side(6, 6, 8.5),
  mentee: side(6, 3, 4),
};
const change = { mentor: null, mentee: -1.5 };
const summary: FeedbackSummary = {
  from: '2026-09-01',
  to: '2026-11-24',
  total: { ...tally, pairs: 1, change },
  forms: [
    { form: 'PUPIL_PUPIL', pairs: 1, change, ...tally },
    { form: 'TEACHER_TEACHER', pairs: 1, change, ...tally },
  ],
  months: [
    { month: '2026-10', ...tally },
    { month: '2026-11', ...tally },
  ],
  pairs: [
    {
      pairId: idOf(50),
      form: 'PUPIL_PUPIL',
      change,
      people: { mentor, mentees: [mentee] },
      ...tally,
    },
  ],
  concerns: [
    {
      meetingId: idOf(60),
      pairId: idOf(50),
      date: '2026-11-20',
      side: 'mentee',
      by: { ...mentee, id: idOf(61), name: { family: 'Ушедший', given: 'Ян', middle: null } },
      mark: 2,
      words: null,
      mentor,
      mentees: [mentee],
    },
  ],
  own: 0,
};
const nobody = { meetings: 0, awaiting: 0, mentor: side(0, 0, null), mentee: side(0, 0, null) };
const at = { at: '/meetings/feedback' };

beforeEach(() => {
  serve(packRoutes.show, pack);
});

describe('the summary of feedback', () => {
  it('tells what each side says and how that has changed, and leads to what it counts', async () => {
    serve(feedbackRoutes.summary, summary);
    openPage(FeedbackPage, at);

    expect(await screen.findByText(/^3 из\s6\sответов/)).toBeTruthy();
    const byPair = within(screen.getByRole('region', { name: 'Ответы и оценки по парам' }));
    const row = within(byPair.getByRole('row', { name: /Гайсин/ }));
    expect(row.getByText('−1,5 к предыдущему месяцу с оценками')).toBeTruthy();
    expect(row.getByRole('link').getAttribute('href')).toBe(`/pairs/${idOf(50)}`);
    expect(screen.getByRole('link', { name: '2' }).getAttribute('href')).toBe(
      '/meetings?view=unclosed',
    );
    const month = screen.getByRole('link', { name: 'ноябрь 2026' });
    expect(month.getAttribute('href')).toBe('/meetings/feedback?from=2026-11-01&to=2026-11-30');
    expect(screen.getByText('оценка от наставляемого – 2')).toBeTruthy();
    expect(screen.getByText(/^Ушедший/)).toBeTruthy();
    expect(screen.getByText('без пояснений')).toBeTruthy();
    expect(screen.queryByText(/в которых вы участвуете/)).toBeNull();
  });

  it('is narrowed by form, and saves what it shows', async () => {
    const calls = serve(feedbackRoutes.summary, summary);
    const saved = serve(feedbackRoutes.xlsx, () => refuse(503, 'server.busy', 'Занято.'));
    const { user } = openPage(FeedbackPage, at);

    await screen.findByText(/^3 из\s6\sответов/);
    await user.click(screen.getByRole('link', { name: 'ученик – ученик' }));
    await waitFor(() => expect(calls.at(-1)?.query).toEqual({ form: 'PUPIL_PUPIL' }));
    await user.click(screen.getByRole('button', { name: 'Сохранить в XLSX' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Занято.');
    expect(saved[0]?.query).toEqual({ form: 'PUPIL_PUPIL' });
  });

  it('says what is left out, and what to do when nobody has met', async () => {
    serve(feedbackRoutes.summary, {
      ...summary,
      own: 2,
      total: { ...nobody, pairs: 0, change: { mentor: null, mentee: null } },
      forms: [],
      months: [],
      pairs: [],
      concerns: [],
    });
    openPage(FeedbackPage, at);
    await screen.findByRole('heading', { name: 'Встреч за эти дни нет' });
    expect(screen.getByText(/в которых вы участвуете/).textContent).toMatch(/2\sпары/);
    expect(screen.queryByRole('button', { name: 'Сохранить в XLSX' })).toBeNull();
  });
});
