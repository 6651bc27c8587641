import type { Accord, OwnAccord } from '@nastavnik/contracts/accords';
import { mentee, mentor } from './pairs.ts';
import { idOf } from './people.ts';

/** A question to the mentee about a proposed pair, not answered. */
export const makeOwnAccord = (over: Partial<OwnAccord> = {}): OwnAccord => ({
  pairId: idOf(50),
  stage: 'proposal',
  side: 'mentee',
  mentor,
  mentees: [mentee],
  form: 'PUPIL_PUPIL',
  word: null,
  reason: null,
  saidAt: null,
  entered: false,
  ...over,
});

/** The mentee of a proposed pair, silent. */
export const makeAccord = (over: Partial<Accord> = {}): Accord => ({
  stage: 'proposal',
  side: 'mentee',
  person: mentee,
  word: null,
  reason: null,
  byGuardian: false,
  heardBy: null,
  enteredBy: null,
  saidAt: null,
  ...over,
});
