import { afterAll, beforeAll, expect, it } from 'vitest';
import { MentorChangesService } from '../../modules/mentors/mentor-changes.service.ts';
import { startApp, type TestApp } from '../app.ts';
import { crowdIn } from './crowd.ts';
import { race } from './race.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

it('no mentor ever has more mentees than places, whoever joins, parts and resizes at once', async () => {
  const { mentees, curator, pick, some, join, part, look } = await crowdIn(app, {
    mentors: 4,
    mentees: 24,
    capacity: 2,
  });
  const changes = app.nest.get(MentorChangesService);
  const resize = async () => {
    const { id, version } = await some('mentors');
    await curator(() => changes.update(id, version, { capacity: pick([1, 2, 3]) }));
  };
  const { done, refused, violations } = await race({
    title: 'capacity of a mentor',
    operations: 5_000,
    acts: {
      join: { weight: 10, act: () => join() },
      'join two': { weight: 3, act: () => join({ menteeIds: [pick(mentees), pick(mentees)] }) },
      part: { weight: 5, act: part },
      resize: { weight: 2, act: resize },
    },
    broken: () =>
      look(`SELECT m.sort_name, m.capacity, m.mentees_now, m.counted FROM (
          SELECT m.sort_name, m.capacity, m.mentees_now, (SELECT COUNT(*) FROM pair_mentees pm
            WHERE pm.school_id = m.school_id AND pm.mentor_id = m.id AND pm.together IS NOT NULL) AS counted
          FROM mentors m) m
        WHERE m.counted > m.capacity OR m.counted <> m.mentees_now`),
  });
  expect(violations).toEqual([]);
  for (const name of ['join', 'join two', 'part', 'resize']) expect(done[name]).toBeGreaterThan(50);
  expect(refused['mentor.full']).toBeGreaterThan(500);
}, 400_000);
