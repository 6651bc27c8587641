import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin, newId } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeSchool } from '../../../testing/make.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('the whole history of a pair is read page by page, the card shows its newest hundred', async () => {
  const school = await makeSchool(app);
  const { curator } = school;
  const [mentorId, menteeId] = [await school.pupil('Орлова'), await school.pupil('Гайсин')];
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const { body: pair } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  const params = { pairId: pair.id };
  const { body: young } = await curator.send(pairCardRoutes.card, { params });
  expect(young.earlier).toBeNull();

  const more = 230;
  const ids = Array.from({ length: more }, newId);
  await app.schema.sql.query(
    `INSERT INTO history (school_id, id, entity, entity_id, action, fields, request_id, at)
     VALUES ${ids.map(() => "(?, ?, 'pair', ?, 'meeting_logged', '[]', 'test', NOW(3))").join(', ')}`,
    ids.flatMap((id) => [bin(school.schoolId), bin(id), bin(pair.id)]),
  );
  const all = young.timeline.length + more;
  const { body: card } = await curator.send(pairCardRoutes.card, { params });
  expect(card.timeline).toHaveLength(100);
  const read: string[] = [];
  let after: string | undefined;
  do {
    const query = { limit: 100, ...(after !== undefined && { after }) };
    const { body } = await curator.send(pairCardRoutes.timeline, { params, query });
    read.push(...body.items.map(({ kind }) => kind));
    after = body.next ?? undefined;
  } while (after !== undefined);

  expect(read).toHaveLength(all);
  expect(read.slice(-young.timeline.length)).toEqual(young.timeline.map(({ kind }) => kind));
  const { body: rest } = await curator.send(pairCardRoutes.timeline, {
    params,
    query: { after: card.earlier ?? '', limit: 200 },
  });
  expect(rest.items).toHaveLength(all - 100);
});
