import { usualRules } from '@nastavnik/contracts/programme-rules';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { SpotPlace } from './spot.ts';

export interface ReflectionSpot {
  /** Pairs of the spot's mentor and mentee that have ended; of the first nobody has said a word. */
  overPairId: string;
  saidPairId: string;
  /** A programme that runs, with both of these pairs. */
  runningId: string;
}

const now = new Date('2026-09-20T09:00:00Z');

export async function makeReflectionSpot(
  put: Put,
  { schoolId, schoolYear, today }: SpotPlace,
  { mentorId, menteeId, marker }: { mentorId: string; menteeId: string; marker: string },
): Promise<ReflectionSpot> {
  const runningId = newId();
  await put('programmes', {
    school_id: schoolId,
    id: runningId,
    form: 'STUDENT_PUPIL',
    // of the year before: a school that works by programmes this year makes no pairs outside them
    school_year: schoolYear - 1,
    state: 'closing',
    title: marker,
    tasks: [],
    results: [],
    stages: [],
    meetings: [],
    norm_meetings: 2,
    norm_per: 'month',
    quiet_days: 30,
    version: 1,
    changed_at: now,
    rules: JSON.stringify(usualRules),
  });
  const pair = async () => {
    const id = newId();
    const days = { proposed_on: today, agreed_on: today, started_on: today, ended_on: today };
    const order = { order_number: marker, order_date: today };
    const of = { school_id: schoolId, mentor_id: mentorId, form: 'PUPIL_PUPIL' };
    const state = { status: 'finished', stage: 'DONE', school_year: schoolYear };
    const programme = { programme_id: runningId };
    await put('pairs', {
      ...of,
      ...state,
      ...programme,
      ...days,
      ...order,
      id,
      version: 1,
      changed_at: now,
    });
    await put('pair_mentees', {
      school_id: schoolId,
      pair_id: id,
      mentee_id: menteeId,
      mentor_id: mentorId,
      is_open: 0,
    });
    return id;
  };
  const [overPairId, saidPairId] = [await pair(), await pair()];
  await put('reflections', {
    school_id: schoolId,
    id: newId(),
    pair_id: saidPairId,
    person_id: menteeId,
    answers: JSON.stringify({ MENTEE_WISH: marker }),
    written_on: today,
    version: 2,
    changed_at: now,
  });
  return { overPairId, saidPairId, runningId };
}
