import { matchingRoutes } from '@nastavnik/contracts/matching';
import type { MatchBoard } from '@nastavnik/contracts/matching-run';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { type ProgrammeRules, usualRules } from '@nastavnik/contracts/programme-rules';
import { newId } from '../../platform/db/id.ts';
import { daysAgo, type TestSchool } from '../../testing/make.ts';

export const form = 'PUPIL_PUPIL';

export interface Of {
  grade?: number;
  consents?: boolean;
  request?: string;
  competences?: string[];
  capacity?: number;
  ground?: string;
}

/** Pupils in the bases of a school, and runs of matching over them. */
export const matchingIn = (school: TestSchool) => ({
  async mentee(family: string, { grade = 6, consents = true, request, ground }: Of = {}) {
    const id = await school.pupil(family, { grade });
    if (consents) await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
    await school.curator.send(menteeRoutes.add, { body: { personIds: [id], request, ground } });
    return id;
  },

  async mentor(family: string, { grade = 9, competences = [], capacity = 1 }: Of = {}) {
    const id = await school.pupil(family, { grade });
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
    await school.curator.send(mentorRoutes.add, {
      body: { personIds: [id], base: 'PUPILS', capacity, competences },
    });
    return id;
  },

  /** A programme of this school year that takes pairs, with these rules over the usual ones. */
  async programme(title: string, rules: Partial<ProgrammeRules> = {}, state = 'recruiting') {
    const id = newId();
    await school.put('programmes', {
      school_id: school.schoolId,
      id,
      form,
      school_year: schoolYearOf(daysAgo(0)),
      title,
      state,
      norm_meetings: 2,
      norm_per: 'month',
      quiet_days: 21,
      rules: JSON.stringify({ ...usualRules, ...rules }),
      tasks: [],
      results: [],
      stages: [],
      meetings: [],
      version: 1,
      changed_at: new Date(),
    });
    return id;
  },

  start: async (more = {}) =>
    (await school.curator.send(matchingRoutes.start, { body: { form, ...more } })).body,

  board: async (runId: string): Promise<MatchBoard> =>
    (await school.curator.send(matchingRoutes.show, { params: { runId } })).body,

  reviewed: async (runId: string, version = 1) =>
    (await school.curator.send(matchingRoutes.review, { params: { runId }, version })).body,
});

export const byMentee = ([one]: [string, string], [other]: [string, string]) =>
  one < other ? -1 : 1;

export const couples = ({ result }: MatchBoard) =>
  result.pairs
    .map(({ menteeId, mentorId }): [string, string] => [menteeId, mentorId])
    .toSorted(byMentee);
