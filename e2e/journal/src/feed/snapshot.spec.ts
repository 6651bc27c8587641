import { describe, expect, it } from 'vitest';
import { makeRegion } from '../roster/roster.ts';
import { snapshotOf, wholeSnapshot, without } from './snapshot.ts';

const region = makeRegion();
const off = region.schools.find((school) => school.off)!.sourcedId;

describe('what the journal sends', () => {
  const { orgs, roster } = wholeSnapshot(region);

  it('covers every organisation but the school that is off', () => {
    expect(orgs).toHaveLength(region.places.length - 1);
    expect(orgs).not.toContain(off);
  });

  it('has nobody of the school that is off', () => {
    expect(JSON.stringify(roster)).not.toContain(`"${off}"`);
  });

  it('has everybody else', () => {
    const left = region.roster.users.filter((user) =>
      user.roles.some((role) => role.org.sourcedId !== off),
    );
    expect(roster.users).toHaveLength(left.length);
  });

  it('may be of one school alone', () => {
    const one = snapshotOf(region, [off]).roster;
    expect(one.orgs).toHaveLength(1);
    expect(one.users.length).toBeGreaterThan(100);
    expect(one.users.every((user) => user.roles.every((role) => role.org.sourcedId === off))).toBe(
      true,
    );
  });

  it('forgets a person together with all that is about them', () => {
    const whole = snapshotOf(region, [off]);
    const pupil = whole.roster.users.find((user) => user.grades)!;
    const less = without(whole, (user) => user === pupil);
    const text = JSON.stringify([less.roster.users, less.roster.enrollments]);
    expect(text).not.toContain(`"${pupil.sourcedId}"`);
    expect(less.roster.users).toHaveLength(whole.roster.users.length - 1);
  });
});
