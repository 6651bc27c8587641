import { closingRoutes } from '@nastavnik/contracts/closings';
import { completionRoutes } from '@nastavnik/contracts/completions';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { ProgrammeStep } from '@nastavnik/contracts/programme-states';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { trainingRoutes } from '@nastavnik/contracts/training';
import { daysAgo, type TestSchool } from '../../../../testing/make.ts';
import { finishedWork } from '../../../completions/completions-fixture.ts';
import { ready } from '../../../programmes/testing/ready.ts';
import { done } from './done.ts';

const today = daysAgo(0);
const schoolYear = schoolYearOf(today);

/** A programme whose conditions are all marked, approved and open for taking people in. */
async function openProgramme({ curator }: TestSchool): Promise<string> {
  const body = { form: 'PUPIL_PUPIL', schoolYear, sample: 'PUPILS_STUDY' };
  const made = done(await curator.send(programmeRoutes.create, { body }));
  const params = { programmeId: made.id };
  for (const { code } of made.checklist.filter(({ blocking }) => blocking))
    done(
      await curator.send(programmeRoutes.mark, {
        params: { ...params, item: code },
        body: { doneOn: today, document: 'приказ № 5' },
      }),
    );
  const move = async (step: ProgrammeStep, more = {}) => {
    const { version } = done(await curator.send(programmeRoutes.show, { params }));
    done(await curator.send(programmeRoutes.move, { params, version, body: { step, ...more } }));
  };
  await move('approve', { act: { number: '12-од', date: today } });
  await move('recruit');
  return made.id;
}

async function train({ curator }: TestSchool, mentorId: string): Promise<void> {
  const on = daysAgo(3);
  const items = [{ title: 'Беседа', hours: 4, on, trainer: 'Психолог' }];
  done(await curator.send(trainingRoutes.create, { body: { items } }));
  const query = { schoolYear: schoolYearOf(on) };
  const { items: trainings } = done(await curator.send(trainingRoutes.list, { query }));
  done(
    await curator.send(trainingRoutes.attend, {
      params: { trainingId: trainings[0]?.id ?? '' },
      body: { people: [{ mentorId, attended: true }] },
      version: 1,
    }),
  );
}

/** Both bases, a reserve, a programme and a pair that is trained, fixed, has met and was heard. */
export async function workBegins(at: TestSchool) {
  const { curator } = at;
  const mentorId = await ready(at, 'mentors', 'Зайцева');
  await ready(at, 'mentees', 'Мухин');
  const reserve = { year: schoolYear + 1, readiness: 'ready' as const };
  done(await curator.send(mentorRoutes.reserve, { body: { mentorIds: [mentorId], reserve } }));
  const programmeId = await openProgramme(at);
  const work = await finishedWork(at, 1, false);
  await train(at, work.mentorId);
  const met = done(
    await work.mentor.send(meetingRoutes.log, {
      params: work.params,
      body: { date: daysAgo(1), feedback: { mark: 8 } },
    }),
  );
  const answer = { params: { meetingId: met.id }, body: { mark: 9 } };
  done(await work.mentee.send(meetingRoutes.answer, answer));
  return { ...work, programmeId };
}

/** The pair ends with its results, in the open and before guests. */
export async function workEnds(
  { curator }: TestSchool,
  work: Awaited<ReturnType<typeof workBegins>>,
): Promise<void> {
  const { params, mentor, mentorId, menteeIds, programmeId } = work;
  const final = { date: today, type: 'FINAL' as const };
  done(await mentor.send(meetingRoutes.log, { params, body: final }));
  const query = { personId: mentorId };
  const { items } = done(await curator.send(pairRoutes.list, { query }));
  done(
    await curator.send(completionRoutes.complete, {
      params,
      version: items[0]?.version ?? 0,
      body: { goal: 'reached', result: 'Вышло', passedIds: menteeIds, next: 'none' },
    }),
  );
  done(
    await curator.send(closingRoutes.setEvent, {
      params: { programmeId },
      version: 1,
      body: { on: today, place: 'Актовый зал', attendedIds: [mentorId] },
    }),
  );
}
