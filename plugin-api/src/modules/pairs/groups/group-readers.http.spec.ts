import { completionRoutes } from '@nastavnik/contracts/completions';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { planRoutes } from '@nastavnik/contracts/plans';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { tableRoutes } from '@nastavnik/contracts/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { asCurator } from '../../../testing/races/race.ts';
import { PairPapers } from '../../documents/facts/pair-papers.service.ts';
import { CoverageRepository } from '../../indicators/coverage.repository.ts';
import { InputRepository } from '../../matching/input/input.repository.ts';
import { ParticipantsRepository } from '../../surveys/waves/participants.repository.ts';
import { ExportRepository } from '../../tables/export/export.repository.ts';
import { groupsOf } from './group-fixture.ts';

let app: TestApp;
let school: TestSchool;
let of: ReturnType<typeof groupsOf>;
/** Past HTTP, as the curator. */
let inSchool: Awaited<ReturnType<typeof asCurator>>;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  of = groupsOf(school);
  inSchool = await asCurator(app, school);
});
afterAll(() => app.close());

const log = (pairId: string, date: string, more = {}) =>
  school.curator.send(meetingRoutes.log, { params: { pairId }, body: { date, ...more } });

const came = ({
  parts,
}: {
  parts: { person: { id: string }; side: string; attended: boolean }[];
}) =>
  parts.flatMap(({ person, side, attended }) => (side === 'mentee' && attended ? [person.id] : []));

describe('the meetings of a group', () => {
  it('name whoever has left up to their last day, and not after it', async () => {
    const { pairId, menteeIds } = await of.group(['Абаева', 'Бунин']);
    const [first, second] = menteeIds;
    await of.leave(pairId, first);
    const before = await log(pairId, daysAgo(10));
    expect(came(before.body).toSorted()).toEqual([first, second].toSorted());
    const after = await log(pairId, daysAgo(9), { attended: [first] });
    expect(after).toMatchObject({ status: 409, body: { code: 'group.not-then' } });
    expect(after.body.detail).toContain('Абаева Егор');
    expect(came((await log(pairId, daysAgo(9))).body)).toEqual([second]);
    // moved to a day on which both were there, they may be ticked
    const { body } = await school.curator.send(meetingRoutes.list, { query: { pairId } });
    const meeting = body.items[0]?.meeting;
    const moved = await school.curator.send(meetingRoutes.correct, {
      params: { meetingId: meeting?.id ?? '' },
      version: meeting?.version ?? 1,
      body: { date: daysAgo(12), attended: [first] },
    });
    expect(came(moved.body)).toEqual([first]);
  });

  it('they came to keep them in the group until then; what is planned goes on without them', async () => {
    const { pairId, menteeIds } = await of.group(['Вагин', 'Гусева']);
    const [first, second] = menteeIds;
    await log(pairId, daysAgo(3));
    await log(pairId, daysAgo(-3), { status: 'planned' });
    const refused = await of.leave(pairId, first, { on: daysAgo(4) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'group.met-later' } });
    expect((await of.leave(pairId, first, { on: daysAgo(3) })).status).toBe(200);
    const more = await of.mentee('Дёмина');
    await of.join(pairId, [more], { date: daysAgo(0) });
    const { meetings } = (await of.show(pairId)).body;
    const planned = meetings.find(({ status }) => status === 'planned');
    expect(planned && came(planned).toSorted()).toEqual([second, more].toSorted());
    // who has left reads what was held with them and nothing later
    const own = await (await school.as(first)).send(meetingRoutes.list, { query: { pairId } });
    expect(own.body.items.map(({ meeting: { date } }) => date)).toEqual([daysAgo(3)]);
    const one = await (
      await school.as(first)
    ).send(meetingRoutes.show, {
      params: { meetingId: planned?.id ?? '' },
    });
    expect(one.status).toBe(404);
  });

  it('count without the words of whoever has left', async () => {
    const { pairId, mentorId, menteeIds } = await of.group(['Ершов', 'Жукова']);
    const [first, second] = menteeIds;
    for (const day of [9, 8, 7, 6]) await log(pairId, daysAgo(day));
    const unclosed = async () =>
      (await school.curator.send(meetingRoutes.list, { query: { pairId, view: 'unclosed' } })).body
        .items;
    const [regular] = await unclosed();
    for (const personId of [mentorId, second])
      await school.curator.send(meetingRoutes.answer, {
        params: { meetingId: regular?.meeting.id ?? '' },
        body: { personId, mark: 8 },
      });
    expect(await unclosed()).toHaveLength(1);
    await of.leave(pairId, first, { on: daysAgo(1) });
    expect(await unclosed()).toHaveLength(0);
    expect((await of.show(pairId)).body.pair.meetings).toBe(4);
  });
});

