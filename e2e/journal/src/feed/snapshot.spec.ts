import { describe, expect, it } from 'vitest';
import { makeRegion } from '../roster/roster.ts';
import { snapshotOf } from './snapshot.ts';

const region = makeRegion();
const off = region.schools.find((school) => school.off)!.sourcedId;

describe('what the journal sends', () => {
  const { orgs, roster } = snapshotOf(region);

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
});
