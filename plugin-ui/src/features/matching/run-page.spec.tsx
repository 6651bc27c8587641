import { screen, waitFor, within } from '@testing-library/react';
import { matchingRoutes } from '@nastavnik/contracts/matching';
import { packRoutes } from '@nastavnik/contracts/packs';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeBoard, makeLead, makeRun, makeSeeker } from '../../testing/matching.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { RunPage } from './run-page.tsx';

const slot = (weekday: number) => ({ weekday, from: '14:00', until: '15:00' });
const [ann, boris, vera] = [idOf(1), idOf(2), idOf(3)];
const [lead, other] = [idOf(11), idOf(12)];
const families = {
  [ann]: 'Анина',
  [boris]: 'Борисов',
  [vera]: 'Верина',
  [lead]: 'Орлова',
  [other]: 'Лебедев',
};
const people = {
  mentees: [
    makeSeeker(1, { interests: ['робототехника'], slots: [slot(2), slot(3), slot(4)] }),
    makeSeeker(2, { needs: ['алгебр'], asks: true }),
    makeSeeker(3, { grade: 9 }),
  ],
  mentors: [
    makeLead(11, { interests: ['робототехника'], slots: [slot(2), slot(4)] }),
    makeLead(12, { gives: ['алгебр'] }),
  ],
};
const shown = makeBoard(people, families);

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(matchingRoutes.list, { items: [shown.run], next: null });
  serve(matchingRoutes.show, shown);
});

const open = () => openPage(RunPage, { at: `/matching/${idOf(900)}`, path: '/matching/:runId' });
const rowOf = async (name: string) => {
  const list = within(await screen.findByRole('list', { name: 'Предложенные пары' }));
  const row = list.getAllByRole('listitem').find(({ textContent }) => textContent?.includes(name));
  if (!row) throw new Error(`No proposal of ${name}`);
  return within(row);
};
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

describe('the board of a run', () => {
  it('says of each pair in words why it is proposed', async () => {
    open();
    const row = await rowOf('Анина');
    expect(row.getByText('Орлова Полина')).toBeTruthy();
    expect(
      row.getByText(/общий интерес: робототехника; 2 из 3\sдней совпадают: вт, чт/),
    ).toBeTruthy();
    expect(screen.getByText(/1\sнаставляемый: наставник старше меньше/)).toBeTruthy();
  });

  it('shows at once what a pair put by hand comes to, and keeps it by a new run', async () => {
    const calls = serve(matchingRoutes.start, makeRun({ id: idOf(901), number: 8 }));
    const { user, visited } = open();
    await user.click((await rowOf('Анина')).getByRole('button', { name: /Варианты/ }));
    await user.selectOptions(await screen.findByLabelText('Перевести к наставнику'), other);

    await screen.findByText(/Проба, ничего не сохранено/);
    await waitFor(async () =>
      expect((await rowOf('Анина')).getByText(/было: Орлова/)).toBeTruthy(),
    );
    const publish = screen.getByRole('button', { name: /Утвердить 2\sпары…/ });
    expect(publish.getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Пересчитать и сохранить' }));

    await waitFor(() => expect(visited?.at(-1)).toBe(`/matching/${idOf(901)}`));
    expect(calls[0]?.body).toMatchObject({
      form: 'PUPIL_PUPIL',
      locks: [{ menteeId: ann, mentorId: other, kind: 'must' }],
    });
  });

  it('tries what would help with one press, and takes it back', async () => {
    const { user } = open();
    const roomy = { ...people, mentors: people.mentors.map((each) => ({ ...each, places: 2 })) };
    serve(matchingRoutes.show, makeBoard(roomy, families));
    await user.click(await screen.findByRole('button', { name: /Попробовать: Снять правило/ }));

    await screen.findByText(/Проба, ничего не сохранено: 3\sпары \(\+1\)/);
    expect((await rowOf('Верина')).getByText('новая')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Вернуть как было' }));
    expect(screen.queryByText(/Проба/)).toBeNull();
  });

  it('offers a new run over those who said no', async () => {
    const answers = [{ menteeId: boris, side: 'mentor' as const, word: 'no' as const }];
    serve(matchingRoutes.show, { ...shown, answers });
    const calls = serve(matchingRoutes.finish, makeRun({ id: idOf(902), stage: 'final' }));
    const { user, visited } = open();

    expect((await rowOf('Борисов')).getByText('Наставник: нет')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Подобрать другого: 1/ }));
    await waitFor(() => expect(visited?.at(-1)).toBe(`/matching/${idOf(902)}`));
    expect(calls[0]?.headers.get('if-match')).toBe('"3"');
  });
});

