import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

/** A training that has been; the mentor on its list, if any, nobody has marked. */
export async function makeTraining(
  put: Put,
  schoolId: string,
  marker: string,
  mentorId: string | null,
): Promise<string> {
  const id = newId();
  await put('trainings', {
    school_id: schoolId,
    id,
    title: marker,
    hours: 2,
    forms: [],
    held_on: '2026-09-15',
    version: 1,
    changed_at: new Date(),
  });
  if (mentorId === null) return id;
  await put('training_parts', { school_id: schoolId, training_id: id, mentor_id: mentorId });
  return id;
}
