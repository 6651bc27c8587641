import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { SpotPlace } from './spot.ts';

const now = new Date('2026-09-20T09:00:00Z');

interface OfPair {
  pairId: string;
  mentorId: string;
  menteeId: string;
  /** Of the base of mentors, in no pair with the mentee. */
  standInId: string;
  marker: string;
}

/** Stands in every private note, and in nothing else. */
export const PRIVATE = 'лично-для-себя';

export interface WorkSpot {
  /** Of the mentee, to the curator. */
  signalId: string;
  /** Of the mentor, about the pair. */
  noteId: string;
  /** In the pair some day. */
  substituteId: string;
}

/** What a pair works with, one of each: a plan that waits for the curator, a remark, a call for help. */
export async function makeWork(put: Put, { schoolId }: SpotPlace, of: OfPair): Promise<WorkSpot> {
  const { pairId, mentorId, menteeId, marker } = of;
  const line = { section: 'DIRECTIONS', task: marker, expected: null, actual: null };
  await put('plans', {
    school_id: schoolId,
    id: pairId,
    goal: marker,
    plan_lines: [{ ...line, due: null, mark: null }],
    version: 1,
    changed_at: now,
  });
  await put('plan_remarks', {
    school_id: schoolId,
    id: newId(),
    pair_id: pairId,
    person_id: menteeId,
    kind: 'goal',
    text: marker,
    said_at: now,
  });
  await put('pulse_answers', {
    school_id: schoolId,
    id: newId(),
    pair_id: pairId,
    person_id: menteeId,
    answered_on: '2026-06-01',
    marks: [{ question: 'MENTEE_HEARD', mark: 4 }],
    answered_at: now,
  });
  const signalId = newId();
  await put('signals', {
    school_id: schoolId,
    id: signalId,
    pair_id: pairId,
    kind: 'raised',
    addressee: 'curator',
    urgent: 1,
    topic: 'OTHER',
    text: marker,
    raised_by: menteeId,
    raised_at: now,
    state: 'new',
    version: 1,
  });
  const noteId = newId();
  await put('private_notes', {
    school_id: schoolId,
    id: noteId,
    pair_id: pairId,
    author_id: mentorId,
    text: `${PRIVATE} ${marker}`,
    written_at: now,
  });
  const substituteId = newId();
  await put('pair_substitutes', {
    school_id: schoolId,
    id: substituteId,
    pair_id: pairId,
    mentor_id: of.standInId,
    from_on: '2099-03-01',
    until_on: '2099-03-10',
    reason: marker,
    named_by: of.mentorId,
    named_at: now,
    version: 1,
  });
  return { signalId, noteId, substituteId };
}