describe('a run that says little', () => {
  it('names what is not filled in when every score is 0, and where to fill it in', async () => {
    const bare = { mentees: [makeSeeker(1)], mentors: [makeLead(11)] };
    const board = makeBoard(bare, families);
    const mentors = board.mentors.map((each) => ({ ...each, competences: [] }));
    serve(matchingRoutes.show, { ...board, mentors });
    open();

    const note = await screen.findByText(/Балл каждой пары – 0/);
    expect(note.textContent).toMatch(/компетенции наставников, интересы .*, свободное время/);
    expect(screen.getAllByRole('link', { name: 'База наставников' })).toBeTruthy();
  });

  it('asks for no new mentors where a consent is what is missing', async () => {
    const waits = makeSeeker(3, { consents: false });
    serve(matchingRoutes.show, makeBoard({ mentees: [waits], mentors: people.mentors }, families));
    open();

    expect(await screen.findByText(/помогут шаги, названные выше/)).toBeTruthy();
    expect(screen.queryByText(/нужны новые наставники/)).toBeNull();
  });

  it('counts no places of mentors who may not be given anybody, and says what lets them in', async () => {
    const mentees = [makeSeeker(1), makeSeeker(2), makeSeeker(3)];
    const barred = [12, 13].map((n) => makeLead(n, { admitted: false, places: 8 }));
    const mentors = [makeLead(11, { places: 2 }), ...barred];
    serve(matchingRoutes.show, makeBoard({ mentees, mentors }, families));
    open();

    expect(await screen.findByText('мест останется: 0')).toBeTruthy();
    expect(screen.getByText(/хотя места есть: 2\sнаставника – наставник не отобран/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Отбор и обучение' }).getAttribute('href')).toBe(
      '/selection',
    );
    expect(screen.queryByText(/нужны новые наставники/)).toBeNull();
  });

  it('tries nothing once it is published: publishing takes its locks away', async () => {
    const locks = [{ menteeId: ann, mentorId: lead, kind: 'must' as const }];
    const run = makeRun({ state: 'published', publishedAt: '2026-11-24T07:00:00Z' });
    serve(matchingRoutes.show, makeBoard({ ...people, locks }, families, { run, locks: [] }));
    open();

    expect(await screen.findByText(/когда согласятся обе стороны/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Пересчитать и сохранить' })).toBeNull();
  });
});

describe('publishing', () => {
  it('makes all pairs once the curator has said that they are looked through', async () => {
    serve(matchingRoutes.preview, { ready: 2, impossible: [], rematched: [boris] });
    serve(matchingRoutes.review, makeRun({ state: 'reviewed', version: 4 }));
    const calls = serve(matchingRoutes.publish, {
      run: makeRun({ state: 'published' }),
      pairIds: [idOf(50), idOf(51)],
    });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: /Утвердить 2\sпары…/ }));
    const go = await dialog().findByRole('button', { name: /Создать 2\sпары/, hidden: true });
    await user.click(go);
    expect(dialog().getByText('Отметьте, что просмотрели предложения.')).toBeTruthy();
    await user.click(dialog().getByLabelText('Предложения просмотрены'));
    await user.type(dialog().getByLabelText(/Причина: Борисов/), 'Просят оба');
    await user.selectOptions(dialog().getByLabelText(/Ролевая модель/), 'равный – равному');
    await user.click(go);

    expect(await screen.findByText(/Создано: 2\sпары/)).toBeTruthy();
    expect(calls[0]?.headers.get('if-match')).toBe('"4"');
    expect(calls[0]?.body).toMatchObject({
      model: 'EQUALS',
      reasons: [{ menteeId: boris, reason: 'Просят оба' }],
    });
  });

  it('names who cannot be joined any more and why, and offers to match anew', async () => {
    const gone = { menteeId: ann, mentorId: lead, code: 'mentor.full', detail: 'Мест нет.' };
    serve(matchingRoutes.preview, { ready: 1, impossible: [gone], rematched: [] });
    serve(matchingRoutes.review, makeRun({ state: 'reviewed', version: 4 }));
    const calls = serve(matchingRoutes.publish, () =>
      refuse(409, 'matching.impossible', 'Пар стало невозможно: 1. Ничего не создано.'),
    );
    const runs = serve(matchingRoutes.start, makeRun({ id: idOf(903) }));
    const { user, visited } = open();
    await user.click(await screen.findByRole('button', { name: /Утвердить 2\sпары…/ }));

    const alert = await dialog().findByRole('alert', { hidden: true });
    expect(alert.textContent).toContain('Анина Полина – Орлова Полина: Мест нет.');
    await user.click(dialog().getByLabelText('Предложения просмотрены'));
    await user.click(dialog().getByRole('button', { name: /Утвердить без них/, hidden: true }));
    expect(calls[0]?.body).toMatchObject({ menteeIds: [boris] });
    expect(await dialog().findByText(/Ничего не создано/)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Пересчитать подбор', hidden: true }));

    await waitFor(() => expect(visited?.at(-1)).toBe(`/matching/${idOf(903)}`));
    expect(runs).toHaveLength(1);
  });
});
