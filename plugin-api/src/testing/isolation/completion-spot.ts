import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { Maker } from './maker.ts';
import type { SpotPlace } from './spot.ts';

export interface CompletionSpot {
  doneMenteeId: string;
  /** Has had its final meeting, both pairs with the same mentee. */
  donePairId: string;
  completedPairId: string;
}

const now = new Date('2026-09-20T09:00:00Z');

/** A pair that waits to be completed, and one that was. */
export async function makeCompletionSpot(
  put: Put,
  at: SpotPlace,
  maker: Maker,
  { mentorId, marker }: { mentorId: string; marker: string },
): Promise<CompletionSpot> {
  const { schoolId, schoolYear, today } = at;
  const menteeId = await maker.pupil();
  const pair = async (status: string) => {
    const id = newId();
    const days = { proposed_on: today, agreed_on: today, started_on: today };
    const order = { order_number: marker, order_date: today };
    const row = { ...days, ...order, school_year: schoolYear, version: 1, changed_at: now };
    const of = { school_id: schoolId, mentor_id: mentorId, form: 'PUPIL_PUPIL' };
    await put('pairs', { ...row, ...of, id, status, stage: 'DONE' });
    await put('pair_mentees', {
      school_id: schoolId,
      pair_id: id,
      mentee_id: menteeId,
      mentor_id: mentorId,
      is_open: status === 'active' ? 1 : 0,
    });
    return id;
  };
  const [donePairId, completedPairId] = [await pair('active'), await pair('finished')];
  await put('completions', {
    school_id: schoolId,
    id: completedPairId,
    goal: 'reached',
    result: marker,
    passed_ids: [menteeId],
    next_step: 'none',
    completed_on: today,
    version: 1,
    changed_at: now,
  });
  return { doneMenteeId: menteeId, donePairId, completedPairId };
}
