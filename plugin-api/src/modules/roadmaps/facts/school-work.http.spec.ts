import { closingRoutes } from '@nastavnik/contracts/closings';
import { completionRoutes } from '@nastavnik/contracts/completions';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import type { ProgrammeStep } from '@nastavnik/contracts/programme-states';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { trainingRoutes } from '@nastavnik/contracts/training';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { makeLevels } from '../../approvals/approvals-fixture.ts';
import { finishedWork } from '../../completions/completions-fixture.ts';
import { ready } from '../../programmes/testing/ready.ts';
import { territoryRoadmap } from '../testing/territory-roadmap.ts';

let app: TestApp;
const today = daysAgo(0);
const schoolYear = schoolYearOf(today);

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

/** A school whose municipality works by Чагода’s roadmap. */
async function district() {
  const { at, town, centre } = await makeLevels(app);
  return { at, town, centre, shown: await territoryRoadmap(app, town, 'chagoda') };
}
type At = Awaited<ReturnType<typeof district>>['at'];

const programme = async (at: At) =>
  (
    await at.curator.send(programmeRoutes.create, {
      body: { form: 'PUPIL_PUPIL', schoolYear, sample: 'PUPILS_STUDY' },
    })
  ).body as ProgrammeCard;

const markAll = async (at: At, { id, checklist }: ProgrammeCard) => {
  for (const { code } of checklist.filter(({ blocking }) => blocking))
    await at.curator.send(programmeRoutes.mark, {
      params: { programmeId: id, item: code },
      body: { doneOn: today, document: 'приказ № 5' },
    });
};

const move = async (at: At, made: ProgrammeCard, step: ProgrammeStep, more = {}) => {
  const { status, body } = await at.curator.send(programmeRoutes.move, {
    params: { programmeId: made.id },
    version: made.version,
    body: { step, ...more },
  });
  expect({ step, status, body }).toMatchObject({ status: 200 });
  return body as ProgrammeCard;
};

const approve = (at: At, made: ProgrammeCard) =>
  move(at, made, 'approve', { act: { number: '12-од', date: today } });

