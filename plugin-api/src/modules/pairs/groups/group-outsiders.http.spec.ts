import { groupRoutes } from '@nastavnik/contracts/groups';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { groupsOf } from './group-fixture.ts';

let app: TestApp;
let school: TestSchool;
let of: ReturnType<typeof groupsOf>;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  of = groupsOf(school);
});
afterAll(() => app.close());

const standIn = (pairId: string, mentorId: string) =>
  school.curator.send(substituteRoutes.name, {
    params: { pairId },
    body: { mentorId, from: daysAgo(-1), until: daysAgo(-5), reason: 'болезнь' },
  });

describe('whoever leads a group in the mentor’s place', () => {
  it('does not join it as a mentee', async () => {
    const { pairId } = await of.group(['Абаева', 'Бунин']);
    const both = await of.mentor('Заменина');
    expect((await standIn(pairId, both)).status).toBe(201);
    const { status, body } = await of.join(pairId, [both]);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'group.stands-in' });
  });

  it('is not given more mentees than they have room for', async () => {
    const { pairId } = await of.group(['Вагин', 'Гусева']);
    expect((await standIn(pairId, await of.mentor('Полная', 2))).status).toBe(201);
    const { status, body } = await of.join(pairId, [await of.mentee('Третий')]);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'mentor.full' });
  });
});

it('a curator of the group decides neither who leaves it nor who joins', async () => {
  const { pairId, mentorId, menteeIds } = await of.group(['Дёмин', 'Ершов']);
  await school.grant(mentorId, 'curator');
  const own = await school.as(mentorId);
  const version = await of.versionOf(pairId);
  const params = { pairId };
  const left = await own.send(groupRoutes.leave, {
    params,
    version,
    body: { menteeId: menteeIds[0], on: daysAgo(1), reason: 'MOVED', note: '' },
  });
  const joined = await own.send(groupRoutes.join, {
    params,
    version,
    body: { menteeIds: [await of.mentee('Жуков')], number: '7-нг', date: daysAgo(1) },
  });
  expect([left.body.code, joined.body.code]).toEqual(['pair.own-decision', 'pair.own-decision']);
  expect((await of.show(pairId)).body.pair.mentees).toHaveLength(2);
});
