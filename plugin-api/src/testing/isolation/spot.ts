import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import { type AssignmentSpot, makeAssignmentSpot } from './assignment-spot.ts';
import { type ControlSpot, makeControlSpot } from './control-spot.ts';
import { type CompletionSpot, makeCompletionSpot } from './completion-spot.ts';
import { makeDocument, makeTemplate } from './document-spot.ts';
import { Maker } from './maker.ts';
import { makeRequest } from './requests-spot.ts';
import { makeOutsider, makePass } from './pass-spot.ts';
import { type ListSpot, makeListSpot } from './list-spot.ts';
import { type LabourSpot, makeLabourSpot } from './labour-spot.ts';
import { makeMatchingSpot, type MatchingSpot } from './matching-spot.ts';
import { makeSwot } from './swot-spot.ts';
import { makeTables } from './table-spot.ts';
import type { Place } from './places.ts';
import { makeReflectionSpot, type ReflectionSpot } from './reflection-spot.ts';
import { makeSurveySpot, type SurveySpot } from './survey-spot.ts';
import { makeTraining } from './training-spot.ts';
import { makeProgrammeSpot, type ProgrammeSpot } from './programme-spot.ts';
import { makeRoadmapSpot, type RoadmapSpot } from './roadmap-spot.ts';
import { makeRoadmapPackSpot, type RoadmapPackSpot } from './roadmap-pack-spot.ts';
import { makeWork, type WorkSpot } from './work-spot.ts';

/** One of everything that lies in one place, each with a text by which a leak is seen. */
export interface Spot
  extends
    MatchingSpot,
    ProgrammeSpot,
    RoadmapPackSpot,
    RoadmapSpot,
    ListSpot,
    AssignmentSpot,
    ControlSpot,
    SurveySpot,
    CompletionSpot,
    LabourSpot,
    ReflectionSpot,
    WorkSpot {
  place: Place;
  marker: string;
  schoolId: string;
  /** How the host calls the school. */
  sourcedId: string;
  municipalityId: string;
  regionId: string;
  connectionId: string;
  classId: string;
  /** In an active pair with a held meeting that waits for answers. */
  menteeId: string;
  mentorId: string;
  pairId: string;
  meetingId: string;
  /** In the bases, in no pair, with every consent. */
  loneMenteeId: string;
  loneMentorId: string;
  idleMentorId: string;
  /** Outside the bases. */
  pupilId: string;
  staffId: string;
  /** Of the staff in the class. */
  enrolmentId: string;
  proposedPairId: string;
  /** The mentee of the proposed pair. */
  invitedId: string;
  agreedPairId: string;
  undecidedPairId: string;
  consentId: string;
  /** Of the journal of papers. */
  documentId: string;
  templateId: string;
  /** With the lone mentor on its list. */
  trainingId: string;
  /** With nobody on its list. */
  emptyTrainingId: string;
  /** Of somebody outside the bases. */
  requestId: string;
  importId: string;
  appliedImportId: string;
  /** In reserve for this school year, out of the base. */
  reservedMentorId: string;
  grantId: string;
  /** From outside, known to no journal. */
  outsiderId: string;
  passId: string;
  runId: string;
  overrideId: string;
  webhookId: string;
  deliveryId: string;
}

export interface SpotPlace {
  place: Place;
  schoolId: string;
  sourcedId: string;
  municipalityId: string;
  regionId: string;
  connectionId: string;
  classId: string;
  today: string;
  schoolYear: number;
  /** Keeps a text as the service does. */
  seal: (text: string, of: string) => Buffer;
}

let count = 0;

/** Fills one place; people may be given, so that an actor gets a pair of their own. */
export async function makeSpot(
  put: Put,
  at: SpotPlace,
  given: { mentorId?: string; menteeId?: string; invitedId?: string } = {},
): Promise<Spot> {
  const marker = `Метка${at.place.replace(/-/g, '')}${++count}`;
  const maker = new Maker(put, at, marker);
  const menteeId = given.menteeId ?? (await maker.pupil());
  const mentorId = given.mentorId ?? (await maker.pupil());
  const pairId = newId();
  if (!given.menteeId) await maker.mentee(menteeId, 'in_pair', pairId);
  if (!given.mentorId) await maker.mentor(mentorId, 20);
  const [loneMenteeId, loneMentorId] = [await maker.pupil(), await maker.pupil()];
  await maker.mentee(loneMenteeId, 'no_mentor');
  await maker.mentor(loneMentorId, 0);
  const [idleMentorId, pupilId] = [await maker.pupil(), await maker.pupil()];
  await maker.mentor(idleMentorId, 0);
  await maker.pair('active', mentorId, menteeId, pairId);
  const staffId = await maker.staff();
  const meetingId = await maker.meeting(pairId, mentorId, menteeId);
  const another = async (status: string, whose?: string) => {
    const pupil = whose ?? (await maker.pupil());
    const id = newId();
    if (!whose) await maker.mentee(pupil, status === 'undecided' ? 'in_pair' : 'awaits_order', id);
    await maker.pair(status, loneMentorId, pupil, id);
    return id;
  };
  const invitedId = given.invitedId ?? (await maker.pupil());
  if (!given.invitedId) await maker.mentee(invitedId, 'proposed');
  const outsiderId = await makeOutsider(put, at, marker);
  const programme = await makeProgrammeSpot(put, at.schoolId, marker);
  await makeSwot(put, at.schoolId, { ...programme, pairId, staffId, marker });
  return {
    ...at,
    marker,
    menteeId,
    mentorId,
    pairId,
    meetingId,
    loneMenteeId,
    loneMentorId,
    pupilId,
    staffId,
    enrolmentId: await maker.enrol(staffId, 'teacher', 0),
    proposedPairId: await another('proposed', invitedId),
    invitedId,
    agreedPairId: await another('agreed'),
    undecidedPairId: await another('undecided'),
    idleMentorId,
    documentId: await makeDocument(put, at, marker, staffId),
    templateId: await makeTemplate(put, at, marker, staffId),
    consentId: await maker.consent(pupilId, 'PHOTO'),
    trainingId: await makeTraining(put, at.schoolId, marker, loneMentorId),
    emptyTrainingId: await makeTraining(put, at.schoolId, marker, null),
    requestId: await makeRequest(put, at, { personId: await maker.pupil(), marker }),
    ...(await makeTables(put, at, maker, marker)),
    grantId: await maker.grant(undefined, 'school_admin'),
    outsiderId,
    passId: await makePass(put, at, { personId: outsiderId, purpose: 'join' }),
    runId: await maker.run(),
    overrideId: await maker.override(),
    ...(await maker.webhook()),
    ...(await makeRoadmapSpot(put, at, marker)),
    ...(await makeListSpot(put, at)),
    ...(await makeAssignmentSpot(put, at, marker)),
    ...(await makeControlSpot(put, at, marker)),
    ...(await makeWork(put, at, { pairId, mentorId, menteeId, standInId: loneMentorId, marker })),
    ...programme,
    ...(await makeRoadmapPackSpot(put)),
    ...(await makeMatchingSpot(put, at.schoolId, loneMenteeId, idleMentorId)),
    ...(await makeLabourSpot(put, at, { staffId, menteeId: loneMenteeId, marker })),
    ...(await makeCompletionSpot(put, at, maker, { mentorId: loneMentorId, marker })),
    ...(await makeReflectionSpot(put, at, { mentorId, menteeId, marker })),
    ...(await makeSurveySpot(put, at, marker, { mentorId, menteeId })),
  };
}
