import { screen, waitFor, within } from '@testing-library/react';
import { consentRoutes } from '@nastavnik/contracts/consents';
import type { Mentee } from '@nastavnik/contracts/mentees';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import type { Mentor } from '@nastavnik/contracts/mentors';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makePair } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makeProgramme } from '../../testing/programmes.ts';
import { idOf, makePupil, makeTeacher } from '../../testing/people.ts';
import { noAdmission, noMentorRecord } from '../../testing/records.ts';
import { NewPairPage } from './new-pair-page.tsx';

const common = {
  birthYear: null,
  hasInterests: true,
  consents: [],
  version: 1,
  changedAt: '2026-11-20T08:00:00Z',
};
const makeMentor = (number: number, family: string, over: Partial<Mentor> = {}): Mentor => ({
  ...common,
  id: idOf(number),
  person: makePupil(number, family, { classTitle: '10А' }),
  base: 'PUPILS',
  state: 'free',
  capacity: 1,
  mentees: 0,
  competences: ['алгебра'],
  reserve: null,
  admission: noAdmission,
  ...over,
});
const makeMentee = (number: number, family: string, over: Partial<Mentee> = {}): Mentee => ({
  ...common,
  id: idOf(number),
  person: makePupil(number, family),
  state: 'no_mentor',
  form: null,
  ground: 'LOW_RESULTS',
  request: null,
  pairId: null,
  needsDecision: null,
  mentor: null,
  meetings: 0,
  lastMetOn: null,
  daysWithout: null,
  ...over,
});

const orlova = makeMentor(1, 'Орлова');
const teacher = makeMentor(2, 'Лебедева', { person: makeTeacher(2, 'Лебедева'), base: 'STAFF' });
const belova = makeMentee(3, 'Белова');
const kotov = makeMentee(4, 'Котов');

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(mentorRoutes.list, { items: [orlova, teacher], next: null });
  serve(menteeRoutes.list, { items: [belova, kotov], next: null });
  serve(programmeRoutes.list, { items: [], next: null });
});

const open = async (at = '/pairs/new') => {
  const page = openPage(NewPairPage, { at });
  await screen.findByRole('option', { name: 'ученик – ученик' });
  return page;
};
const create = () => screen.getByRole('button', { name: /Создать/ });

