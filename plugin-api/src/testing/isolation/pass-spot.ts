import type { PassPurpose } from '@nastavnik/contracts/passes';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import type { SpotPlace } from './spot.ts';

const now = new Date('2026-09-20T09:00:00Z');

/** A person from outside: neither a pupil nor of the staff, and no journal knows them. */
export async function makeOutsider(put: Put, at: SpotPlace, marker: string): Promise<string> {
  const id = newId();
  await put('people', {
    school_id: at.schoolId,
    id,
    family_name: marker,
    given_name: marker,
    birth_date: '1990-01-01',
    is_external: 1,
    active: 1,
    version: 1,
  });
  await put('externals', {
    school_id: at.schoolId,
    id,
    sort_name: marker,
    kind: 'graduate',
    place: marker,
    version: 1,
    changed_at: now,
  });
  await put('record_checks', {
    school_id: at.schoolId,
    id,
    seen_on: '2026-09-01',
  });
  return id;
}

/** A pass whose session is open. */
export async function makePass(
  put: Put,
  at: SpotPlace,
  given: { personId: string; purpose: PassPurpose; subjectId?: string },
): Promise<string> {
  const id = newId();
  await put('passes', {
    school_id: at.schoolId,
    id,
    person_id: given.personId,
    purpose: given.purpose,
    subject_id: given.subjectId ?? null,
    made_at: now,
    expires_at: new Date('2099-01-01'),
    opened_at: now,
    until_at: new Date('2099-01-01'),
    version: 1,
  });
  return id;
}
