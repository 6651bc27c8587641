import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin, newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../app.ts';
import { crowdIn, form } from './crowd.ts';
import { race } from './race.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

it('a mentee is never in two open pairs of a form, whoever joins and parts at once', async () => {
  const { school, pick, mentees, join, part, look } = await crowdIn(app, {
    mentors: 12,
    mentees: 5,
    capacity: 5,
  });
  const { done, refused, violations } = await race({
    title: 'one open pair of a mentee and form',
    operations: 5_000,
    acts: {
      join: { weight: 10, act: () => join() },
      'join two': { weight: 3, act: () => join({ menteeIds: [pick(mentees), pick(mentees)] }) },
      part: { weight: 6, act: part },
    },
    broken: () =>
      look(`SELECT HEX(pm.mentee_id) AS mentee, r.form, COUNT(*) AS pairs FROM pair_mentees pm
        JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id
        WHERE pm.together IS NOT NULL GROUP BY pm.mentee_id, r.form HAVING COUNT(*) > 1`),
  });
  expect(violations).toEqual([]);
  for (const name of ['join', 'join two', 'part']) expect(done[name]).toBeGreaterThan(50);
  expect(refused['pair.form-taken']).toBeGreaterThan(500);

  // and past every check of ours the database itself refuses
  const open = async () => {
    const pairId = newId();
    await school.put('pairs', {
      school_id: school.schoolId,
      id: pairId,
      mentor_id: newId(),
      form,
      school_year: 2027,
      status: 'proposed',
      proposed_on: '2026-09-01',
      changed_at: new Date(),
    });
    await app.schema.sql.query(
      'INSERT INTO pair_mentees (school_id, pair_id, mentee_id, mentor_id, form, is_open) VALUES (?, ?, ?, ?, ?, 1)',
      [school.schoolId, pairId, alone, newId(), form].map((each) =>
        each === form ? each : bin(each),
      ),
    );
  };
  const alone = await school.pupil('Одна');
  await open();
  await expect(open()).rejects.toThrow(/pair_of_form/);
}, 400_000);
