import shipped from '../../../packs/questionnaires/federal.json' with { type: 'json' };
import { surveyCodeOf } from '../../modules/surveys/sheets/survey-code.ts';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { SpotPlace } from './spot.ts';

/** A wave that asks both sides of the spot's pair. */
export interface SurveySpot {
  waveId: string;
  mentorSheetId: string;
  menteeSheetId: string;
  surveyCode: string;
}

const now = new Date('2026-09-20T09:00:00Z');
const YEARS = 70;
const FORMS = ['PUPIL_PUPIL', 'STUDENT_PUPIL', 'EMPLOYER_PUPIL', 'EMPLOYER_STUDENT'];
let count = 0;

export async function makeSurveySpot(
  put: Put,
  { schoolId, today }: SpotPlace,
  marker: string,
  people: { mentorId: string; menteeId: string },
): Promise<SurveySpot> {
  const waveId = newId();
  // nobody is asked the same twice a year, and some people are of many spots
  const year = 2_030 + (++count % YEARS);
  const form = String(FORMS[Math.floor(count / YEARS) % FORMS.length]);
  await put('survey_waves', {
    school_id: schoolId,
    id: waveId,
    title: marker,
    moment: 'entry',
    form,
    school_year: year,
    set_code: shipped.code,
    set_version: shipped.version,
    opened_on: today,
    due_on: '2099-01-01',
    opened_by: people.mentorId,
    version: 1,
    changed_at: now,
  });
  const sheet = async (personId: string, side: 'mentor' | 'mentee', code: string) => {
    const id = newId();
    await put('survey_sheets', {
      school_id: schoolId,
      id,
      wave_id: waveId,
      person_id: personId,
      side,
      form,
      moment: 'entry',
      school_year: year,
      code,
      consent_kind: 'QUESTIONNAIRE',
      state: 'waiting',
      version: 1,
      changed_at: now,
    });
    return id;
  };
  const surveyCode = checked(count * 2);
  return {
    waveId,
    mentorSheetId: await sheet(people.mentorId, 'mentor', checked(count * 2 + 1)),
    menteeSheetId: await sheet(people.menteeId, 'mentee', surveyCode),
    surveyCode,
  };
}

const checked = (place: number) => {
  const digits = String(place).padStart(6, '0');
  const code = Array.from({ length: 10 }, (_, check) => `${digits}${check}`).find(
    (each) => surveyCodeOf(each) !== null,
  );
  return String(code);
};