describe('a new pair', () => {
  it('is made of a form, a mentor who suits it and mentees, and opens its card', async () => {
    const calls = serve(pairRoutes.create, makePair(70));
    const { user, visited } = await open();
    expect(screen.getByText('Выберите форму.')).toBeTruthy();

    await user.selectOptions(screen.getByLabelText('Форма'), 'PUPIL_PUPIL');
    await waitFor(() => expect(screen.queryByText(/Лебедева/)).toBeNull());
    await user.selectOptions(screen.getByLabelText('Ролевая модель (необязательно)'), 'EQUALS');
    await user.click(await screen.findByRole('button', { name: 'Выбрать: Орлова Полина' }));
    await user.click(screen.getByRole('button', { name: 'Выбрать: Белова Полина' }));
    await user.click(screen.getByRole('checkbox', { name: /уже согласны/ }));
    await user.click(create());

    await waitFor(() => expect(visited?.at(-1)).toBe(`/pairs/${idOf(70)}`));
    expect(calls[0]?.body).toEqual({
      mentorId: orlova.id,
      menteeIds: [belova.id],
      form: 'PUPIL_PUPIL',
      model: 'EQUALS',
      agreed: true,
    });
    expect(calls[0]?.headers.get('idempotency-key')).toBeTruthy();
  });

  it('asks for the programme only where the form runs in several that take pairs', async () => {
    const calls = serve(pairRoutes.create, makePair(70));
    serve(programmeRoutes.list, {
      items: [
        makeProgramme(80, { title: 'Равный – равному', state: 'recruiting' }),
        makeProgramme(81, { title: 'Читаем вместе', state: 'running' }),
        makeProgramme(82, { title: 'Прошлая', state: 'closing' }),
      ],
      next: null,
    });
    const { user } = await open();
    await user.selectOptions(screen.getByLabelText('Форма'), 'PUPIL_PUPIL');
    await user.click(await screen.findByRole('button', { name: 'Выбрать: Орлова Полина' }));
    await user.click(screen.getByRole('button', { name: 'Выбрать: Белова Полина' }));
    expect(screen.getByText(/Выберите программу: по этой форме их несколько/)).toBeTruthy();
    expect(screen.queryByRole('option', { name: 'Прошлая' })).toBeNull();

    await user.selectOptions(screen.getByLabelText('Программа'), 'Читаем вместе');
    await user.click(create());
    await waitFor(() => expect(calls[0]?.body).toMatchObject({ programmeId: idOf(81) }));
  });

  it('says that no programme of the form runs, and where one is begun', async () => {
    const draft = makeProgramme(70, { state: 'draft' });
    serve(programmeRoutes.list, { items: [draft], next: null });
    const { user } = await open();
    expect(screen.queryByText(/в школе нет/)).toBeNull();
    await user.selectOptions(screen.getByLabelText('Форма'), 'PUPIL_PUPIL');
    expect(await screen.findByText(/в школе нет: пара будет вне программ/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Программы' }).getAttribute('href')).toBe(
      '/programmes',
    );
  });

  it('is refused in a form that a school which works by programmes does not run', async () => {
    const running = makeProgramme(71, { form: 'TEACHER_TEACHER', state: 'running' });
    serve(programmeRoutes.list, { items: [running], next: null });
    const calls = serve(pairRoutes.create, makePair(70));
    const { user } = await open();
    await user.selectOptions(screen.getByLabelText('Форма'), 'PUPIL_PUPIL');
    expect(await screen.findByText(/поэтому и пары не будет/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Выбрать: Орлова Полина' }));
    await user.click(screen.getByRole('button', { name: 'Выбрать: Белова Полина' }));
    await user.click(create());
    expect(screen.getByText(/^Откройте набор в программу этой формы/)).toBeTruthy();
    expect(calls).toEqual([]);
  });

  it('puts the chosen mentor in place of the list, and the list back on demand', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Выбрать: Орлова Полина' }));
    expect(screen.queryByRole('region', { name: 'Наставник' })?.querySelector('table')).toBeNull();
    expect(screen.getByText(/10\s«А» · 1\sместо/)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Выбрать другого' }));
    expect(screen.getByRole('button', { name: 'Выбрать: Орлова Полина' })).toBeTruthy();
  });

  it('takes no more mentees than the mentor has room for', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByLabelText('Форма'), 'PUPIL_PUPIL');
    await user.click(await screen.findByRole('button', { name: 'Выбрать: Орлова Полина' }));
    await user.click(screen.getByRole('button', { name: 'Выбрать: Белова Полина' }));
    await user.click(screen.getByRole('button', { name: 'Выбрать: Котов Полина' }));

    expect(create().textContent).toContain('Создать группу');
    expect(create().getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/У наставника свободных мест: 1/)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: /Убрать: Котов/ }));
    expect(create().getAttribute('aria-disabled')).toBeNull();
  });

  it('brings along the people of the address', async () => {
    serve(mentorRoutes.show, {
      ...orlova,
      record: noMentorRecord,
      outside: false,
      recordCheck: null,
      pastPairs: [],
      freeSlots: [],
      addedOn: '2026-10-01',
      leftOn: null,
      leaveReason: null,
      pairs: [],
    });
    await open(`/pairs/new?mentor=${orlova.id}`);

    expect(await screen.findByRole('button', { name: 'Выбрать другого' })).toBeTruthy();
    expect(screen.getByText('Орлова Полина Олеговна')).toBeTruthy();
  });

  it('is refused for want of consents with the way out on the spot', async () => {
    serve(pairRoutes.create, () =>
      refuse(409, 'consent.required', 'Не хватает согласий: Белова Полина – на участие.', {
        details: { lacking: [{ personId: idOf(3), name: 'Белова П.', kinds: ['PARTICIPATION'] }] },
      }),
    );
    serve(consentRoutes.signatories, {
      items: [
        {
          personId: idOf(3),
          guardianSigns: true,
          ownSignature: false,
          isStaff: false,
          guardians: [{ name: 'Белова Ольга', relation: 'parent' }],
        },
      ],
    });
    const received = serve(consentRoutes.receive, { received: 1 });
    const { user } = await open();
    await user.selectOptions(screen.getByLabelText('Форма'), 'PUPIL_PUPIL');
    await user.click(await screen.findByRole('button', { name: 'Выбрать: Орлова Полина' }));
    await user.click(screen.getByRole('button', { name: 'Выбрать: Белова Полина' }));
    await user.click(create());

    expect((await screen.findByRole('alert')).textContent).toContain('Не хватает согласий');
    await user.click(screen.getByRole('button', { name: 'Отметить согласия: Белова П.' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await dialog.findByDisplayValue('Белова Ольга (родитель)');
    await user.click(dialog.getByRole('button', { name: 'Отметить получение', hidden: true }));

    await waitFor(() =>
      expect(received[0]?.body).toMatchObject({
        personIds: [idOf(3)],
        kinds: ['PARTICIPATION'],
        signedBy: 'guardian',
      }),
    );
  });

  it('needs no consent of article 351.8 where the contract says so, and takes its words here', async () => {
    serve(pairRoutes.create, () =>
      refuse(409, 'consent.required', 'Не хватает согласий: Орлова Полина.', {
        details: {
          lacking: [
            { personId: orlova.id, name: 'Орлова П.', kinds: ['PD_PROCESSING', 'LABOUR_351_8'] },
          ],
        },
      }),
    );
    const received = serve(consentRoutes.receive, { received: 1 });
    const { user } = await open();
    await user.selectOptions(screen.getByLabelText('Форма'), 'PUPIL_PUPIL');
    await user.click(await screen.findByRole('button', { name: 'Выбрать: Орлова Полина' }));
    await user.click(screen.getByRole('button', { name: 'Выбрать: Белова Полина' }));
    await user.click(create());

    const contract = { name: 'Входит в должностные обязанности…' };
    await user.click(await screen.findByRole('button', contract));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.type(dialog.getByLabelText(/^Основание/), 'трудовой договор № 7');
    await user.click(dialog.getByRole('button', { name: 'Сохранить', hidden: true }));

    await waitFor(() => expect(screen.queryByRole('button', contract)).toBeNull());
    expect(received[0]?.body).toMatchObject({ personIds: [orlova.id], form: 'contract' });
    // the other consent is still to be got
    expect(screen.getByRole('button', { name: 'Отметить согласия: Орлова П.' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Не хватает согласий');
  });
});
