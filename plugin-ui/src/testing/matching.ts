import type { MatchInput, MatchMentee, MatchMentor } from '@nastavnik/contracts/matching-data';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import { match } from '@nastavnik/contracts/matching/explain';
import type { Entrants, MatchBoard, MatchRun } from '@nastavnik/contracts/matching-run';
import { idOf, makePupil } from './people.ts';

const anybody = {
  sex: null,
  consents: true,
  shift: null,
  building: null,
  language: null,
  slots: [],
  interests: [],
  likes: [],
  avoids: [],
};

/** Somebody of the sixth year who waits for a mentor. */
export const makeSeeker = (number: number, over: Partial<MatchMentee> = {}): MatchMentee => ({
  ...anybody,
  id: idOf(number),
  grade: 6,
  teacherId: null,
  relatives: [],
  needs: [],
  asks: false,
  vulnerable: false,
  priority: 0,
  past: [],
  broken: 0,
  ...over,
});

/** Somebody of the tenth year with one place. */
export const makeLead = (number: number, over: Partial<MatchMentor> = {}): MatchMentor => ({
  ...anybody,
  id: idOf(number),
  grade: 10,
  labour: true,
  admitted: true,
  forms: null,
  places: 1,
  load: 0,
  gives: [],
  finished: 0,
  ...over,
});

/** A preliminary run that waits for the curator. */
export const makeRun = (over: Partial<MatchRun> = {}): MatchRun => ({
  id: idOf(900),
  number: 7,
  form: 'PUPIL_PUPIL',
  programme: null,
  stage: 'preliminary',
  state: 'pending',
  previous: null,
  mentees: 2,
  mentors: 2,
  pairs: 2,
  mean: 0,
  pack: 'federal 1',
  sha256: '0'.repeat(64),
  madeAt: '2026-11-24T06:12:00Z',
  madeBy: null,
  publishedAt: null,
  version: 3,
  ...over,
});

/** The board of a run over these people, matched by the engine itself; people are called by their ids. */
export function makeBoard(
  input: Pick<MatchInput, 'mentees' | 'mentors'> & Partial<MatchInput>,
  families: Record<string, string>,
  over: Partial<MatchBoard> = {},
): MatchBoard {
  const whole: MatchInput = { form: 'PUPIL_PUPIL', locks: [], kept: [], ...input };
  const result = match(whole, defaultSettings);
  const personOf = (id: string) => ({ ...makePupil(0, families[id] ?? id), id });
  return {
    run: makeRun({ pairs: result.pairs.length }),
    settings: defaultSettings,
    input: whole,
    result,
    mentees: whole.mentees.map(({ id }) => ({
      person: personOf(id),
      request: 'Помощь по алгебре',
      ground: null,
    })),
    mentors: whole.mentors.map(({ id }) => ({
      person: personOf(id),
      competences: ['алгебра'],
      about: null,
    })),
    answers: [],
    locks: whole.locks,
    ...over,
  };
}

/** Two who wait, and a mentor with two places. */
export const makeEntrants = (over: Partial<Entrants> = {}): Entrants => ({
  programme: null,
  settings: defaultSettings,
  mentees: 2,
  mentors: 1,
  places: 2,
  paired: 4,
  left: [],
  lacks: [],
  locks: 0,
  ...over,
});
