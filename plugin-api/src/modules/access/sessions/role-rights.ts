import { access, type Reach, type Right, type Role, rights } from '@nastavnik/contracts/access';

export type RightsMap = ReadonlyMap<Right, ReadonlySet<Reach>>;

/** What all the roles together allow, and how far each right goes. */
export function rightsOfRoles(roles: readonly Role[]): RightsMap {
  const union = new Map<Right, Set<Reach>>();
  for (const role of roles)
    for (const right of rights) {
      const reach = access[role][right];
      if (reach) union.set(right, (union.get(right) ?? new Set()).add(reach));
    }
  return union;
}

/** What the administrator may do while the school is off: see that it is, and switch it on. */
const whileOff: ReadonlySet<Right> = new Set([
  'session.read',
  'connection.read',
  'connection.write',
]);

/** The rights that are left at a school that is off: none but the administrator's own few. */
export function rightsWhileOff(roles: readonly Role[]): RightsMap {
  if (!roles.includes('school_admin')) return new Map();
  const all = rightsOfRoles(['school_admin']);
  return new Map([...all].filter(([right]) => whileOff.has(right)));
}
