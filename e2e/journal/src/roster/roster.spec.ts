import { describe, expect, it } from 'vitest';
import { demoPeople } from './demo-people.ts';
import { patronymic, surnameOf } from './names.ts';
import { makeRegion } from './roster.ts';
import type { User } from './wire.ts';

const today = new Date('2026-10-05T09:00:00Z');
const region = makeRegion({ today });
const { roster } = region;
const withRole = (role: string) => roster.users.filter((user) => user.roles[0]?.role === role);
const staff = roster.users.filter(
  (user) => !['student', 'parent'].includes(user.roles[0]?.role ?? ''),
);
const ids = (users: User[]) => new Set(users.map((user) => user.sourcedId));

describe('the demo region', () => {
  it('has three municipalities and twelve schools, one of them off', () => {
    expect(region.places.filter((place) => place.kind === 'municipality')).toHaveLength(3);
    expect(region.schools).toHaveLength(12);
    expect(region.schools.filter((school) => school.off)).toHaveLength(1);
  });

  it('has about 6,000 pupils and 450 staff, some of them young specialists', () => {
    expect(withRole('student').length).toBeGreaterThan(5_800);
    expect(withRole('student').length).toBeLessThan(6_200);
    expect(Math.abs(staff.length - 450)).toBeLessThan(20);
    const young = staff.filter(
      (user) => String(user.metadata?.['ru.pedagogicalSince']) > '2023-09-01',
    );
    expect(young.length).toBeGreaterThan(20);
  });

  it('gives every record an id of its own', () => {
    for (const records of Object.values(roster)) {
      expect(new Set(records.map((record: { sourcedId: string }) => record.sourcedId)).size).toBe(
        records.length,
      );
    }
  });

  it('refers only to people, classes and organisations that exist', () => {
    const people = ids(roster.users);
    const classes = new Set(roster.classes.map((one) => one.sourcedId));
    const orgs = new Set(roster.orgs.map((one) => one.sourcedId));
    for (const entry of roster.enrollments) {
      expect(people.has(entry.user.sourcedId) && classes.has(entry.class.sourcedId)).toBe(true);
    }
    for (const user of roster.users) {
      expect(user.roles.every((role) => orgs.has(role.org.sourcedId))).toBe(true);
      expect((user.agents ?? []).every((agent) => people.has(agent.sourcedId))).toBe(true);
    }
  });

  it('has one class teacher in every class and teachers who work in two schools', () => {
    const teachers = roster.enrollments.filter((entry) => entry.role === 'teacher');
    expect(new Set(teachers.map((entry) => entry.class.sourcedId)).size).toBe(
      roster.classes.length,
    );
    expect(teachers.every((entry) => entry.primary === 'true')).toBe(true);
    expect(staff.filter((user) => user.roles.length === 2).length).toBeGreaterThan(5);
  });

  it('is the same for the same seed and another for another', () => {
    expect(makeRegion({ today })).toEqual(region);
    expect(makeRegion({ today, seed: 'other' }).roster.users).not.toEqual(roster.users);
  });

  it('grows by schools and keeps the first ones as they were', () => {
    const grown = makeRegion({ today, people: 9_000 });
    expect(grown.schools).toHaveLength(18);
    expect(grown.roster.users.slice(0, 5_000).map((user) => user.sourcedId)).toEqual(
      roster.users.slice(0, 5_000).map((user) => user.sourcedId),
    );
    expect(demoPeople(grown)).toEqual(demoPeople(region));
  });

  it('offers one person of every kind at sign-in', () => {
    const people = demoPeople(region);
    expect(new Set(people.map((person) => person.role)).size).toBe(11);
    expect(new Set(people.map((person) => person.sourcedId)).size).toBe(11);
  });
});

describe('Russian names', () => {
  it('bend with the sex of their bearer', () => {
    expect(surnameOf('Орлов', 'female')).toBe('Орлова');
    expect(surnameOf('Троицкий', 'female')).toBe('Троицкая');
    expect(surnameOf('Кравченко', 'female')).toBe('Кравченко');
    expect(patronymic('Дмитрие', 'male')).toBe('Дмитриевич');
    expect(patronymic('Павл', 'female')).toBe('Павловна');
  });
});