describe('the work of a school finishes items of its municipality’s roadmap', () => {
  it('proof MENTOR_BASE_FORMED, proof MENTOR_RESERVE_FORMED, proof MENTEE_BASE_FORMED: a base of each, and a reserve beside it', async () => {
    const { at, shown } = await district();
    expect(await shown('3.3')).toBeNull();
    const mentor = await ready(at, 'mentors', 'Орлова');
    await ready(at, 'mentees', 'Гайсин');
    await ready(at, 'mentees', 'Мухин');
    expect(await shown('3.3')).toBeNull();
    await ready(at, 'mentors', 'Зайцева');
    expect(await shown('3.3')).toBe('Сформирована база наставников – 1 из 1');
    expect(await shown('2.1')).toBeNull();
    const reserve = async (year: number) =>
      at.curator.send(mentorRoutes.reserve, {
        body: { mentorIds: [mentor], reserve: { year, readiness: 'ready' } },
      });
    await reserve(schoolYear + 2);
    expect(await shown('2.1')).toBeNull();
    await reserve(schoolYear + 1);
    expect(await shown('2.1')).toContain('Собран резерв наставников на следующий год – 1 из 1');
  });

  it('proof READINESS_CHECKED, proof PROGRAMMES_APPROVED, proof PROGRAMMES_REGISTERED: conditions are marked, then an act approves', async () => {
    const { at, centre, shown } = await district();
    const [tambov, irkutsk] = [
      await territoryRoadmap(app, centre, 'tambov'),
      await territoryRoadmap(app, centre, 'irkutsk'),
    ];
    const made = await programme(at);
    expect(await shown('3.1')).toBeNull();
    const [first] = made.checklist;
    await at.curator.send(programmeRoutes.mark, {
      params: { programmeId: made.id, item: first!.code },
      body: { doneOn: today, document: 'приказ № 5' },
    });
    expect(await shown('3.1')).toBeNull();
    await markAll(at, made);
    expect(await shown('3.1')).toBe('Условия запуска программы отмечены выполненными – 1 из 1');
    expect([await tambov('9'), await irkutsk('4.2')]).toEqual([null, null]);
    await approve(at, made);
    expect(await tambov('9')).toBe('Программы наставничества утверждены – 1 из 1');
    expect(await irkutsk('4.2')).toBe('Программы в реестре – 1 из 1');
  });

  it('proof MENTEES_REGISTERED, proof MENTORS_REGISTERED: records of the schools are those of the region', async () => {
    const { at, centre } = await makeLevels(app);
    const shown = await territoryRoadmap(app, centre, 'irkutsk');
    await ready(at, 'mentors', 'Орлова');
    expect([await shown('4.3'), await shown('4.4')]).toEqual([
      null,
      'Наставники в реестре – 1 из 1',
    ]);
    await ready(at, 'mentees', 'Гайсин');
    expect(await shown('4.3')).toBe('Наставляемые в реестре – 1 из 1');
  });

  it('proof PAIRS_FIXED, proof MENTORS_TRAINED: while a pair waits for its order, or a mentor for training, nothing is done', async () => {
    const { at, shown } = await district();
    const couple = async (family: string) => {
      const mentorId = await ready(at, 'mentors', family);
      const menteeIds = [await ready(at, 'mentees', family)];
      const body = { mentorId, menteeIds, form: 'PUPIL_PUPIL', agreed: true };
      return { mentorId, pairId: (await at.curator.send(pairRoutes.create, { body })).body.id };
    };
    const [one, other] = [await couple('Орлова'), await couple('Зайцева')];
    const fix = (pairId: string) =>
      at.curator.send(pairRoutes.fix, { body: { pairIds: [pairId], number: '7', date: today } });
    await fix(one.pairId);
    expect(await shown('3.5')).toBeNull();
    await fix(other.pairId);
    expect(await shown('3.5')).toBe('Пары и группы закреплены приказом – 1 из 1');

    await at.curator.send(trainingRoutes.create, {
      body: { items: [{ title: 'Беседа', hours: 4, on: daysAgo(3), trainer: 'Психолог' }] },
    });
    const year = schoolYearOf(daysAgo(3));
    const { body } = await at.curator.send(trainingRoutes.list, { query: { schoolYear: year } });
    const params = { trainingId: body.items[0]?.id ?? '' };
    const came = (attended: boolean, version: number) =>
      at.curator.send(trainingRoutes.attend, {
        params,
        body: {
          people: [
            { mentorId: one.mentorId, attended: true },
            { mentorId: other.mentorId, attended },
          ],
        },
        version,
      });
    await came(false, 1);
    expect(await shown('3.4')).toBeNull();
    await came(true, 2);
    expect(await shown('3.4')).toBe('Наставники обучены и допущены к работе – 1 из 1');
  });

  it('proof MEETINGS_WITH_FEEDBACK: each pair has met, and everybody who came has answered', async () => {
    const { at, shown } = await district();
    const work = await finishedWork(at, 1, false);
    expect(await shown('3.6')).toBeNull();
    const meet = async ({ mentor, mentee, params }: typeof work) => {
      const { body } = await mentor.send(meetingRoutes.log, {
        params,
        body: { date: today, feedback: { mark: 8 } },
      });
      expect(await shown('3.6')).toBeNull();
      await mentee.send(meetingRoutes.answer, {
        params: { meetingId: body.id },
        body: { mark: 9 },
      });
    };
    // two pairs: one that has met does not speak for the other
    const other = await finishedWork(at, 1, false);
    await meet(work);
    await meet(other);
    expect(await shown('3.6')).toBe('Встречи проведены, обратная связь заполнена – 1 из 1');
  });

  it('proof PAIRS_COMPLETED, proof CLOSING_EVENT_HELD: both are needed, and somebody must have come', async () => {
    const { at, shown } = await district();
    const made = await programme(at);
    await markAll(at, made);
    await move(at, await approve(at, made), 'recruit');
    const work = await finishedWork(at);
    await at.curator.send(completionRoutes.complete, {
      params: work.params,
      version: work.version,
      body: { goal: 'reached', result: 'Вышло', passedIds: work.menteeIds, next: 'none' },
    });
    expect(await shown('3.7')).toBeNull();
    const event = (attendedIds: string[], version: number) =>
      at.curator.send(closingRoutes.setEvent, {
        params: { programmeId: made.id },
        version,
        body: { on: today, place: 'Актовый зал', attendedIds },
      });
    expect((await event([], 1)).status).toBe(200);
    expect(await shown('3.7')).toBeNull();
    expect(await event([work.mentorId], 2)).toMatchObject({ status: 200 });
    expect(await shown('3.7')).toContain('Проведено открытое итоговое мероприятие – 1 из 1');
  });
});
