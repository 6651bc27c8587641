import { afterAll, beforeAll, expect, it } from 'vitest';
import { MeetingLogService } from '../../modules/meetings/log/meeting-log.service.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { startApp, type TestApp } from '../app.ts';
import { daysAgo } from '../make.ts';
import { crowdIn } from './crowd.ts';
import { groupActs } from './group-acts.ts';
import { race } from './race.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

/** Groups that work with nobody in them, people who are in and out at once, and meetings of who was not there. */
const BROKEN = `
  SELECT 'empty' AS what, HEX(r.id) AS id FROM pairs r WHERE r.status = 'active'
    AND NOT EXISTS (SELECT 1 FROM pair_mentees pm WHERE pm.school_id = r.school_id
      AND pm.pair_id = r.id AND pm.is_open = 1 AND pm.left_on IS NULL)
  UNION ALL
  SELECT 'in and out', HEX(pm.mentee_id) FROM pair_mentees pm
    WHERE pm.is_open = 1 AND pm.left_on IS NOT NULL
  UNION ALL
  SELECT 'places', HEX(m.id) FROM mentors m WHERE m.capacity < (SELECT COUNT(*) FROM pair_mentees pm
    WHERE pm.school_id = m.school_id AND pm.mentor_id = m.id AND pm.is_open = 1)
  UNION ALL
  SELECT 'twice', HEX(pm.mentee_id) FROM pair_mentees pm
    JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id
    WHERE pm.is_open = 1 GROUP BY pm.mentee_id, r.form HAVING COUNT(*) > 1
  UNION ALL
  SELECT 'not there', HEX(t.person_id) FROM meeting_parts t
    JOIN meetings m ON m.school_id = t.school_id AND m.id = t.meeting_id
    JOIN pair_mentees pm ON pm.school_id = m.school_id AND pm.pair_id = m.pair_id
      AND pm.mentee_id = t.person_id
    WHERE (pm.left_on < m.held_on OR pm.joined_on > m.held_on)
      AND NOT EXISTS (SELECT 1 FROM pair_past_stays b WHERE b.school_id = pm.school_id
        AND b.pair_id = pm.pair_id AND b.mentee_id = pm.mentee_id AND b.left_on >= m.held_on
        AND (b.joined_on IS NULL OR b.joined_on <= m.held_on))`;

it('a group is never empty, nobody is in and out, and meetings name who was there, whoever acts at once', async () => {
  const crowd = await crowdIn(app, { mentors: 4, mentees: 10, capacity: 4 });
  const { curator, look, some, pick, mentees, join, part } = crowd;
  const { fix, leave, enter } = groupActs(app, crowd);
  const logging = app.nest.get(MeetingLogService);
  const scope = app.nest.get(Scope);
  const log = async () => {
    const { id } = await some("pairs WHERE status = 'active'");
    await curator(() =>
      logging.log(
        id,
        { date: daysAgo(0), status: 'held', again: true },
        { id: scope.personId, seesMarks: true, correctsAll: true, leads: false, consents: 'all' },
      ),
    );
  };
  const { done, refused, violations } = await race({
    title: 'a group that is left and joined',
    operations: 2_000,
    acts: {
      'join two': { weight: 4, act: () => join({ menteeIds: [pick(mentees), pick(mentees)] }) },
      fix: { weight: 4, act: fix },
      leave: { weight: 6, act: leave },
      enter: { weight: 5, act: enter },
      log: { weight: 3, act: log },
      part: { weight: 1, act: part },
    },
    broken: () => look(BROKEN),
  });
  expect(violations.slice(0, 5)).toEqual([]);
  for (const name of ['join two', 'fix', 'leave', 'enter', 'log', 'part'])
    expect(done[name]).toBeGreaterThan(5);
  for (const code of ['group.last-mentee', 'mentor.full', 'pair.form-taken'])
    expect(refused[code]).toBeGreaterThan(5);
}, 400_000);
