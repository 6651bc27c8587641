import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { AssignmentSpot } from './assignment-spot.ts';
import type { ControlSpot } from './control-spot.ts';
import type { CompletionSpot } from './completion-spot.ts';
import { Maker } from './maker.ts';
import { partsOf } from './spot-parts.ts';
import { makeOutsider } from './pass-spot.ts';
import type { ListSpot } from './list-spot.ts';
import type { LabourSpot } from './labour-spot.ts';
import type { MatchingSpot } from './matching-spot.ts';
import type { Place } from './places.ts';
import type { ReflectionSpot } from './reflection-spot.ts';
import type { SurveySpot } from './survey-spot.ts';
import { makeSwot } from './swot-spot.ts';
import { makeProgrammeSpot, type ProgrammeSpot } from './programme-spot.ts';
import type { RoadmapSpot } from './roadmap-spot.ts';
import type { RoadmapPackSpot } from './roadmap-pack-spot.ts';
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
/** Which fields of a spot each of its parts fills; known once a whole spot has been made. */
const fieldsOf = new Map<string, string[]>();

/** People who are to be in a spot, so that an actor gets a pair of their own. */
export interface Given {
  mentorId?: string;
  menteeId?: string;
  invitedId?: string;
}

/** Fills one place: whole, or with its pairs and the parts that have one of the fields named. */
export async function makeSpot(
  put: Put,
  at: SpotPlace,
  given: Given = {},
  named?: ReadonlySet<string>,
): Promise<Spot> {
  const marker = `Метка${at.place.replace(/-/g, '')}${++count}`;
  const maker = new Maker(put, at, marker);
  const base = await makePairs(put, at, maker, given);
  const spot: Partial<Spot> = { ...at, ...base, marker };
  for (const [part, make] of Object.entries(partsOf(put, at, maker, { ...base, marker }))) {
    if (named && !fieldsOf.get(part)?.some((field) => named.has(field))) continue;
    const made = await make();
    if (!named) fieldsOf.set(part, Object.keys(made));
    Object.assign(spot, made);
  }
  return spot as Spot;
}

/** People, their pairs, and what calls find by a pair without naming it. */
async function makePairs(put: Put, at: SpotPlace, maker: Maker, given: Given) {
  const { marker } = maker;
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
    ...programme,
    menteeId,
    mentorId,
    pairId,
    meetingId,
    loneMenteeId,
    loneMentorId,
    idleMentorId,
    pupilId,
    staffId,
    invitedId,
    outsiderId,
    enrolmentId: await maker.enrol(staffId, 'teacher', 0),
    proposedPairId: await another('proposed', invitedId),
    agreedPairId: await another('agreed'),
    undecidedPairId: await another('undecided'),
    consentId: await maker.consent(pupilId, 'PHOTO'),
    grantId: await maker.grant(undefined, 'school_admin'),
    ...(await makeWork(put, at, { pairId, mentorId, menteeId, standInId: loneMentorId, marker })),
  };
}
