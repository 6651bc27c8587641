import { screen, waitFor, within } from '@testing-library/react';
import type { Mentor, MentorCard } from '@nastavnik/contracts/mentors';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import type { SelectionCard } from '@nastavnik/contracts/selection';
import { selectionRoutes } from '@nastavnik/contracts/selection';
import { packRoutes } from '@nastavnik/contracts/packs';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { beforeEach, describe, expect, it } from 'vitest';
import { serveMatchProfiles } from '../../testing/match-profile.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, inRoster, makePupil, makeTeacher } from '../../testing/people.ts';
import { noAdmission, noMentorRecord } from '../../testing/records.ts';
import { MentorsPage } from './mentors-page.tsx';

const selection: SelectionCard = {
  mentorId: idOf(31),
  person: makePupil(31, 'Ильина'),
  base: 'PUPILS',
  interview: null,
  admission: null,
  hours: 2.5,
  state: 'undecided',
  until: null,
  standings: [
    {
      form: 'PUPIL_PUPIL',
      programmes: [{ id: idOf(90), title: 'Шаг навстречу', required: true }],
      state: 'undecided',
      until: null,
      hours: 2.5,
      hoursNeeded: 4,
      percent: 60,
      percentNow: null,
      lacks: ['interview', 'hours', 'decision'],
    },
  ],
  trainings: [],
  version: 1,
};

const counts = {
  views: { all: 40, no_consent: 3, free: 30, full: 7, reserve: 2, left: 1 },
  bases: { PUPILS: 25, STAFF: 15 },
};

const makeMentor = (number: number, family: string, over: Partial<Mentor> = {}): Mentor => ({
  id: idOf(number),
  person: makePupil(number, family, { classTitle: '10Б' }),
  birthYear: 2010,
  base: 'PUPILS',
  state: 'free',
  capacity: 3,
  mentees: 1,
  competences: ['алгебра', 'шахматы'],
  hasInterests: true,
  reserve: null,
  admission: noAdmission,
  consents: [{ kind: 'PARTICIPATION', state: 'active', until: null }],
  version: 2,
  changedAt: '2026-11-20T08:00:00Z',
  ...over,
});

const cardOf = (mentor: Mentor): MentorCard => ({
  ...mentor,
  record: noMentorRecord,
  outside: false,
  recordCheck: null,
  pastPairs: [],
  freeSlots: [],
  addedOn: '2026-10-14',
  leftOn: null,
  leaveReason: null,
  pairs: [
    { pairId: idOf(70), status: 'active', form: 'PUPIL_PUPIL', mentees: [makePupil(11, 'Котов')] },
  ],
});

const sofia = makeMentor(31, 'Ильина');
const irina = makeMentor(32, 'Лебедева', {
  person: makeTeacher(32, 'Лебедева'),
  base: 'STAFF',
  state: 'full',
  capacity: 2,
  mentees: 2,
});

beforeEach(() => {
  serve(packRoutes.show, pack);
  serveMatchProfiles();
  serve(mentorRoutes.counts, counts);
  serve(mentorRoutes.list, { items: [sofia, irina], next: null });
  serve(rosterRoutes.classes, { items: [] });
  serve(selectionRoutes.show, selection);
});

const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

