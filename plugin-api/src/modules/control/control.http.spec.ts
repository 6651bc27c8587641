import { receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import { consentRoutes } from '@nastavnik/contracts/consents';
import type { ControlMatter } from '@nastavnik/contracts/control-matters';
import { controlSheetRoutes } from '@nastavnik/contracts/control-sheet-routes';
import type { ControlSheet } from '@nastavnik/contracts/control-sheets';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { LocalActCode } from '@nastavnik/contracts/register-kinds';
import { registerRoutes } from '@nastavnik/contracts/registers';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import {
  agree,
  giveBack,
  handedOver,
  item,
  makeLevels,
  roadmapOf,
  show,
} from '../approvals/approvals-fixture.ts';
import { mentor, neglect } from './control-fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const body = { conclusion: 'Устранить до конца месяца', due: daysAgo(-14) };
const draw = (by: TestClient) => by.send(controlSheetRoutes.draw, { body });
const countsOf = ({ lines }: Pick<ControlSheet, 'lines'>) =>
  Object.fromEntries(lines.map(({ matter, count }) => [matter, count])) as Record<
    ControlMatter,
    number
  >;
const lineOf = ({ lines }: ControlSheet, matter: ControlMatter) =>
  lines.find((line) => line.matter === matter);
const now = async (by: TestClient) => countsOf((await by.send(controlSheetRoutes.now)).body);
const numberIn = (on: string, number: number) => ({ drawnOn: on, number });

/** What the lists that the numbers lead to show. */
async function listed(by: TestClient): Promise<Partial<Record<ControlMatter, number>>> {
  const size = async (asked: Promise<{ body: { items: unknown[] } }>) =>
    (await asked).body.items.length;
  return {
    assignments_overdue: await size(
      by.send(receivedAssignmentRoutes.list, { query: { view: 'overdue' } }),
    ),
    mentees_without_consent: await size(
      by.send(menteeRoutes.list, { query: { view: 'no_consent' } }),
    ),
    mentors_without_consent: await size(
      by.send(mentorRoutes.list, { query: { view: 'no_consent' } }),
    ),
    consents_ending: await size(by.send(consentRoutes.list, { query: { view: 'ends_soon' } })),
    mentors_not_admitted: await size(
      by.send(mentorRoutes.list, { query: { admission: 'undecided' } }),
    ),
    pairs_without_order: await size(by.send(pairRoutes.list, { query: { view: 'awaits_order' } })),
    pairs_not_meeting: await size(by.send(pairRoutes.list, { query: { view: 'not_meeting' } })),
    meetings_not_held: await size(by.send(meetingRoutes.list, { query: { view: 'overdue' } })),
    meetings_unclosed: await size(by.send(meetingRoutes.list, { query: { view: 'unclosed' } })),
  };
}

describe('a school', () => {
  it('counts what the lists behind the numbers show', async () => {
    const { at, school } = await makeLevels(app);
    await neglect(at);
    const lists = await listed(school);
    expect(await now(school)).toMatchObject(lists);
    expect(Object.entries(lists).filter(([, count]) => count === 0)).toEqual([]);
  });

  it('counts overdue items and returned roadmaps, and the acts that are wanting', async () => {
    const { at, officer, school, town } = await makeLevels(app);
    expect(await now(school)).toMatchObject({
      roadmap_overdue: 0,
      roadmaps_returned: 0,
      local_acts_missing: LocalActCode.options.length,
    });
    const late = item('1', { due: { kind: 'by', date: daysAgo(1) } });
    const own = await roadmapOf(school, late, item('2'));
    const { version: drafted, title, period, bodies, sections } = await show(school, own);
    // yesterday may be of last year
    const body = { title, period: { ...period, from: period.from - 1 }, bodies, sections };
    await school.send(roadmapRoutes.change, { params: own, body, version: drafted });
    await agree(town, await handedOver(school, own));
    const act = { kind: 'Приказ', number: '1', date: daysAgo(3) };
    const head = await officer('Директор', 'school_admin', at.schoolId);
    const { version } = await show(school, own);
    const inForce = await head.send(roadmapRoutes.approve, { params: own, body: act, version });
    expect(inForce.status).toBe(200);
    await giveBack(town, await handedOver(school, await roadmapOf(school, item('1'))), [
      { item: null, text: 'Неполна' },
    ]);
    const entry = { kind: 'LOCAL_ACT', code: 'REGULATION', title: 'Положение', act } as const;
    await school.send(registerRoutes.add, { body: entry });
    expect(await now(school)).toMatchObject({
      roadmap_overdue: 1,
      roadmaps_returned: 1,
      local_acts_missing: LocalActCode.options.length - 1,
    });
  });

  it('keeps a sheet as it was drawn; the next one is compared with it', async () => {
    const { at, school } = await makeLevels(app);
    const first = await draw(school);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ number: 1, former: null, schools: null, read: null });
    await mentor(at, 'no_consent');
    const params = { sheetId: first.body.id };
    const kept = await school.send(controlSheetRoutes.show, { params });
    expect(countsOf(kept.body)).toEqual(countsOf(first.body));
    const { body: second } = await draw(school);
    expect(second).toMatchObject({ number: 2, former: numberIn(daysAgo(0), 1) });
    expect(lineOf(second, 'mentors_without_consent')).toMatchObject({ count: 1, before: 0 });
    const { body: list } = await school.send(controlSheetRoutes.list, { query: {} });
    expect(list.items.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('says what was done about a line that has any, and takes it back', async () => {
    const { school } = await makeLevels(app);
    const { body: sheet } = await draw(school);
    const mark = (version: number, matter: ControlMatter, note: string | null) =>
      school.send(controlSheetRoutes.mark, {
        params: { sheetId: sheet.id },
        version,
        body: { matter, note },
      });
    const said = await mark(1, 'local_acts_missing', 'Приняты');
    expect(lineOf(said.body, 'local_acts_missing')?.mark).toMatchObject({
      on: daysAgo(0),
      by: 'Фёдорова Ирина',
      note: 'Приняты',
    });
    expect(await mark(1, 'local_acts_missing', 'Позже')).toMatchObject({ status: 412 });
    expect((await mark(2, 'pairs_without_order', 'Нет их')).body).toMatchObject({
      code: 'control-sheet.nothing-to-mark',
    });
    const { body: back } = await mark(2, 'local_acts_missing', null);
    expect(lineOf(back, 'local_acts_missing')?.mark).toBeNull();
    const own = { params: { sheetId: sheet.id }, version: 3 };
    expect((await school.send(controlSheetRoutes.acknowledge, own)).body).toMatchObject({
      code: 'control-sheet.own',
    });
  });
});
