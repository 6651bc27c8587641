import { screen, waitFor, within } from '@testing-library/react';
import type { Consent, PersonConsents } from '@nastavnik/contracts/consents';
import { consentRoutes } from '@nastavnik/contracts/consents';
import { packRoutes } from '@nastavnik/contracts/packs';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, inRoster, makePupil, makeTeacher } from '../../testing/people.ts';
import { ConsentsPage } from './consents-page.tsx';
import { inForce } from './in-force.ts';

const polina = makePupil(11, 'Гущина');

const makeConsent = (number: number, over: Partial<Consent> = {}): Consent => ({
  id: idOf(number),
  person: polina,
  kind: 'PARTICIPATION',
  act: 'given',
  signedBy: 'guardian',
  signerName: 'Гущина А. В.',
  ownSignature: false,
  form: 'paper',
  from: '2026-09-03',
  until: '2027-08-31',
  textVersion: '1',
  textSha256: 'a'.repeat(64),
  reason: null,
  withdraws: null,
  recordedAt: '2026-09-03T08:00:00Z',
  recordedBy: makeTeacher(90, 'Фёдорова'),
  ...over,
});

const given = makeConsent(51);
const withdrawn = makeConsent(52, {
  kind: 'PHOTO',
  act: 'withdrawn',
  from: '2026-10-01',
  until: null,
  reason: 'по просьбе семьи',
});

const known: PersonConsents = {
  person: polina,
  guardianSigns: true,
  ownSignature: false,
  guardians: [{ name: 'Гущина Анна Викторовна', relation: 'parent' }],
  marks: [
    { kind: 'PARTICIPATION', state: 'active', until: '2027-08-31' },
    { kind: 'PD_PROCESSING', state: 'none', until: null },
    { kind: 'PHOTO', state: 'withdrawn', until: null },
  ],
  records: [withdrawn, given],
};

const signatories = (names: string[], ownSignature = false) => ({
  items: [
    {
      personId: polina.id,
      guardianSigns: true,
      ownSignature,
      isStaff: false,
      guardians: names.map((name) => ({ name, relation: 'parent' })),
    },
  ],
});

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(rosterRoutes.classes, { items: [] });
  serve(consentRoutes.list, { items: [withdrawn, given], next: null });
  serve(consentRoutes.ofPerson, known);
  serve(consentRoutes.signatories, signatories(['Гущина Анна Викторовна', 'Гущин Олег Петрович']));
});

const dialog = () => within(screen.getByRole('dialog'));

