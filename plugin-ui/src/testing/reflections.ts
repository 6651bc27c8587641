import type { Pair } from '@nastavnik/contracts/pairs';
import type { Reflection, ReflectionSheet } from '@nastavnik/contracts/reflections';
import type { PersonBrief } from '@nastavnik/contracts/roster';

/** Nobody has asked this one yet. */
export const makeReflection = (
  person: PersonBrief,
  side: Reflection['side'],
  over: Partial<Reflection> = {},
): Reflection => ({
  person,
  side,
  on: null,
  answers: null,
  enteredBy: null,
  mayWrite: false,
  version: 1,
  ...over,
});

/** A question for each side. */
export const makeReflections = (
  { id, mentor, mentees }: Pair,
  parts: Reflection[] = [
    makeReflection(mentor, 'mentor'),
    ...mentees.map((person) => makeReflection(person, 'mentee')),
  ],
  over: Partial<ReflectionSheet> = {},
): ReflectionSheet => ({
  pairId: id,
  questions: [
    { code: 'MENTOR_LEARNT', of: 'mentor', title: 'Чему научились вы?', hint: null },
    { code: 'MENTEE_MANAGED', of: 'mentee', title: 'Что получилось?', hint: null },
  ],
  parts,
  closedOn: null,
  mayClose: false,
  ...over,
});