describe('the base of mentors', () => {
  it('shows beside the list what a mentor lacks for admission, and narrows by it', async () => {
    const calls = serve(mentorRoutes.list, { items: [sofia], next: null });
    serve(mentorRoutes.show, cardOf(sofia));
    const { user } = openPage(MentorsPage, { at: `/mentors?person=${sofia.id}` });

    expect(await screen.findByText('2,5 ч из 4 ч')).toBeTruthy();
    expect(
      screen.getByText('Нет собеседования; не хватает часов обучения; нет решения о допуске'),
    ).toBeTruthy();
    expect(screen.getByText(/«Шаг навстречу»: только допущенные/)).toBeTruthy();
    const way = screen.getByRole('link', { name: 'Собеседование и допуск' });
    expect(way.getAttribute('href')).toContain(`/selection?person=${sofia.id}`);

    await user.selectOptions(screen.getByLabelText('Допуск'), 'Без решения');
    await waitFor(() => expect(calls.at(-1)?.query.admission).toBe('undecided'));
  });

  it('shows sub-bases with their counts, and who has places', async () => {
    openPage(MentorsPage, { at: '/mentors' });

    const row = within(await screen.findByRole('row', { name: /Ильина Полина/ }));
    expect(row.getByText('1 из 3')).toBeTruthy();
    expect(row.getByText('свободно 2 места')).toBeTruthy();
    expect(row.getByText('алгебра, шахматы')).toBeTruthy();
    const views = within(screen.getByRole('navigation', { name: 'Подбазы' }));
    await views.findByRole('link', { name: /Все\s*40/ });
    expect(views.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Все 40',
      'Ученики 25',
      'Педагоги 15',
      'Выпускники 0',
      'Предприятия и организации 0',
      'Резерв 2',
    ]);
  });

  it('asks the server for the sub-base and the state of the address', async () => {
    const calls = serve(mentorRoutes.list, { items: [], next: null });
    openPage(MentorsPage, { at: '/mentors?base=PARTNERS&view=free' });

    expect(await screen.findByText(/нет в списках журнала/)).toBeTruthy();
    expect(calls[0]?.query).toEqual({ base: 'PARTNERS', view: 'free' });
  });

  it('says what to do first when nobody is in it', async () => {
    serve(mentorRoutes.counts, {
      views: { ...counts.views, all: 0, reserve: 0, left: 0 },
      bases: {},
    });
    serve(mentorRoutes.list, { items: [], next: null });
    openPage(MentorsPage, { at: '/mentors' });

    expect(
      await screen.findByRole('heading', { name: 'В базе наставников пока никого нет' }),
    ).toBeTruthy();
  });

  it('says why it cannot be read', async () => {
    serve(mentorRoutes.list, () => refuse(403, 'access.denied', 'У вас нет прав.'));
    openPage(MentorsPage, { at: '/mentors' });

    expect((await screen.findByRole('alert')).textContent).toContain('У вас нет прав.');
  });

  it('takes staff of the roster with a capacity and competences', async () => {
    const people = serve(rosterRoutes.people, {
      items: [inRoster(makeTeacher(41, 'Орлов'))],
      next: null,
    });
    const calls = serve(mentorRoutes.add, { added: 1, already: 0 });
    const { user } = openPage(MentorsPage, { at: '/mentors?base=STAFF' });

    await user.click(await screen.findByRole('button', { name: 'Добавить наставников' }));
    await user.click(await dialog().findByRole('checkbox', { name: /Выбрать: Орлов/ }));
    await user.type(dialog().getByLabelText('Сколько наставляемых возьмёт'), '31');
    await user.type(dialog().getByLabelText('Компетенции'), 'физика, робототехника');
    expect(dialog().getByText('Введите число от 1 до 30.')).toBeTruthy();
    await user.clear(dialog().getByLabelText('Сколько наставляемых возьмёт'));
    await user.type(dialog().getByLabelText('Сколько наставляемых возьмёт'), '2');
    await user.click(dialog().getByRole('button', { name: 'Добавить: 1' }));

    await waitFor(() => expect(calls).toHaveLength(1));
    expect(people[0]?.query).toMatchObject({ kind: 'staff', outside: 'mentors' });
    expect(calls[0]?.body).toEqual({
      personIds: [idOf(41)],
      base: 'STAFF',
      capacity: 2,
      competences: ['физика', 'робототехника'],
    });
  });
});

describe('one mentor', () => {
  it('shows their pairs and cannot leave while there are any', async () => {
    serve(mentorRoutes.show, cardOf(sofia));
    openPage(MentorsPage, { at: `/mentors?person=${sofia.id}` });

    const panel = within(await screen.findByRole('complementary', { name: /Ильина Полина Ол/ }));
    expect(panel.getByRole('link', { name: 'Котов Полина' }).getAttribute('href')).toBe(
      `/pairs/${idOf(70)}`,
    );
    const leave = panel.getByRole('button', { name: 'Вывести из базы' });
    expect(leave.getAttribute('aria-disabled')).toBe('true');
    expect(panel.getByText('Есть действующие пары. Сначала завершите их.')).toBeTruthy();
    expect(panel.getByText(/нет согласия: данные/)).toBeTruthy();
  });

  it('says in the words of the server why a capacity is too low', async () => {
    serve(mentorRoutes.show, cardOf(irina));
    const calls = serve(mentorRoutes.update, () =>
      refuse(409, 'mentor.capacity-low', 'Предел не может быть меньше числа нынешних: 2.'),
    );
    const { user } = openPage(MentorsPage, { at: `/mentors?person=${irina.id}` });

    await user.click(await screen.findByRole('button', { name: 'Изменить' }));
    const capacity = dialog().getByLabelText('Сколько наставляемых возьмёт');
    await user.clear(capacity);
    await user.type(capacity, '1');
    await user.click(dialog().getByRole('button', { name: 'Сохранить' }));

    expect((await dialog().findByRole('alert')).textContent).toContain('Предел не может');
    expect(calls[0]?.headers.get('if-match')).toBe('"2"');
    expect(calls[0]?.body).toMatchObject({ capacity: 1, competences: ['алгебра', 'шахматы'] });
  });
});