describe('the register of consents', () => {
  it('shows who agreed to what, who signed and until when', async () => {
    openPage(ConsentsPage, { at: '/consents' });

    const [first, second] = (await screen.findAllByRole('row', { name: /Гущина Полина/ })).map(
      (row) => within(row),
    );
    expect(first!.getByText('отозвано')).toBeTruthy();
    expect(first!.getByText('по просьбе семьи')).toBeTruthy();
    expect(second!.getByText('Участие в программе наставничества')).toBeTruthy();
    expect(second!.getByText('законный представитель, на бумаге')).toBeTruthy();
    expect(second!.getByText('03.09 – 31.08')).toBeTruthy();
  });

  it('asks the server for the records and the kind of the address', async () => {
    const calls = serve(consentRoutes.list, { items: [], next: null });
    openPage(ConsentsPage, { at: '/consents?view=withdrawn&kind=PHOTO&q=Гущ' });

    await screen.findByRole('heading', { name: 'Таких записей нет' });
    expect(calls[0]?.query).toEqual({ view: 'withdrawn', kind: 'PHOTO', q: 'Гущ' });
  });

  it('says what to do first when it is empty', async () => {
    serve(consentRoutes.list, { items: [], next: null });
    openPage(ConsentsPage, { at: '/consents' });

    await screen.findByRole('heading', { name: 'Записей о согласиях пока нет' });
    expect(screen.getByRole('button', { name: 'Записать согласие' })).toBeTruthy();
  });

  it('says why it cannot be read', async () => {
    serve(consentRoutes.list, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(ConsentsPage, { at: '/consents' });

    expect((await screen.findByRole('alert')).textContent).toContain('Сервис перегружен.');
  });

  it('is only read by an administrator', async () => {
    openPage(ConsentsPage, {
      at: `/consents?person=${polina.id}`,
      session: { roles: ['school_admin'] },
    });

    await screen.findByText('родитель');
    expect(screen.queryByRole('button', { name: /Записать|Отозвать/ })).toBeNull();
  });
});

describe('the consents of one person', () => {
  it('are withdrawn only where they are in force, after a word on what follows', async () => {
    const calls = serve(consentRoutes.withdraw, makeConsent(53, { act: 'withdrawn' }));
    const { user } = openPage(ConsentsPage, { at: `/consents?person=${polina.id}` });

    const buttons = await screen.findAllByRole('button', { name: 'Отозвать' });
    expect(buttons).toHaveLength(1);
    await user.click(buttons[0]!);
    expect(dialog().getByText(/будут отмечены «нужно решение»/)).toBeTruthy();
    await user.type(dialog().getByLabelText('Причина (необязательно)'), 'переезд');
    await user.click(dialog().getByRole('button', { name: 'Отозвать согласие' }));

    expect(await screen.findByText('Отзыв записан')).toBeTruthy();
    expect(calls[0]).toMatchObject({
      params: { consentId: given.id },
      body: { from: '2026-11-24', reason: 'переезд' },
    });
  });

  it('says that pairs go on where they do not need what is withdrawn', async () => {
    const photo = makeConsent(54, { kind: 'PHOTO', until: null });
    serve(consentRoutes.ofPerson, {
      ...known,
      marks: [{ kind: 'PHOTO', state: 'active', until: null }],
      records: [photo],
    });
    const { user } = openPage(ConsentsPage, { at: `/consents?person=${polina.id}` });
    await user.click(await screen.findByRole('button', { name: 'Отозвать' }));
    expect(await dialog().findByText(/продолжат работать/)).toBeTruthy();
    expect(dialog().queryByText(/нужно решение/)).toBeNull();
  });

  it('are recorded for the guardian who was chosen, never for one of two by itself', async () => {
    const calls = serve(consentRoutes.receive, () =>
      refuse(409, 'consent.in-future', 'Этот день ещё не наступил.'),
    );
    const { user } = openPage(ConsentsPage, { at: `/consents?person=${polina.id}` });

    const panel = within(await screen.findByRole('complementary', { name: /Гущина Полина Ол/ }));
    await user.click(panel.getByRole('button', { name: 'Записать согласие' }));
    const who = await dialog().findByLabelText('Кто из законных представителей');
    expect(dialog().queryByText(/351\.8/)).toBeNull();
    await user.click(dialog().getByRole('button', { name: 'Отметить получение' }));
    expect((await dialog().findByRole('alert')).textContent).toBe('Укажите, кто подписал.');
    expect(calls).toEqual([]);

    await user.selectOptions(who, 'Гущин Олег Петрович (родитель)');
    await user.click(dialog().getByRole('button', { name: 'Отметить получение' }));

    expect(await dialog().findByText('Этот день ещё не наступил.')).toBeTruthy();
    expect(calls[0]?.body).toMatchObject({
      kinds: ['PD_PROCESSING'],
      signers: [{ personId: polina.id, name: 'Гущин Олег Петрович' }],
    });
  });

  it('of an older pupil ask for the own signature beside the guardian’s', async () => {
    serve(consentRoutes.ofPerson, { ...known, ownSignature: true });
    serve(consentRoutes.signatories, signatories(['Гущина Анна Викторовна'], true));
    const calls = serve(consentRoutes.receive, { received: 1 });
    const { user } = openPage(ConsentsPage, { at: `/consents?person=${polina.id}` });

    const panel = within(await screen.findByRole('complementary', { name: /Гущина Полина Ол/ }));
    panel.getByText('От 14 до 18 лет: подписывают законный представитель и сам ученик');
    await user.click(panel.getByRole('button', { name: 'Записать согласие' }));
    await user.click(await dialog().findByRole('checkbox', { name: 'Ученик подписал тоже' }));
    await user.click(dialog().getByRole('button', { name: 'Отметить получение' }));

    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.body).toMatchObject({ signedBy: 'guardian', ownSignature: true });
  });

  it('that can be withdrawn are the last given of each kind in force', () => {
    const older = makeConsent(50, { from: '2025-09-01', until: '2026-08-31' });

    expect([...inForce({ ...known, records: [withdrawn, given, older] })]).toEqual([given.id]);
  });
});

describe('recording a consent', () => {
  it('begins with who gave it, then asks what was signed', async () => {
    serve(rosterRoutes.people, { items: [inRoster(polina)], next: null });
    const calls = serve(consentRoutes.receive, { received: 2 });
    serve(consentRoutes.signatories, signatories(['Гущина Анна Викторовна']));
    const { user } = openPage(ConsentsPage, { at: '/consents' });

    await user.click(await screen.findByRole('button', { name: 'Записать согласие' }));
    await user.click(await dialog().findByRole('checkbox', { name: /Выбрать: Гущина/ }));
    await user.click(dialog().getByRole('button', { name: 'Дальше: 1' }));
    await dialog().findByDisplayValue('Гущина Анна Викторовна (родитель)');
    await user.click(dialog().getByRole('button', { name: 'Отметить получение' }));

    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.body).toMatchObject({
      personIds: [polina.id],
      kinds: ['PARTICIPATION', 'PD_PROCESSING'],
      signedBy: 'guardian',
      signers: [{ personId: polina.id, name: 'Гущина Анна Викторовна' }],
    });
  });
});