describe('the rest of the house', () => {
  it('counts whoever has left as covered by their own days, and in need again', async () => {
    const { pairId, mentorId, menteeIds } = await of.group(['Зимина', 'Ильин']);
    const [first] = menteeIds;
    await of.leave(pairId, first);
    const year = Number(daysAgo(10).slice(0, 4));
    const there = async (of: number) =>
      (
        await inSchool(() => app.nest.get(CoverageRepository).involved(of, { from: 1, to: 11 }))
      ).some(({ personId }) => personId === first);
    expect(await there(year)).toBe(true);
    await app.schema.sql.query(`UPDATE pairs SET started_on = '2025-02-01' WHERE id = ?`, [
      bin(pairId),
    ]);
    await app.schema.sql.query(
      `UPDATE pair_mentees SET left_on = '2025-03-12' WHERE pair_id = ? AND mentee_id = ?`,
      [bin(pairId), bin(first)],
    );
    expect(await there(2025)).toBe(true);
    expect(await there(year)).toBe(false);
    const input = app.nest.get(InputRepository);
    const asks = await inSchool(() => input.mentees('PUPIL_PUPIL', 'PUPIL_PUPIL'));
    expect(asks.map(({ id }) => id)).toContain(first);
    const ended = await inSchool(() => input.ended('PUPIL_PUPIL'));
    expect(ended.find(({ menteeId }) => menteeId === first)?.status).toBe('broken');
    const lines = await inSchool(() => app.nest.get(ExportRepository).pairsOf([mentorId]));
    expect(lines.get(mentorId)).toMatchObject([
      { status: 'broken', endedOn: '2025-03-12' },
      { status: 'active', endedOn: null },
    ]);
    expect((await school.curator.send(tableRoutes.mentees, { query: {} })).status).toBe(200);
    const { body } = await school.curator.send(pairRoutes.list, { query: {} });
    const schoolYear = body.items[0]?.schoolYear ?? 0;
    const whom = {
      moment: 'exit',
      schoolYear,
      form: null,
      pairIds: [],
      since: null,
      endsBy: daysAgo(0),
    } as const;
    const asked = await inSchool(() => app.nest.get(ParticipantsRepository).all(whom));
    expect(asked.map(({ personId }) => personId)).not.toContain(first);
    expect(asked.map(({ personId }) => personId)).toContain(menteeIds[1]);
  });

  it('says «прошёл» of who is there, and of who has left only by a mark', async () => {
    const { pairId, menteeIds } = await of.group(['Кротов', 'Лапина', 'Мухин']);
    const [first, second, third = ''] = menteeIds;
    await of.leave(pairId, first);
    await of.leave(pairId, second);
    await app.schema.sql.query("UPDATE pairs SET stage = 'DONE' WHERE id = ?", [bin(pairId)]);
    const { body } = await school.curator.send(completionRoutes.complete, {
      params: { pairId },
      version: await of.versionOf(pairId),
      body: { goal: 'reached', result: 'Готово', passedIds: [second, third], next: 'none' },
    });
    expect(body).toMatchObject({ completion: { passedIds: [second, third] } });
    const [rows] = await app.schema.sql.query(
      'SELECT completion FROM mentees WHERE id IN (?, ?, ?) ORDER BY sort_name',
      [bin(first), bin(second), bin(third)],
    );
    expect(rows).toEqual([{ completion: null }, { completion: 'yes' }, { completion: 'yes' }]);
    const own = await (await school.as(first)).send(completionRoutes.show, { params: { pairId } });
    expect(own.body.completion).toBeNull();
  });

  it('shows a class teacher only the time of their own pupil', async () => {
    const { pairId, menteeIds } = await of.group(['Носова', 'Орлик']);
    const teacherId = await school.staff('Классный');
    const classId = await school.schoolClass('7А', teacherId);
    await app.schema.sql.query('UPDATE people SET class_id = ? WHERE id = ?', [
      bin(classId),
      bin(menteeIds[0]),
    ]);
    const teacher = await school.as(teacherId);
    expect((await teacher.send(sessionRoutes.show)).body.roles).toContain('class_teacher');
    await log(pairId, daysAgo(11));
    await of.leave(pairId, menteeIds[0]);
    await log(pairId, daysAgo(2));
    const card = await of.show(pairId, teacherId);
    expect(card.body.pair).toMatchObject({ status: 'broken', seenUntil: daysAgo(10) });
    expect(card.body.meetings.map(({ date }) => date)).toEqual([daysAgo(11)]);
    await school.curator.send(planRoutes.save, {
      params: { pairId },
      version: 1,
      body: { goal: 'Новая цель без неё', lines: [] },
    });
    const plan = await teacher.send(planRoutes.show, { params: { pairId } });
    expect(plan.body.goal).toBe('');
  });

  it('prints in the order of the pair whom it named', async () => {
    const { pairId, menteeIds } = await of.group(['Павлинова', 'Рыкова']);
    await of.leave(pairId, menteeIds[0]);
    await of.join(pairId, [await of.mentee('Соболева')]);
    const [sheet] = await inSchool(() =>
      app.nest.get(PairPapers).sheets('PAIR_ORDER', [pairId], null),
    );
    expect(JSON.stringify(sheet)).toContain('Павлинова');
    expect(JSON.stringify(sheet)).not.toContain('Соболева');
  });
});
