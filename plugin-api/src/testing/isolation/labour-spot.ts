import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { SpotPlace } from './spot.ts';

export interface LabourSpot {
  /** Pairs of employees: nothing is written of the first, the addendum of the second is signed. */
  staffPairId: string;
  signedPairId: string;
}

const form = 'TEACHER_TEACHER';
const now = new Date('2026-09-20T09:00:00Z');

/** Pairs that labour law asks papers of. */
export async function makeLabourSpot(
  put: Put,
  { schoolId, schoolYear, today }: SpotPlace,
  { staffId, menteeId, marker }: { staffId: string; menteeId: string; marker: string },
): Promise<LabourSpot> {
  const pair = async () => {
    const id = newId();
    await put('pairs', {
      school_id: schoolId,
      id,
      mentor_id: staffId,
      form,
      school_year: schoolYear,
      status: 'broken',
      proposed_on: today,
      version: 1,
      changed_at: now,
    });
    const of = { school_id: schoolId, pair_id: id, mentor_id: staffId };
    await put('pair_mentees', { ...of, mentee_id: menteeId, form, is_open: 0 });
    return id;
  };
  const [staffPairId, signedPairId] = [await pair(), await pair()];
  await put('labour_terms', {
    school_id: schoolId,
    id: signedPairId,
    content: marker,
    way: marker,
    payment: marker,
    payment_ground: marker,
    from_on: today,
    until_on: today,
    number: marker,
    signed_on: today,
    version: 1,
    changed_at: now,
  });
  return { staffPairId, signedPairId };
}
