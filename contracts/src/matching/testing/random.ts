import fc from 'fast-check';
import type { Keep, LockKind, MatchInput, MatchSettings } from '../../matching-data.ts';
import { defaultSettings } from '../defaults.ts';

const menteeIds = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'];
const mentorIds = ['o1', 'o2', 'o3', 'o4'];
const some = (words: string[]) => fc.subarray(words);
const word = (...words: string[]) => fc.option(fc.constantFrom(...words), { freq: 3 });
const day = fc.integer({ min: 1, max: 4 }).map((weekday) => ({
  weekday,
  from: '14:00',
  until: '15:00',
}));

const person = {
  grade: fc.option(fc.integer({ min: 5, max: 9 }), { freq: 5 }),
  sex: word('male', 'female'),
  consents: fc.integer({ min: 0, max: 5 }).map((each) => each > 0),
  shift: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 1 }),
  building: fc.option(fc.constantFrom('А', 'Б'), { freq: 1 }),
  language: fc.constant(null),
  slots: fc.array(day, { maxLength: 3 }),
  interests: some(['шахматы', 'музыка', 'спорт', 'кино']),
};
const mentees = fc.tuple(
  ...menteeIds.map((id) =>
    fc.record({
      ...person,
      id: fc.constant(id),
      teacherId: word('o1'),
      relatives: some(['o2']).filter(() => true),
      needs: some(['алгебр', 'хими', 'физик']),
      asks: fc.boolean(),
      vulnerable: fc.boolean(),
      priority: fc.constantFrom(0, 0, 1),
      past: some(['o3', 'o4']),
      broken: fc.constant(0),
      likes: some(mentorIds),
      avoids: some(['o4']),
    }),
  ),
);
const mentors = fc.tuple(
  ...mentorIds.map((id) =>
    fc.record({
      ...person,
      id: fc.constant(id),
      grade: fc.option(fc.integer({ min: 8, max: 11 }), { freq: 5 }),
      labour: fc.constant(true),
      admitted: fc.integer({ min: 0, max: 6 }).map((each) => each > 0),
      checked: fc.integer({ min: 0, max: 6 }).map((each) => each > 0),
      forms: fc.constant(null),
      places: fc.integer({ min: 0, max: 3 }),
      load: fc.integer({ min: 0, max: 2 }),
      vulnerable: fc.constantFrom(0, 0, 1),
      gives: some(['алгебр', 'хими']),
      finished: fc.integer({ min: 0, max: 3 }),
      likes: some(menteeIds),
      avoids: some(['e7']),
    }),
  ),
);
const one = <T extends { menteeId: string }>(each: fc.Arbitrary<T>) =>
  fc.uniqueArray(each, { maxLength: 3, selector: ({ menteeId }) => menteeId });

/** Any people, locks and previous run, some of them few. */
export const inputs: fc.Arbitrary<MatchInput> = fc
  .record({
    mentees: fc.integer({ min: 0, max: 7 }).chain((n) => mentees.map((all) => all.slice(0, n))),
    mentors: fc.integer({ min: 0, max: 4 }).chain((n) => mentors.map((all) => all.slice(0, n))),
  })
  .chain((people) => {
    const ids = (of: { id: string }[]) => fc.nat().map((at) => of[at % of.length]?.id ?? '');
    const two = fc.record({ menteeId: ids(people.mentees), mentorId: ids(people.mentors) });
    const kind = fc.constantFrom<LockKind>('must', 'never');
    const lock = fc.tuple(two, kind).map(([pair, said]) => ({ ...pair, kind: said }));
    const none = people.mentees.length * people.mentors.length === 0;
    return fc.record({
      form: fc.constant('PUPIL_PUPIL'),
      mentees: fc.constant(people.mentees),
      mentors: fc.constant(people.mentors),
      locks: none ? fc.constant([]) : one(lock),
      kept: none ? fc.constant([]) : one(two),
    });
  });

export const settingsOf: fc.Arbitrary<MatchSettings> = fc
  .record({
    point: fc.integer({ min: 1, max: 5 }),
    seed: fc.nat({ max: 9 }),
    keep: fc.constantFrom<Keep>(0, 150, 'first'),
    sex: fc.boolean(),
    gap: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ point, seed, keep, sex, gap }) => ({
    ...defaultSettings,
    point,
    seed,
    keep,
    rules: defaultSettings.rules.map((rule) =>
      rule.code === 'sex'
        ? { ...rule, on: sex }
        : rule.code === 'class_gap'
          ? { ...rule, value: gap }
          : rule,
    ),
  }));
