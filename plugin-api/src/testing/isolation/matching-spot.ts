import type { MatchInput, MatchMentee, MatchMentor } from '@nastavnik/contracts/matching-data';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import { digestOf, resultOf } from '../../modules/matching/runs/runs.service.ts';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

/** Runs of matching in one place; each proposes one pair. */
export interface MatchingSpot {
  pendingRunId: string;
  reviewedRunId: string;
}

const anybody = {
  grade: null,
  sex: null,
  consents: true,
  shift: null,
  building: null,
  language: null,
  slots: [],
  interests: [],
  likes: [],
  avoids: [],
};

const seeker = (id: string): MatchMentee => ({
  ...anybody,
  id,
  teacherId: null,
  relatives: [],
  needs: [],
  asks: false,
  vulnerable: false,
  priority: 0,
  past: [],
  broken: 0,
});

const leader = (id: string): MatchMentor => ({
  ...anybody,
  id,
  labour: true,
  admitted: true,
  forms: null,
  places: 1,
  load: 0,
  gives: [],
  finished: 0,
});

/** Falls, so that the number of a run made next is free. */
let number = 1_000_000;

/** Of a mentee and a mentor who are free. */
export async function makeMatchingSpot(
  put: Put,
  schoolId: string,
  menteeId: string,
  mentorId: string,
): Promise<MatchingSpot> {
  const input: MatchInput = {
    form: 'PUPIL_PUPIL',
    mentees: [seeker(menteeId)],
    mentors: [leader(mentorId)],
    locks: [],
    kept: [],
  };
  const result = JSON.stringify(resultOf(input, defaultSettings));
  const run = async (state: string) => {
    const id = newId();
    await put('matching_runs', {
      school_id: schoolId,
      id,
      number: --number,
      form: input.form,
      stage: 'preliminary',
      state,
      mentees: 1,
      mentors: 1,
      pairs: 1,
      mean: 0,
      pack: 'federal 1',
      settings: JSON.stringify(defaultSettings),
      input: JSON.stringify(input),
      result,
      sha256: digestOf(result),
      made_at: new Date(),
      version: 1,
    });
    await put('matching_answers', {
      school_id: schoolId,
      run_id: id,
      mentee_id: menteeId,
      side: 'mentor',
      word: 'no',
      said_at: new Date(),
    });
    return id;
  };
  return {
    pendingRunId: await run('pending'),
    reviewedRunId: await run('reviewed'),
  };
}
