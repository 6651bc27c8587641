import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

const now = new Date('2026-09-20T09:00:00Z');

/** A SWOT draft of a programme, with its first version. */
export async function makeSwot(
  put: Put,
  schoolId: string,
  { programmeId, staffId, marker }: { programmeId: string; staffId: string; marker: string },
): Promise<void> {
  const row = {
    school_id: schoolId,
    moment: 'exit',
    mentors: 5,
    mentees: 5,
    made_on: '2026-09-20',
    edited: 0,
    texts: JSON.stringify({
      strengths: marker,
      weaknesses: marker,
      opportunities: marker,
      threats: marker,
    }),
    saved_by: staffId,
  };
  await put('swots', { ...row, id: programmeId, version: 1, changed_at: now });
  await put('swot_versions', {
    ...row,
    id: newId(),
    swot_id: programmeId,
    number: 1,
    saved_at: now,
  });
}
