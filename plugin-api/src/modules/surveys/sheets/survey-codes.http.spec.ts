import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { makeCast } from '../surveys-fixture.ts';

/** What chance throws next; by itself while there is none. */
const { thrown } = vi.hoisted(() => ({ thrown: [] as number[] }));
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  return { ...crypto, randomInt: (max: number) => thrown.shift() ?? crypto.randomInt(max) };
});

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('whose code is taken already gets another, and nobody is left out', async () => {
  const cast = await makeCast(app);
  await cast.pairOf(await cast.school.pupil('Другая'), cast.mentorId);
  thrown.push(7, 7, 7, 7);
  const { body: wave } = await cast.school.curator.send(surveyRoutes.open, {
    body: { moment: 'entry', dueOn: daysAgo(-14) },
  });

  expect(wave.asked).toBe(3);
  const { body } = await cast.school.curator.send(surveyRoutes.sheets, {
    query: { waveId: wave.id },
  });
  expect(thrown).toEqual([]);
  expect(new Set(body.items.map(({ code }) => code)).size).toBe(3);
});
