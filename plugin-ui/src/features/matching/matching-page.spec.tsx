import { screen, within } from '@testing-library/react';
import { matchingRoutes } from '@nastavnik/contracts/matching';
import { packRoutes } from '@nastavnik/contracts/packs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeEntrants, makeRun } from '../../testing/matching.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, makePupil } from '../../testing/people.ts';
import { makeProgramme } from '../../testing/programmes.ts';
import { MatchingPage } from './matching-page.tsx';

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(programmeRoutes.list, { items: [], next: null });
  serve(matchingRoutes.list, { items: [], next: null });
  serve(matchingRoutes.entrants, makeEntrants());
});

describe('before a run', () => {
  it('tells who comes in, who does not and why, each with the way out', async () => {
    serve(
      matchingRoutes.entrants,
      makeEntrants({
        mentees: 5,
        places: 2,
        left: [
          { person: makePupil(3, 'Белова'), side: 'mentee', why: 'consent' },
          { person: makePupil(4, 'Орлов'), side: 'mentor', why: 'full' },
          { person: makePupil(5, 'Зимина'), side: 'mentor', why: 'admission' },
        ],
      }),
    );
    openPage(MatchingPage, { at: '/matching?form=PUPIL_PUPIL' });

    expect(await screen.findByText(/не хватает: 3/)).toBeTruthy();
    expect(screen.getByText(/1\sнаставляемый: нет действующих согласий/)).toBeTruthy();
    const link = screen.getByRole('link', { name: /Белова/ });
    expect(link.getAttribute('href')).toBe(`/mentees?person=${idOf(3)}`);
    expect(screen.getByText(/увеличьте в карточке/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Орлов/ }).getAttribute('href')).toBe(
      `/mentors?person=${idOf(4)}`,
    );
    expect(screen.getByRole('link', { name: /Зимина/ }).getAttribute('href')).toBe(
      `/selection?person=${idOf(5)}`,
    );
  });

  it('leads to those of whom the score knows too little', async () => {
    serve(
      matchingRoutes.entrants,
      makeEntrants({
        mentees: 30,
        lacks: [
          { side: 'mentee', what: 'interests', people: 12 },
          { side: 'mentor', what: 'ask', people: 1 },
        ],
      }),
    );
    openPage(MatchingPage, { at: '/matching?form=PUPIL_PUPIL' });

    await screen.findByText(/У 12 наставляемых из 30 не указаны интересы/);
    expect(screen.getByText(/У 1 наставника из 1 не указаны компетенции/)).toBeTruthy();
    expect(
      screen
        .getAllByRole('link', { name: 'Открыть список' })
        .map((each) => each.getAttribute('href')),
    ).toEqual([
      '/mentees?view=no_mentor&form=PUPIL_PUPIL&lacks=interests',
      '/mentors?view=free&base=PUPILS&lacks=ask',
    ]);
  });

  it('starts a run for the programme that is chosen, and opens its board', async () => {
    const [one, other] = [
      makeProgramme(70, { state: 'recruiting' }),
      makeProgramme(71, { state: 'running', title: 'Успешный – отстающему' }),
    ];
    serve(programmeRoutes.list, { items: [one, other], next: null });
    const calls = serve(matchingRoutes.start, makeRun());
    const { user, visited } = openPage(MatchingPage, { at: '/matching?form=PUPIL_PUPIL' });

    const start = await screen.findByRole('button', { name: 'Запустить подбор' });
    expect(screen.getByText(/по этой форме их несколько/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Программа'), other.id);
    await user.click(start);

    expect(calls[0]?.body).toEqual({ form: 'PUPIL_PUPIL', programmeId: other.id });
    expect(visited?.at(-1)).toBe(`/matching/${idOf(900)}`);
  });

  it('is not begun in a form that a school which works by programmes does not run', async () => {
    const running = makeProgramme(72, { form: 'TEACHER_TEACHER', state: 'running' });
    serve(programmeRoutes.list, { items: [running], next: null });
    const calls = serve(matchingRoutes.start, makeRun());
    const { user } = openPage(MatchingPage, { at: '/matching?form=PUPIL_PUPIL' });

    await screen.findByText(/поэтому и подбора не будет/);
    expect(screen.getByRole('link', { name: 'Программы' }).getAttribute('href')).toBe(
      '/programmes',
    );
    await user.click(await screen.findByRole('button', { name: 'Запустить подбор' }));
    expect(screen.getByText(/^Откройте набор в программу этой формы/)).toBeTruthy();
    expect(calls).toEqual([]);
  });

  it('tells two programmes of one name apart by what they are at and when they go', async () => {
    const [one, other] = [
      makeProgramme(70, { state: 'recruiting' }),
      makeProgramme(71, { state: 'running', startsOn: '2026-09-15' }),
    ];
    serve(programmeRoutes.list, { items: [one, other], next: null });
    openPage(MatchingPage, { at: '/matching?form=PUPIL_PUPIL' });

    const list = within(await screen.findByLabelText('Программа'));
    expect(list.getByRole('option', { name: /^Старший – младшему, набор, .* – / })).toBeTruthy();
    expect(list.getByRole('option', { name: /^Старший – младшему, работа, / })).toBeTruthy();
  });

  it('says why it cannot begin, and what to do first when there is nobody', async () => {
    serve(matchingRoutes.entrants, makeEntrants({ mentors: 0 }));
    const { unmount } = openPage(MatchingPage, { at: '/matching' });
    const start = await screen.findByRole('button', { name: 'Запустить подбор' });
    expect(start.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Нет наставников с местами/)).toBeTruthy();
    unmount();

    serve(matchingRoutes.entrants, makeEntrants({ mentees: 0, mentors: 0 }));
    openPage(MatchingPage, { at: '/matching' });
    await screen.findByRole('heading', { name: 'Подбирать пока некого' });
    expect(screen.getByRole('link', { name: 'База наставляемых' })).toBeTruthy();
  });

  it('shows the refusal of the server, and the runs before', async () => {
    serve(matchingRoutes.list, { items: [makeRun({ state: 'published' })], next: null });
    serve(matchingRoutes.start, () => refuse(409, 'programme.closed', 'Программа закрыта.'));
    const { user } = openPage(MatchingPage, { at: '/matching' });

    const row = within(await screen.findByRole('row', { name: /№ 7/ }));
    expect(row.getByText('утверждён')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Запустить новый подбор' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Программа закрыта.');
  });
});
