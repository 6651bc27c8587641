import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { ProgrammeStep } from '@nastavnik/contracts/programme-states';
import { usualRules } from '@nastavnik/contracts/programme-rules';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProgrammeMovesService } from '../../modules/programmes/steps/programme-moves.service.ts';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../app.ts';
import { daysAgo } from '../make.ts';
import { crowdIn, form } from './crowd.ts';
import { groupActs } from './group-acts.ts';
import { race } from './race.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

/** Mentees who joined a group while the last thing that had been done to its programme was to close it. */
const JOINED_LATE = `
  SELECT h.at, (SELECT s.action FROM history s WHERE s.school_id = h.school_id
      AND s.entity = 'programme' AND s.entity_id = r.programme_id AND s.at < h.at
    ORDER BY s.at DESC, s.id DESC LIMIT 1) AS step
  FROM history h JOIN pairs r ON r.school_id = h.school_id AND r.id = h.entity_id
  WHERE h.entity = 'pair' AND h.action = 'mentee_joined'
  HAVING step IN ('wrap_up', 'finish', 'cancel')`;

it('no pair joins a programme that is closing or has ended, whoever closes it meanwhile', async () => {
  const crowd = await crowdIn(app, { mentors: 6, mentees: 8, capacity: 3 });
  const { school, curator, pick, some, join, part, look } = crowd;
  const { fix, enter } = groupActs(app, crowd);
  const moves = app.nest.get(ProgrammeMovesService);
  const running: string[] = [];
  const begin = async () => {
    const id = newId();
    await school.put('programmes', {
      school_id: school.schoolId,
      id,
      form,
      school_year: schoolYearOf(daysAgo(0)),
      title: `Программа ${running.length + 1}`,
      state: 'running',
      norm_meetings: 2,
      norm_per: 'month',
      quiet_days: 21,
      rules: JSON.stringify(usualRules),
      tasks: [],
      results: [],
      stages: [],
      meetings: [],
      version: 1,
      changed_at: new Date(),
    });
    running.push(id);
  };
  await begin();
  const move =
    (step: ProgrammeStep, ...states: string[]) =>
    async () => {
      const { id, version } = await some('programmes WHERE state IN (?)', states);
      await curator(() => moves.move(id, version, { step, reason: 'Гонка' }));
      // one takes pairs at a time, so that a pair without a named programme has one to join
      if (step === 'finish' || step === 'cancel') await begin();
    };
  const last = () => running.slice(-2);
  const { done, refused, violations } = await race({
    title: 'programme closed while pairing',
    operations: 5_000,
    acts: {
      join: { weight: 5, act: () => join({ programmeId: pick(last()) }) },
      'join the open one': { weight: 2, act: () => join() },
      part: { weight: 10, act: part },
      fix: { weight: 2, act: fix },
      enter: { weight: 4, act: enter },
      'wrap up': { weight: 3, act: move('wrap_up', 'running') },
      resume: { weight: 2, act: move('resume', 'closing') },
      finish: { weight: 2, act: move('finish', 'closing') },
      cancel: { weight: 1, act: move('cancel', 'running', 'closing') },
    },
    broken: () =>
      look(`SELECT g.title, g.state, r.status FROM programmes g
        JOIN pairs r ON r.school_id = g.school_id AND r.programme_id = g.id
        WHERE (g.state IN ('closed', 'cancelled') AND r.status IN ('proposed', 'agreed', 'active'))
          OR (g.state = 'closing' AND r.status IN ('proposed', 'agreed'))`),
  });
  expect(violations).toEqual([]);
  for (const name of ['join', 'join the open one', 'part', 'wrap up', 'resume', 'finish', 'cancel'])
    expect(done[name]).toBeGreaterThan(0);
  expect(refused['programme.closed']).toBeGreaterThan(100);
  expect(done['enter']).toBeGreaterThan(5);
  expect(await look(JOINED_LATE)).toEqual([]);
}, 400_000);
