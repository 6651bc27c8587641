import { column, type Dirt, dirty, put, renamed } from './dirt.ts';

const U = 'users.csv';
const R = 'roles.csv';
const C = 'classes.csv';
const E = 'enrollments.csv';
const D = 'demographics.csv';

/** A user's row that says nothing certain about who it is. */
const nobody = (code: string) => ({
  complaints: [
    `users.csv:3 sourcedId: ${code}`,
    'users.csv:3 sourcedId: collection.partial',
    'roles.csv:3 userSourcedId: role.alone',
  ],
});
const told = (...complaints: string[]) => ({ complaints });
/** One reference of twenty that leads nowhere is too many (G8). */
const held = (...complaints: string[]) => ({ complaints, state: 'held' });
const partly = (place: string, code: string) =>
  told(`${place}: ${code}`, `${place}: collection.partial`);
const roleless = 'users.csv:3 roles.csv: role: role.missing';
const noDate = told('demographics.csv:2 birthDate: date.invalid');
const foreign = ['x', '', '', '1А', '01', 'homeroom', 'foreign', 'y'];

export const dirtyRows: Dirt[] = [
  dirty('no identifier', U, put(3, 0, ''), nobody('sourced-id.missing')),
  dirty(
    'an identifier without an end',
    U,
    put(3, 0, 'x'.repeat(300)),
    held(
      'users.csv:3 sourcedId: sourced-id.invalid',
      'roles.csv:3 userSourcedId: role.alone',
      'enrollments.csv:2 userSourcedId: enrolment.dangling',
    ),
  ),
  dirty(
    'an identifier with control characters',
    U,
    put(3, 0, 's1\u0001-t'),
    nobody('value.invalid'),
  ),
  dirty('an identifier that Excel spoilt', U, put(3, 0, '1,23E+15'), nobody('sourced-id.mangled')),
  dirty(
    'an identifier without its zeros',
    D,
    (all) => all.push(['00s1-p0', '', '', '2013-05-01', 'male']),
    told(
      'demographics.csv:22 sourcedId: reference.zeros',
      'demographics.csv:22 sourcedId: demographics.dangling',
      'demographics.csv:22 sourcedId: collection.partial',
    ),
  ),
  dirty('an identifier as a formula', U, put(3, 0, '="s1-t"')),
  dirty('the same row twice', U, (all) => all.push([...(all[2] ?? [])]), {
    state: 'failed',
    ...told('users.csv:24 sourcedId: row.duplicate'),
  }),
  dirty('the same birthday twice', D, (all) => all.push([...(all[2] ?? [])]), {
    state: 'failed',
    ...told('demographics.csv:22 sourcedId: row.duplicate'),
  }),
  dirty('the same place twice', E, (all) => all.push([...(all[2] ?? [])]), {
    state: 'failed',
    ...told('enrollments.csv:23 sourcedId: row.duplicate'),
  }),
  dirty(
    'no name',
    U,
    (all) => [put(3, 4, '')(all), put(3, 5, ' ')(all)],
    told('users.csv:3 familyName: name.missing'),
  ),
  dirty('a formula for a name', U, put(3, 4, '=HYPERLINK("http://x";"y")')),
  dirty(
    'an unknown column',
    U,
    column('favouriteColour', 'red'),
    told('users.csv:2 favouriteColour: field.unknown'),
  ),
  dirty(
    'columns with evil names',
    U,
    (all) => {
      for (const name of ['__proto__', 'constructor', 'toString', '']) column(name, 'x')(all);
    },
    told('users.csv:2 constructor: field.unknown', 'users.csv:2 toString: field.unknown'),
  ),
  dirty(
    'passwords',
    U,
    (all) => {
      for (const name of ['password', 'СНИЛС']) column(name, 'x')(all);
    },
    told('users.csv:2 password: field.dropped', 'users.csv:2 СНИЛС: field.dropped'),
  ),
  dirty(
    'a slip in the header',
    U,
    renamed('middleName', 'midleName'),
    told('users.csv:1 midleName: header.corrected'),
  ),
  dirty(
    'a status nobody knows',
    U,
    put(3, 1, 'Inactive'),
    told('users.csv:3 status: status.unknown'),
  ),
  dirty('truth in Russian', U, put(3, 3, 'ИСТИНА')),
  dirty(
    'a role nobody knows',
    R,
    put(3, 5, 'director'),
    told(roleless, 'users.csv:3 roles.csv: role: role.unknown'),
  ),
  dirty(
    'a role without a user',
    R,
    put(3, 3, ''),
    told(
      roleless,
      'roles.csv:3 userSourcedId: user.missing',
      'roles.csv:3 userSourcedId: collection.partial',
    ),
  ),
  dirty(
    'a role without a word',
    R,
    put(3, 5, ''),
    told(roleless, 'users.csv:3 roles.csv: role: role.unknown'),
  ),
  dirty(
    'a role without a school',
    R,
    put(3, 6, ''),
    told(roleless, 'roles.csv:3 orgSourcedId: role.missing'),
  ),
  dirty(
    'a role of nobody',
    R,
    (all) => all.push(['r', '', '', 'ghost', 'primary', 'student', 's1']),
    told('roles.csv:24 userSourcedId: role.alone'),
  ),
  dirty('a role at a foreign school', R, put(3, 6, 'foreign'), {
    by: 'host',
    ...told('users.csv:3 roles.csv: orgSourcedId: foreign_scope'),
  }),
  dirty('a class of a foreign school', C, (all) => all.push(foreign), {
    by: 'host',
    ...told('classes.csv:3 schoolSourcedId: foreign_scope'),
  }),
  dirty(
    'a class of another school',
    C,
    (all) => all.push(foreign),
    told('classes.csv:3 schoolSourcedId: row.others'),
  ),
  dirty(
    'a class without a school',
    C,
    put(2, 6, ''),
    partly('classes.csv:2 schoolSourcedId', 'school.missing'),
  ),
  dirty(
    'a grade that is none',
    C,
    put(2, 4, 'старшая'),
    told('classes.csv:2 grades: grade.invalid'),
  ),
  dirty(
    'a place in a class that is not there',
    E,
    put(2, 3, 'nowhere'),
    held('enrollments.csv:2 classSourcedId: enrolment.dangling'),
  ),
  dirty(
    'a place of a user who is not there',
    E,
    put(2, 5, 'ghost'),
    held('enrollments.csv:2 userSourcedId: enrolment.dangling'),
  ),
  dirty(
    'a place without a class',
    E,
    put(2, 3, ''),
    partly('enrollments.csv:2 classSourcedId', 'class.missing'),
  ),
  dirty('a day that is not in the calendar', D, put(2, 3, '31.02.2013'), noDate),
  dirty('a day in words', D, put(2, 3, 'первое мая'), noDate),
  dirty('days as Excel keeps them', D, (all) => [
    put(2, 3, '41395')(all),
    put(3, 3, '01.05.2013 0:00')(all),
  ]),
  dirty(
    'a birthday of nobody',
    D,
    put(2, 0, 'ghost'),
    partly('demographics.csv:2 sourcedId', 'demographics.dangling'),
  ),
];
