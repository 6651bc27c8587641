import { z } from 'zod';
import { MatchInput } from './matching-data.ts';
import { ClassSetting, MatchProfile, ProfileSetting, WishSetting } from './matching-profile.ts';
import {
  Entrants,
  LockSetting,
  MatchBoard,
  MatchRun,
  NewRun,
  PairSide,
  Published,
  Publishing,
  PublishPreview,
  TrialAnswer,
  TrialWord,
} from './matching-run.ts';
import { Code } from './packs.ts';
import { Id, PageQuery, pageOf } from './primitives.ts';
import { ClassRef } from './roster.ts';
import { route } from './route.ts';

export const RunRef = z.object({ runId: Id });
export type RunRef = z.infer<typeof RunRef>;
const ProfileRef = z.object({ personId: Id });

const change = {
  method: 'POST',
  may: 'matching.write',
  params: RunRef,
  ifMatch: true,
  idempotent: true,
} as const;

export const matchingRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/matching/runs',
    summary: 'Runs of matching, the newest first',
    may: 'matching.read',
    query: PageQuery.extend({ form: Code.optional() }),
    response: pageOf(MatchRun),
  }),
  entrants: route({
    method: 'GET',
    path: '/api/v1/matching/entrants',
    summary: 'Who would come into a run made now, and who would not and why',
    may: 'matching.read',
    query: z.object({ form: Code, programmeId: Id.optional() }),
    response: Entrants,
  }),
  start: route({
    method: 'POST',
    path: '/api/v1/matching/runs',
    summary: 'Match mentees without a pair with mentors who have places',
    may: 'matching.write',
    body: NewRun,
    status: 201,
    idempotent: true,
    response: MatchRun,
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/matching/runs/:runId',
    summary: 'A run with its input, its result and the reasons',
    may: 'matching.read',
    params: RunRef,
    response: MatchBoard,
  }),
  again: route({
    method: 'GET',
    path: '/api/v1/matching/runs/:runId/again',
    summary: 'Do a run again from its own input and compare',
    may: 'matching.read',
    params: RunRef,
    response: z.object({ same: z.boolean(), sha256: z.string() }),
  }),
  review: route({
    ...change,
    path: '/api/v1/matching/runs/:runId/review',
    summary: 'Say that a curator has looked a run through',
    response: MatchRun,
  }),
  discard: route({
    ...change,
    path: '/api/v1/matching/runs/:runId/discard',
    summary: 'Put a run aside',
    response: MatchRun,
  }),
  answer: route({
    method: 'POST',
    path: '/api/v1/matching/runs/:runId/answers',
    summary: 'Record what a side says after the trial meeting',
    may: 'matching.write',
    params: RunRef,
    body: z.object({ menteeId: Id, side: PairSide, word: TrialWord.nullable() }),
    idempotent: true,
    response: z.object({ answers: z.array(TrialAnswer) }),
  }),
  finish: route({
    ...change,
    path: '/api/v1/matching/runs/:runId/final',
    summary: 'Match anew those who said no; all other pairs of the run stay',
    status: 201,
    response: MatchRun,
  }),
  preview: route({
    method: 'POST',
    path: '/api/v1/matching/runs/:runId/preview',
    summary: 'What publishing a run would do now',
    may: 'matching.read',
    params: RunRef,
    body: Publishing.pick({ menteeIds: true }),
    response: PublishPreview,
  }),
  publish: route({
    ...change,
    path: '/api/v1/matching/runs/:runId/publish',
    summary: 'Make the pairs of a reviewed run; all of them or none',
    body: Publishing,
    response: Published,
  }),
  lock: route({
    method: 'POST',
    path: '/api/v1/matching/locks',
    summary: 'Hold a pair, forbid it, or let it go',
    may: 'matching.write',
    body: LockSetting,
    idempotent: true,
    response: z.object({ locks: MatchInput.shape.locks }),
  }),
  wish: route({
    method: 'POST',
    path: '/api/v1/matching/wishes',
    summary: 'Record whom somebody would like, or would not have',
    may: 'matching.write',
    body: WishSetting,
    idempotent: true,
    response: MatchProfile,
  }),
  profile: route({
    method: 'GET',
    path: '/api/v1/matching/profiles/:personId',
    summary: 'What only matching reads of a person',
    may: 'matching.read',
    params: ProfileRef,
    response: MatchProfile,
  }),
  setProfile: route({
    method: 'PUT',
    path: '/api/v1/matching/profiles/:personId',
    summary: "Say a person's interests, shift, building and language",
    may: 'matching.write',
    params: ProfileRef,
    body: ProfileSetting,
    ifMatch: true,
    response: MatchProfile,
  }),
  setClass: route({
    method: 'PUT',
    path: '/api/v1/matching/classes/:classId',
    summary: 'Say the shift and the building of all pupils of a class at once',
    may: 'matching.write',
    params: ClassRef,
    body: ClassSetting,
    response: z.object({ pupils: z.int() }),
  }),
};
