import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

const now = new Date('2026-09-20T09:00:00Z');

/** A SWOT draft of a programme with its first version, and outcomes of it and of a pair. */
export async function makeSwot(
  put: Put,
  schoolId: string,
  {
    programmeId,
    pairId,
    staffId,
    marker,
  }: Record<'programmeId' | 'pairId' | 'staffId' | 'marker', string>,
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
  for (const [subject, subjectId, code] of [
    ['programme', programmeId, 'WORKS'],
    ['pair', pairId, 'PROJECTS'],
  ] as const)
    await put('outcomes', {
      school_id: schoolId,
      id: newId(),
      subject,
      subject_id: subjectId,
      code,
      before_value: 0,
      after_value: 1,
      note: marker,
      changed_by: staffId,
      version: 1,
      changed_at: now,
    });
}
