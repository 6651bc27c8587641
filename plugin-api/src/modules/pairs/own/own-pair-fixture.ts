import { accordRoutes } from '@nastavnik/contracts/accords';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { reflectionRoutes } from '@nastavnik/contracts/reflections';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { newId } from '../../../platform/db/id.ts';
import { daysAgo, type TestSchool } from '../../../testing/make.ts';
import { finishedWork } from '../../completions/completions-fixture.ts';
import { fill } from '../../surveys/surveys-fixture.ts';

/** A word that a mentee of `answeredWork` leaves wherever one answers in confidence. */
export const SECRET = 'МЕТКАВТОРОЙСТОРОНЫ';

/** Work at its end in which the mentee has answered everything that is asked. */
export async function answeredWork(school: TestSchool) {
  const { curator } = school;
  const work = await finishedWork(school);
  const { params, mentee, menteeIds } = work;
  const [menteeId = ''] = menteeIds;
  await mentee.send(accordRoutes.answer, {
    body: { ...params, stage: 'trial', word: 'unsure', reason: SECRET },
  });
  const { body: meetings } = await mentee.send(meetingRoutes.list, { query: params });
  const [last, before] = meetings.items;
  const meetingId = last?.meeting.id ?? '';
  await mentee.send(meetingRoutes.answer, {
    params: { meetingId },
    body: { mark: 2, words: SECRET },
  });
  await mentee.send(reflectionRoutes.save, {
    params: { ...params, personId: menteeId },
    version: 1,
    body: { answers: { MENTEE_WISH: SECRET } },
  });
  await school.consents(menteeId, 'QUESTIONNAIRE');
  const { body: wave } = await curator.send(surveyRoutes.open, {
    body: { moment: 'exit', dueOn: daysAgo(-14) },
  });
  const { body: sheets } = await mentee.send(surveySheetRoutes.mine);
  const sheet = sheets.items[0]!;
  const shown = await mentee.send(surveySheetRoutes.show, { params: { sheetId: sheet.id } });
  const inWords = shown.body.questions.find(({ scale }) => scale === 'TXT')?.code ?? '';
  const sent = await fill(mentee, sheet, { [inWords]: SECRET });
  return {
    ...work,
    menteeId,
    meetingId,
    silentMeetingId: before?.meeting.id ?? '',
    waveId: wave.id,
    sheet: sent.body,
  };
}

/** Somebody stands in for the mentor on these days, whatever the rules say of them. */
export const standIn = (
  school: TestSchool,
  { pairId, mentorId }: { pairId: string; mentorId: string },
  [from, until]: [string, string],
) =>
  school.put('pair_substitutes', {
    school_id: school.schoolId,
    id: newId(),
    pair_id: pairId,
    mentor_id: mentorId,
    from_on: from,
    until_on: until,
    reason: 'болеет',
    named_by: mentorId,
    named_at: new Date(),
    version: 1,
  });
