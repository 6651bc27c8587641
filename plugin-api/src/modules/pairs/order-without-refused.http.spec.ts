import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
});
afterAll(() => app.close());

const today = daysAgo(0);

/** A pair that both sides have agreed to. */
async function agreedPair(family: string) {
  const [mentorId, menteeId] = [await school.pupil(family), await school.pupil(`${family}ин`)];
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await school.curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const { body } = await school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  return { id: body.id, menteeId };
}

it('an order goes without the pairs that it is refused for: they wait as they are, with the reason', async () => {
  const good = await agreedPair('Приказов');
  const bad = await agreedPair('Отказов');
  await app.schema.sql.query(
    "DELETE FROM consent_states WHERE person_id = ? AND kind = 'PARTICIPATION'",
    [bin(bad.menteeId)],
  );
  const order = { pairIds: [good.id, bad.id], number: '119-од', date: today };
  const refused = await school.curator.send(pairRoutes.fix, { body: order });
  expect(refused.body.code).toBe('consent.required');

  const { body } = await school.curator.send(pairRoutes.fix, {
    body: { ...order, withoutRefused: true },
  });
  expect(body).toEqual({
    fixed: 1,
    left: [{ pairId: bad.id, why: expect.stringContaining('Отказовин') }],
  });
  const { body: waiting } = await school.curator.send(pairRoutes.list, {
    query: { view: 'awaits_order' },
  });
  expect(waiting.items.map(({ id }) => id)).toEqual([bad.id]);

  const none = await school.curator.send(pairRoutes.fix, {
    body: { ...order, pairIds: [bad.id], withoutRefused: true },
  });
  expect(none.body.code).toBe('consent.required');
});
