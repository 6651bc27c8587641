import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

/** A training that has been, with one mentor on its list whom nobody has marked. */
export async function makeTraining(
  put: Put,
  schoolId: string,
  marker: string,
  mentorId: string,
): Promise<string> {
  const id = newId();
  await put('trainings', {
    school_id: schoolId,
    id,
    title: marker,
    hours: 2,
    held_on: '2026-09-15',
    version: 1,
    changed_at: new Date(),
  });
  await put('training_parts', { school_id: schoolId, training_id: id, mentor_id: mentorId });
  return id;
}
