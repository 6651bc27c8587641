import { describe, expect, it } from 'vitest';
import { mainSchool } from '../roster/places.ts';
import { random } from '../roster/random.ts';
import { makeRegion } from '../roster/roster.ts';
import { planOf } from './bonds.ts';
import type { PersonClient } from './person-client.ts';
import { schoolPeople } from './school-people.ts';

const region = makeRegion({ today: new Date('2026-11-20') });
const { roster } = region;
const here = roster.users.filter((user) => user.primaryOrg.sourcedId === mainSchool.sourcedId);
const titles = new Map(roster.classes.map((one) => [one.sourcedId, one.title]));
const classTitle = new Map(
  roster.enrollments
    .filter((entry) => entry.role === 'student')
    .map((entry) => [entry.user.sourcedId, titles.get(entry.class.sourcedId)!]),
);

/** The section's lists of people, answered from the journal's own roster. */
const section = {
  get: async (path: string) => ({
    items: here
      .filter((user) => path.includes('kind=pupil') === Boolean(user.grades))
      .filter((user) => user.roles[0]?.role !== 'parent')
      .map((user) => ({
        id: `id-${user.sourcedId}`,
        name: { family: user.familyName, given: user.givenName, middle: user.middleName },
        classTitle: classTitle.get(user.sourcedId) ?? null,
      })),
    next: null,
  }),
} as unknown as PersonClient;

const people = await schoolPeople(section, region, mainSchool.sourcedId);
const plan = planOf(people, random('test'));

describe('the history of a demo school', () => {
  it('finds its people in the section by name and class', () => {
    expect(people.length).toBeGreaterThan(770);
    expect(people.every((one) => one.id === `id-${one.sourcedId}`)).toBe(true);
  });

  it('begins with the two pupils offered at sign-in', () => {
    expect(plan.bonds[0]?.mentor.classTitle).toBe('10А');
    expect(plan.bonds[0]?.mentees.map((one) => one.classTitle)).toEqual(['7Б']);
  });

  it('puts nobody into two pairs and gives every pupil a mentor two classes older, as the programme asks', () => {
    const mentees = plan.bonds.flatMap((bond) => bond.mentees.map((one) => one.id));
    const mentors = plan.bonds.map((bond) => bond.mentor.id);
    expect(new Set([...mentees, ...mentors]).size).toBe(mentees.length + mentors.length);
    for (const { form, mentor, mentees: led } of plan.bonds) {
      if (form === 'PUPIL_PUPIL')
        expect(led.every((one) => one.grade + 2 <= mentor.grade)).toBe(true);
    }
  });

  it('has something of every state that a screen shows', () => {
    const fates = new Set(plan.bonds.map((bond) => bond.fate));
    expect(fates).toEqual(new Set(['meets', 'silent', 'agreed', 'proposed', 'closed']));
    expect(plan.waiting.length && plan.unsigned.length && plan.free.length).toBeGreaterThan(0);
    expect(plan.bonds.some((bond) => bond.form === 'TEACHER_TEACHER')).toBe(true);
  });
});
