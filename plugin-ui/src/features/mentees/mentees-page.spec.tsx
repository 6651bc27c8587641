import { screen, waitFor, within } from '@testing-library/react';
import { consentRoutes } from '@nastavnik/contracts/consents';
import type { Mentee, MenteeCard } from '@nastavnik/contracts/mentees';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { packRoutes } from '@nastavnik/contracts/packs';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { beforeEach, describe, expect, it } from 'vitest';
import { serveMatchProfiles } from '../../testing/match-profile.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, inRoster, makePupil, makeTeacher } from '../../testing/people.ts';
import { noMenteeRecord } from '../../testing/records.ts';
import { MenteesPage } from './mentees-page.tsx';

const waiting = { action: 123, no_consent: 34, no_mentor: 24, awaits_order: 41, not_meeting: 11 };
const counts = { all: 318, left: 2, ...waiting };

const makeMentee = (number: number, family: string, over: Partial<Mentee> = {}): Mentee => ({
  id: idOf(number),
  person: makePupil(number, family),
  birthYear: 2012,
  state: 'no_consent',
  form: 'PUPIL_PUPIL',
  ground: 'ALOOF',
  request: null,
  hasInterests: true,
  consents: [
    { kind: 'PARTICIPATION', state: 'none', until: null },
    { kind: 'PD_PROCESSING', state: 'active', until: '2026-12-01' },
  ],
  pairId: null,
  needsDecision: null,
  mentor: null,
  meetings: 0,
  lastMetOn: null,
  daysWithout: null,
  version: 3,
  changedAt: '2026-11-20T08:00:00Z',
  ...over,
});

const cardOf = (mentee: Mentee): MenteeCard => ({
  ...mentee,
  record: noMenteeRecord,
  freeSlots: [{ weekday: 2, from: '14:00', until: '15:00' }],
  addedOn: '2026-10-14',
  leftOn: null,
  leaveReason: null,
  classTeacher: makeTeacher(90, 'Тихонова'),
  guardians: [{ name: 'Гущина Анна Викторовна', relation: 'parent', phone: '+7 900 000-14-27' }],
});

const polina = makeMentee(11, 'Гущина');
const egor = makeMentee(12, 'Котов', {
  state: 'not_meeting',
  pairId: idOf(70),
  mentor: makePupil(13, 'Ильина', { classTitle: '10Б' }),
  meetings: 4,
  lastMetOn: '2026-10-11',
  daysWithout: 44,
});

beforeEach(() => {
  serve(packRoutes.show, pack);
  serveMatchProfiles();
  serve(menteeRoutes.counts, counts);
  serve(rosterRoutes.classes, { items: [] });
});

const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }));

