import { assignmentRoutes, receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { makeLevels } from '../approvals/approvals-fixture.ts';

let app: TestApp;
let levels: Awaited<ReturnType<typeof makeLevels>>;
let numbers = 0;

beforeAll(async () => {
  app = await startApp();
  levels = await makeLevels(app);
});

afterAll(() => app.close());

const issue = () =>
  levels.town.send(assignmentRoutes.issue, {
    body: {
      number: `${++numbers}-п`,
      issuedOn: daysAgo(0),
      text: 'Сообщите о ходе программы',
      due: daysAgo(0),
      addressees: [levels.at.schoolId],
    },
  });

/** An assignment that was answered on its last day and came back the next, its days moved into the past. */
async function cameBack(due: string | null) {
  const { body: made } = await issue();
  const mine = async () =>
    (await levels.school.send(receivedAssignmentRoutes.list, { query: {} })).body.items.find(
      ({ number }) => number === made.number,
    )!;
  const answer = async () => {
    const { id, version } = await mine();
    const params = { receivedId: id };
    await levels.school.send(receivedAssignmentRoutes.answer, {
      params,
      body: { text: 'Идёт' },
      version,
    });
  };
  await answer();
  const { id, version } = await mine();
  const back = await levels.town.send(assignmentRoutes.giveBack, {
    params: { assignmentId: made.id, replyId: id },
    body: { remark: 'Укажите число', due },
    version,
  });
  expect(back.status).toBe(200);
  for (const table of ['assignment_addressees', 'received_assignments'])
    await app.schema.sql.query(
      `UPDATE ${table} SET due = due - INTERVAL 3 DAY, answered_on = answered_on - INTERVAL 3 DAY WHERE id = ?`,
      [bin(id)],
    );
  await answer();
  return mine();
}

describe('a reply that was put right', () => {
  it('is in time when the first one was', async () => {
    expect(await cameBack(null)).toMatchObject({
      state: 'answered',
      answeredOn: daysAgo(3),
      late: false,
    });
  });

  it('is late when it came after the new day that was named', async () => {
    expect(await cameBack(daysAgo(-1))).toMatchObject({ answeredOn: daysAgo(0), late: true });
  });
});

it('a school where the plugin is off is offered to nobody, and is given nothing', async () => {
  const { at, town } = levels;
  const off = async () => (await town.send(assignmentRoutes.orgs)).body.items[0]?.off;
  expect(await off()).toBe(false);
  await app.schema.sql.query('UPDATE installations SET enabled = 0 WHERE connection_id = ?', [
    bin(at.connectionId),
  ]);
  expect(await off()).toBe(true);
  expect((await issue()).body).toMatchObject({
    code: 'assignment.addressee-off',
    details: { names: [expect.stringContaining('school')] },
  });
});
