import { access, reaches, type Role, rights, roles } from '@nastavnik/contracts/access';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rightsOfRoles, rightsWhileOff } from './role-rights.ts';

describe('the rights of a person', () => {
  it('are the union over all roles, each with its own reach', () => {
    const union = rightsOfRoles(['mentor', 'class_teacher', 'curator']);
    expect(union.get('pairs.read')).toEqual(new Set(['own-pair', 'own-class', 'school']));
    expect(union.get('pairs.write')).toEqual(new Set(['school']));
    expect(union.has('grants.write')).toBe(false);
  });

  it('hold exactly what some role holds', () => {
    fc.assert(
      fc.property(fc.subarray([...roles]), (some: Role[]) => {
        const union = rightsOfRoles(some);
        for (const right of rights)
          for (const reach of reaches)
            expect(union.get(right)?.has(reach) ?? false).toBe(
              some.some((role) => access[role][right] === reach),
            );
      }),
    );
  });

  it('are none without a role', () => {
    expect(rightsOfRoles([]).size).toBe(0);
  });
});

describe('at a school that is off', () => {
  it('the administrator sees the connection and may switch it on', () => {
    expect([...rightsWhileOff(['teacher', 'school_admin']).keys()].toSorted()).toEqual([
      'connection.read',
      'connection.write',
      'session.read',
    ]);
  });

  it('nobody else may do anything', () => {
    const others = roles.filter((role) => role !== 'school_admin');
    expect(rightsWhileOff(others).size).toBe(0);
  });
});
