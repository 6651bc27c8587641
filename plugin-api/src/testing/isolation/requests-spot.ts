import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { SpotPlace } from './spot.ts';

const now = new Date('2026-09-20T09:00:00Z');

/** A request that waits for a decision. */
export async function makeRequest(
  put: Put,
  { schoolId, today, schoolYear }: SpotPlace,
  { personId, marker }: { personId: string; marker: string },
): Promise<string> {
  const id = newId();
  await put('requests', {
    school_id: schoolId,
    id,
    person_id: personId,
    form: 'PUPIL_PUPIL',
    grounds: ['LOW_RESULTS'],
    wish: marker,
    deficits: [],
    urgency: 'usual',
    free_slots: [],
    source: 'parent',
    source_name: marker,
    state: 'new',
    school_year: schoolYear,
    filed_on: today,
    changed_at: now,
  });
  return id;
}
