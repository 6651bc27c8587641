import { access } from '@nastavnik/contracts/access';
import type { Right, Role } from '@nastavnik/contracts/access';
import type { Session } from '@nastavnik/contracts/session';

const rightsOf = (roles: readonly Role[]) => [
  ...new Set(roles.flatMap((role) => Object.keys(access[role]) as Right[])),
];

/** A session; the rights follow from the roles unless said. */
export function makeSession(over: Partial<Session> = {}): Session {
  const roles = over.roles ?? ['curator'];
  return {
    person: {
      id: '01930000-0000-7000-8000-000000009001',
      name: { family: 'Фёдорова', given: 'Нина', middle: 'Сергеевна' },
    },
    org: {
      id: '01930000-0000-7000-8000-000000000002',
      kind: 'school',
      name: 'МБОУ «Средняя общеобразовательная школа № 12»',
      shortName: 'МБОУ «СОШ № 12»',
      timeZone: 'Asia/Yekaterinburg',
      enabled: true,
    },
    today: '2026-11-24',
    schoolYear: 2027,
    roles,
    rights: rightsOf(roles),
    pass: null,
    ...over,
  };
}
