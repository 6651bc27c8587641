import type { Put } from '../put.ts';
import { makeAssignmentSpot } from './assignment-spot.ts';
import { makeCompletionSpot } from './completion-spot.ts';
import { makeControlSpot } from './control-spot.ts';
import { makeDocument, makeTemplate } from './document-spot.ts';
import { makeLabourSpot } from './labour-spot.ts';
import { makeListSpot } from './list-spot.ts';
import type { Maker } from './maker.ts';
import { makeMatchingSpot } from './matching-spot.ts';
import { makePass } from './pass-spot.ts';
import { makeReflectionSpot } from './reflection-spot.ts';
import { makeRequest } from './requests-spot.ts';
import { makeRoadmapPackSpot } from './roadmap-pack-spot.ts';
import { makeRoadmapSpot } from './roadmap-spot.ts';
import type { Spot, SpotPlace } from './spot.ts';
import { makeSurveySpot } from './survey-spot.ts';
import { makeTables } from './table-spot.ts';
import { makeTraining } from './training-spot.ts';

type People = Pick<
  Spot,
  | 'marker'
  | 'menteeId'
  | 'mentorId'
  | 'loneMenteeId'
  | 'loneMentorId'
  | 'idleMentorId'
  | 'staffId'
  | 'outsiderId'
>;

/** What a spot has beside what calls find by its pair, each part to be made alone. */
export function partsOf(
  put: Put,
  at: SpotPlace,
  maker: Maker,
  people: People,
): Record<string, () => Promise<Partial<Spot>>> {
  const { marker, menteeId, mentorId, loneMenteeId, loneMentorId, staffId } = people;
  const { idleMentorId, outsiderId } = people;
  const { schoolId } = at;
  return {
    document: async () => ({ documentId: await makeDocument(put, at, marker, staffId) }),
    template: async () => ({ templateId: await makeTemplate(put, at, marker, staffId) }),
    training: async () => ({ trainingId: await makeTraining(put, schoolId, marker, loneMentorId) }),
    emptyTraining: async () => ({
      emptyTrainingId: await makeTraining(put, schoolId, marker, null),
    }),
    request: async () => ({
      requestId: await makeRequest(put, at, { personId: await maker.pupil(), marker }),
    }),
    tables: () => makeTables(put, at, maker, marker),
    pass: async () => ({
      passId: await makePass(put, at, { personId: outsiderId, purpose: 'join' }),
    }),
    run: async () => ({ runId: await maker.run() }),
    override: async () => ({ overrideId: await maker.override() }),
    webhook: () => maker.webhook(),
    roadmap: () => makeRoadmapSpot(put, at, marker),
    list: () => makeListSpot(put, at),
    assignment: () => makeAssignmentSpot(put, at, marker),
    control: () => makeControlSpot(put, at, marker),
    roadmapPack: () => makeRoadmapPackSpot(put),
    matching: () => makeMatchingSpot(put, schoolId, loneMenteeId, idleMentorId),
    labour: () => makeLabourSpot(put, at, { staffId, menteeId: loneMenteeId, marker }),
    completion: () => makeCompletionSpot(put, at, maker, { mentorId: loneMentorId, marker }),
    reflection: () => makeReflectionSpot(put, at, { mentorId, menteeId, marker }),
    survey: () => makeSurveySpot(put, at, marker, { mentorId, menteeId }),
  };
}