describe('the base of mentees', () => {
  it('shows who needs what, with the counts of its views', async () => {
    serve(menteeRoutes.list, { items: [polina, egor], next: null });
    openPage(MenteesPage, { at: '/mentees' });

    await screen.findByRole('link', { name: 'Гущина Полина' });
    const views = within(screen.getByRole('navigation', { name: 'Готовые выборки' }));
    await views.findByRole('link', { name: /Нужны действия\s*123/ });
    expect(rowOf('Гущина').getByText('нет согласия')).toBeTruthy();
    expect(rowOf('Гущина').getByText('8 «Б», 2012 г. р.')).toBeTruthy();
    expect(rowOf('Гущина').getByText(/истекает 01.12/)).toBeTruthy();
    expect(rowOf('Котов').getByText('не встречаются')).toBeTruthy();
    expect(
      rowOf('Котов')
        .getByRole('link', { name: /Ильина Полина/ })
        .getAttribute('href'),
    ).toBe(`/pairs/${idOf(70)}`);
  });

  it('asks the server for the view and the filters of the address', async () => {
    const calls = serve(menteeRoutes.list, { items: [], next: null });
    openPage(MenteesPage, { at: '/mentees?view=no_mentor&class=5-9&form=PUPIL_PUPIL' });

    await screen.findByRole('heading', { name: 'Никого не нашлось' });
    expect(calls[0]?.query).toEqual({
      view: 'no_mentor',
      gradeFrom: '5',
      gradeTo: '9',
      form: 'PUPIL_PUPIL',
    });
  });

  it('shows more when asked', async () => {
    serve(menteeRoutes.list, ({ query }) =>
      query['after'] === 'p2' ? { items: [egor], next: null } : { items: [polina], next: 'p2' },
    );
    const { user } = openPage(MenteesPage, { at: '/mentees' });

    await user.click(await screen.findByRole('button', { name: 'Показать ещё' }));

    await screen.findByRole('link', { name: 'Котов Полина' });
    expect(screen.queryByRole('button', { name: 'Показать ещё' })).toBeNull();
  });

  it('says what to do first when nobody is in it', async () => {
    serve(menteeRoutes.counts, { ...counts, all: 0, left: 0 });
    serve(menteeRoutes.list, { items: [], next: null });
    openPage(MenteesPage, { at: '/mentees' });

    await screen.findByRole('heading', { name: 'В базе пока никого нет' });
    expect(screen.getAllByRole('button', { name: 'Добавить из класса' })).toHaveLength(1);
  });

  it('says why it cannot be read, in the words of the server', async () => {
    serve(menteeRoutes.list, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(MenteesPage, { at: '/mentees' });

    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });

  it('lets a class teacher read only', async () => {
    serve(menteeRoutes.list, { items: [polina], next: null });
    openPage(MenteesPage, { at: '/mentees', session: { roles: ['class_teacher'] } });

    await screen.findByRole('link', { name: 'Гущина Полина' });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Добавить из класса' })).toBeNull();
  });

  it('does not ask a class teacher to mark what only the curator marks', async () => {
    serve(menteeRoutes.list, { items: [polina], next: null });
    serve(menteeRoutes.show, cardOf(polina));
    openPage(MenteesPage, {
      at: `/mentees?person=${polina.id}`,
      session: { roles: ['class_teacher'] },
    });
    await screen.findByText(/Получение отмечает куратор/);
    expect(screen.queryByText(/отметьте получение/)).toBeNull();
  });
});

describe('the filter by request', () => {
  it('keeps those of pupils and of staff apart, as some have the same name', async () => {
    serve(menteeRoutes.list, { items: [polina], next: null });
    openPage(MenteesPage, { at: '/mentees' });

    const same = await screen.findAllByRole('option', { name: 'адаптация на новом месте' });
    const groups = same.map((option) => option.closest('optgroup')?.label);
    expect(groups).toEqual(['Ученики', 'Педагоги']);
  });
});

describe('many mentees at once', () => {
  it('get their consents marked with what they lack ticked already', async () => {
    serve(menteeRoutes.list, { items: [polina, egor], next: null });
    const calls = serve(consentRoutes.receive, { received: 2 });
    serve(consentRoutes.signatories, {
      items: [polina, egor].map(({ person }, order) => ({
        personId: person.id,
        guardianSigns: true,
        ownSignature: false,
        isStaff: false,
        guardians: [
          { name: 'Гущина Анна', relation: 'parent' },
          ...(order > 0 ? [{ name: 'Котов Иван', relation: 'parent' }] : []),
        ],
      })),
    });
    const { user } = openPage(MenteesPage, { at: '/mentees' });

    await user.click(await screen.findByRole('checkbox', { name: 'Выбрать все на странице' }));
    await user.click(screen.getByRole('button', { name: 'Отметить получение согласия' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    const send = dialog.getByRole('button', { name: 'Отметить получение', hidden: true });
    expect((await dialog.findByLabelText<HTMLSelectElement>(/Кто подписал: Гущина/)).value).toBe(
      'Гущина Анна',
    );
    await user.click(send);
    expect(dialog.getByText(/Укажите в списке, кто подписал за каждого/)).toBeTruthy();
    expect(calls).toEqual([]);
    await user.selectOptions(dialog.getByLabelText(/Кто подписал: Котов/), 'Котов Иван (родитель)');
    await user.click(send);

    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.body).toEqual({
      personIds: [idOf(11), idOf(12)],
      signers: [
        { personId: idOf(11), name: 'Гущина Анна' },
        { personId: idOf(12), name: 'Котов Иван' },
      ],
      kinds: ['PARTICIPATION'],
      signedBy: 'guardian',
      ownSignature: false,
      form: 'paper',
      from: '2026-11-24',
      until: null,
    });
    expect(calls[0]?.headers.get('idempotency-key')).toBeTruthy();
  });

  it('leave the base but for those in a pair and those whom the server keeps', async () => {
    const maria = makeMentee(14, 'Смирнова', { version: 8 });
    serve(menteeRoutes.list, { items: [polina, egor, maria], next: null });
    const calls = serve(menteeRoutes.leave, ({ params }) =>
      params['menteeId'] === maria.id
        ? refuse(412, 'version.stale', 'Запись уже изменил другой человек.')
        : cardOf({ ...polina, state: 'left' }),
    );
    const { user } = openPage(MenteesPage, { at: '/mentees' });

    await user.click(await screen.findByRole('checkbox', { name: 'Выбрать все на странице' }));
    expect(screen.getByRole('region', { name: 'Выбранные' }).textContent).toContain(
      'в парах 1 из 3',
    );
    await user.click(screen.getByRole('button', { name: 'Вывести из базы' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    expect(dialog.getByText(/Котов Полина Олеговна/)).toBeTruthy();
    await user.selectOptions(dialog.getByLabelText('Причина (обязательно)'), 'OWN_WISH');
    await user.click(dialog.getByRole('button', { name: 'Вывести из базы', hidden: true }));

    expect((await dialog.findByRole('alert', { hidden: true })).textContent).toContain(
      'Выведено из базы: 1 из 2.Запись уже изменил другой человек. Смирнова Полина Олеговна',
    );
    expect(calls.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"8"']);
  });
});

describe('one mentee', () => {
  beforeEach(() => {
    serve(menteeRoutes.list, { items: [polina], next: null });
    serve(menteeRoutes.show, cardOf(polina));
  });

  it('opens beside the list and says what stops the pair', async () => {
    openPage(MenteesPage, { at: `/mentees?person=${polina.id}` });

    const panel = within(await screen.findByRole('complementary', { name: /Гущина Полина Ол/ }));
    expect(await panel.findByText('нет согласия: участие')).toBeTruthy();
    expect(panel.getByText(/Тихонова/)).toBeTruthy();
    expect(panel.getByRole('link', { name: '+7 900 000-14-27' })).toBeTruthy();
  });

  it('has its request changed with the version that was seen', async () => {
    const calls = serve(menteeRoutes.update, ({ headers }) =>
      headers.get('if-match') === '"3"'
        ? cardOf({ ...polina, ground: 'GIFTED', version: 4 })
        : refuse(412, 'version.stale', 'Запись уже изменил другой человек.'),
    );
    const { user } = openPage(MenteesPage, { at: `/mentees?person=${polina.id}` });

    await user.click(await screen.findByRole('button', { name: 'Изменить запрос' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.selectOptions(dialog.getByLabelText('Запрос'), 'GIFTED');
    await user.click(dialog.getByRole('button', { name: 'Сохранить', hidden: true }));

    expect(await screen.findByText('Изменения сохранены')).toBeTruthy();
    expect(calls[0]?.body).toMatchObject({ form: 'PUPIL_PUPIL', ground: 'GIFTED', request: null });
  });
});

describe('building the base', () => {
  it('takes the chosen people of the roster with one form and ground', async () => {
    serve(menteeRoutes.list, { items: [polina], next: null });
    const people = serve(rosterRoutes.people, {
      items: [inRoster(makePupil(21, 'Абрамов')), inRoster(makePupil(22, 'Белова'))],
      next: null,
    });
    const calls = serve(menteeRoutes.add, { added: 2, already: 0 });
    const { user } = openPage(MenteesPage, { at: '/mentees' });

    await user.click(await screen.findByRole('button', { name: 'Добавить из класса' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.click(
      await dialog.findByRole('checkbox', { name: 'Выбрать все на странице', hidden: true }),
    );
    await user.selectOptions(dialog.getByLabelText('Форма'), 'PUPIL_PUPIL');
    await user.selectOptions(dialog.getByLabelText('Запрос'), 'LOW_RESULTS');
    await user.click(dialog.getByRole('button', { name: 'Добавить: 2', hidden: true }));

    expect(await screen.findByText(/В базу добавлено: 2/)).toBeTruthy();
    expect(people[0]?.query).toMatchObject({ kind: 'pupil', outside: 'mentees' });
    expect(calls[0]?.body).toEqual({
      personIds: [idOf(21), idOf(22)],
      form: 'PUPIL_PUPIL',
      ground: 'LOW_RESULTS',
      request: null,
    });
  });
});
