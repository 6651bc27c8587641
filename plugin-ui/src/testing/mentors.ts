import type { Mentor } from '@nastavnik/contracts/mentors';
import { noAdmission } from './records.ts';

/** Somebody of the base of mentors with room for one. */
export const makeLeader = (person: Mentor['person'], over: Partial<Mentor> = {}): Mentor => ({
  id: person.id,
  person,
  base: 'PUPILS',
  state: 'free',
  capacity: 1,
  mentees: 0,
  competences: [],
  hasInterests: true,
  reserve: null,
  birthYear: null,
  consents: [],
  admission: noAdmission,
  version: 1,
  changedAt: '2026-11-20T08:00:00Z',
  ...over,
});
