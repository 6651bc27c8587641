import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { usualRules } from '@nastavnik/contracts/programme-rules';
import {
  type Answers,
  type AskedQuestion,
  type SurveySheet,
  surveySheetRoutes,
} from '@nastavnik/contracts/survey-sheets';
import { bin, newId } from '../../platform/db/id.ts';
import type { TestApp, TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool } from '../../testing/make.ts';

/** An answer to everything that is asked: sevens, yes, often, and no words. */
export const everyAnswer = (questions: readonly AskedQuestion[], mark = 7): Answers =>
  Object.fromEntries(
    questions.flatMap(({ code, scale }) =>
      scale === 'TXT' ? [] : [[code, scale === 'S10' ? mark : scale === 'YN' ? 1 : 2]],
    ),
  );

/** Fills somebody's whole questionnaire and sends it. */
export async function fill(client: TestClient, { id, version }: SurveySheet, given: Answers = {}) {
  const params = { sheetId: id };
  const { body } = await client.send(surveySheetRoutes.show, { params });
  const answers = { ...everyAnswer(body.questions ?? []), ...given };
  return client.send(surveySheetRoutes.save, { params, version, body: { answers, send: true } });
}

/** A school with one active pair of pupils, everybody signed in. */
export async function makeCast(app: TestApp) {
  const school = await makeSchool(app);
  const mentorId = await school.pupil('Орлова');
  await school.consents(mentorId, 'PARTICIPATION', 'PD_PROCESSING', 'QUESTIONNAIRE');
  await school.curator.send(mentorRoutes.add, {
    body: { personIds: [mentorId], base: 'PUPILS', capacity: 20 },
  });
  /** An active pair of this mentee and mentor. */
  const pairOf = async (menteeId: string, mentor: string, { questionnaire = true } = {}) => {
    await school.consents(menteeId, 'PARTICIPATION', 'PD_PROCESSING');
    if (questionnaire) await school.consents(menteeId, 'QUESTIONNAIRE');
    await school.curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
    const { body } = await school.curator.send(pairRoutes.create, {
      body: { mentorId: mentor, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
    });
    await school.curator.send(pairRoutes.fix, {
      body: { pairIds: [body.id], number: '118-од', date: daysAgo(0) },
    });
    return body.id;
  };
  const menteeId = await school.pupil('Гайсин');
  const pairId = await pairOf(menteeId, mentorId);
  return {
    school,
    pairOf,
    fill,
    mentorId,
    menteeId,
    pairId,
    mentor: await school.as(mentorId),
    mentee: await school.as(menteeId),
    teacher: await school.as(await school.staff('Жукова')),
  };
}

export type Cast = Awaited<ReturnType<typeof makeCast>>;

/** A programme with the cast's pair and more of the same mentor's, so many in all; gives the mentees. */
export async function makeAskedProgramme(app: TestApp, cast: Cast, people: number) {
  const { school, mentorId } = cast;
  const menteeIds = [cast.menteeId];
  const pairIds = [cast.pairId];
  while (menteeIds.length < people) {
    const id = await school.pupil(`Ученик${menteeIds.length}`);
    pairIds.push(await cast.pairOf(id, mentorId));
    menteeIds.push(id);
  }
  const programmeId = newId();
  await school.put('programmes', {
    school_id: school.schoolId,
    id: programmeId,
    form: 'PUPIL_PUPIL',
    school_year: schoolYearOf(daysAgo(0)),
    state: 'running',
    title: 'Ученик – ученику',
    goal: '',
    tasks: [],
    results: [],
    norm_meetings: 2,
    norm_per: 'month',
    quiet_days: 30,
    rules: JSON.stringify(usualRules),
    stages: [],
    meetings: [],
    version: 1,
    changed_at: new Date(),
  });
  await app.schema.sql.query('UPDATE pairs SET programme_id = ? WHERE school_id = ?', [
    bin(programmeId),
    bin(school.schoolId),
  ]);
  return { programmeId, menteeIds, pairIds };
}
