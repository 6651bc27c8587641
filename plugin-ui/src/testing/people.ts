import type { PersonBrief, RosterPerson } from '@nastavnik/contracts/roster';

/** A valid id with a number in it. */
export const idOf = (number: number): string =>
  `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A pupil of 8 «Б» unless said otherwise. */
export const makePupil = (number: number, family: string, over: Partial<PersonBrief> = {}) =>
  ({
    id: idOf(number),
    name: { family, given: 'Полина', middle: 'Олеговна' },
    classTitle: '8Б',
    position: null,
    ...over,
  }) satisfies PersonBrief;

/** A teacher. */
export const makeTeacher = (number: number, family: string, over: Partial<PersonBrief> = {}) =>
  ({
    id: idOf(number),
    name: { family, given: 'Ирина', middle: 'Петровна' },
    classTitle: null,
    position: 'учитель',
    ...over,
  }) satisfies PersonBrief;

/** A person as the roster shows them when a base is built. */
export const inRoster = (person: PersonBrief): RosterPerson => ({
  ...person,
  kind: person.classTitle === null ? 'staff' : 'pupil',
  grade: person.classTitle === null ? null : 8,
  birthYear: person.classTitle === null ? null : 2012,
  young: false,
});
