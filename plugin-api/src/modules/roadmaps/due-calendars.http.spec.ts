import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import {
  agree,
  handedOver,
  item,
  makeLevels,
  roadmapOf,
  show,
} from '../approvals/approvals-fixture.ts';
import { ready } from '../programmes/testing/ready.ts';
import { itemView } from './item-view.ts';
import type { RoadmapItemEntity } from './roadmap.entity.ts';
import { currentTurn } from './roadmap-turns.ts';

let app: TestApp;
let levels: Awaited<ReturnType<typeof makeLevels>>;

beforeAll(async () => {
  app = await startApp();
  levels = await makeLevels(app);
});

afterAll(() => app.close());

it('«в сроки программ» is the days of the programmes of the school; above it has none', async () => {
  const { school, town } = levels;
  const asked = item('1', { due: { kind: 'programmes' } });
  const mine = await roadmapOf(school, asked);
  const theirs = await roadmapOf(town, asked);
  expect((await show(school, mine)).items[0]).toMatchObject({ by: null, openTurns: [null] });
  const { body } = await school.send(programmeRoutes.create, {
    body: { form: 'PUPIL_PUPIL', schoolYear: schoolYearOf(daysAgo(0)), sample: 'PUPILS_STUDY' },
  });
  await app.schema.sql.query(
    "UPDATE programmes SET state = 'running', starts_on = ?, ends_on = ? WHERE id = ?",
    [daysAgo(30), daysAgo(-30), bin(body.id)],
  );
  expect((await show(school, mine)).items[0]).toMatchObject({
    from: daysAgo(30),
    by: daysAgo(-30),
    openTurns: [daysAgo(-30)],
  });
  expect((await show(town, theirs)).items[0]).toMatchObject({ by: null });
});

it('at a school data show nothing «в сроки программ» before there is a programme', async () => {
  const { school, town, at, officer } = await makeLevels(app);
  const head = await officer('Директор', 'school_admin', at.schoolId);
  const noted = async (level: 'school' | 'municipality', by: typeof town, signs = by) => {
    const proof = {
      kind: 'data' as const,
      facts: [{ fact: 'MENTORS_REGISTERED' as const, at: level }],
    };
    const params = await roadmapOf(by, item('1', { due: { kind: 'programmes' }, proof }));
    if (by === school) await agree(town, await handedOver(school, params));
    const { version } = await show(by, params);
    const body = { kind: 'Приказ', number: '1', date: daysAgo(0) };
    expect((await signs.send(roadmapRoutes.approve, { params, body, version })).status).toBe(200);
    await app.settle('facts');
    return (await show(by, params)).items[0]!;
  };
  await ready(at, 'mentors', 'Орлова');
  expect(await noted('school', school, head)).toMatchObject({ facts: [{ met: true }], proofs: [] });
  // above, it never has a day: there what data say is all that there will be
  expect(await noted('municipality', town)).toMatchObject({ proofs: [{ turn: null }] });
});

it('what has no day may be shown done by a paper', async () => {
  const { town } = levels;
  const params = await roadmapOf(town, item('1', { due: { kind: 'schedule' } }));
  const { version, items } = await show(town, params);
  await town.send(roadmapRoutes.approve, {
    params,
    body: { kind: 'Приказ', number: '1', date: daysAgo(0) },
    version,
  });
  const { body } = await town.send(roadmapRoutes.prove, {
    params: { ...params, itemId: items[0]!.id },
    body: { turn: null, text: 'Протокол' },
  });
  expect(body.items[0]).toMatchObject({ state: 'done', openTurns: [] });
});

it('a last day that is a day off goes to the working day after it, and is late only then', () => {
  // a Saturday and a holiday, whose Monday is off too
  const by = '2027-05-01';
  const asked = { ...item('1', { due: { kind: 'by', date: by } }), skipReason: null };
  const carried = {
    item: asked,
    proofs: [],
    period: { from: 2027, to: 2027 },
    since: '2027-01-01',
  };
  const workdays = { holidays: ['05-01'], daysOff: [] };
  const calendar = { move: { to: 'next' as const, workdays }, timeZone: 'Europe/Moscow' };
  const seen = (today: string) =>
    itemView(
      {
        item: asked as unknown as RoadmapItemEntity,
        turn: currentTurn(carried, calendar, today),
        proofs: [],
        turns: [],
        open: [],
        facts: [],
        indicators: [],
      },
      { since: carried.since, today, nameOf: () => '' },
    );
  expect(seen('2027-05-04')).toMatchObject({ by, lastDay: '2027-05-04', state: 'planned' });
  expect(seen('2027-05-05')).toMatchObject({ state: 'overdue' });
});
