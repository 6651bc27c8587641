import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { ProgrammeStep } from '@nastavnik/contracts/programme-states';
import { usualRules } from '@nastavnik/contracts/programme-rules';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProgrammeMovesService } from '../../modules/programmes/steps/programme-moves.service.ts';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../app.ts';
import { daysAgo } from '../make.ts';
import { crowdIn, form } from './crowd.ts';
import { race } from './race.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

it('no pair joins a programme that is closing or has ended, whoever closes it meanwhile', async () => {
  const crowd = await crowdIn(app, { mentors: 6, mentees: 8, capacity: 3 });
  const { school, curator, pick, some, join, part, look } = crowd;
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
}, 400_000);
