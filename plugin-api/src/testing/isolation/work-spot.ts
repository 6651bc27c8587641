import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { SpotPlace } from './spot.ts';

const now = new Date('2026-09-20T09:00:00Z');

interface OfPair {
  pairId: string;
  mentorId: string;
  menteeId: string;
  marker: string;
}

/** What a pair works with, one of each: a plan that waits for the curator, and a remark. */
export async function makeWork(put: Put, { schoolId }: SpotPlace, of: OfPair) {
  const { pairId, menteeId, marker } = of;
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
}
