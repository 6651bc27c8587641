import { readConfig } from './config.ts';
import { demoPeople } from './roster/demo-people.ts';
import type { DemoRole } from './roster/demo-people.ts';
import { schoolYearOf } from './roster/school-year.ts';
import { makeRegion } from './roster/roster.ts';

const config = readConfig();
const region = makeRegion({ people: config.people });
const from = schoolYearOf(new Date()).start;

/** Offices that no school gives; the act by which each was given. */
const offices: Partial<Record<DemoRole, { role: string; act: string }>> = {
  'municipal-coordinator': { role: 'municipal_coordinator', act: '42-о' },
  'regional-centre': { role: 'regional_centre', act: '118-р' },
  ministry: { role: 'ministry', act: '120-р' },
};

const grants = demoPeople(region).flatMap(({ role, org, sourcedId }) => {
  const office = offices[role];
  return office ? [{ org, person: sourcedId, ...office, actDate: from, from }] : [];
});

const orgs = region.places.map(({ sourcedId, kind, parent, name, shortName }) => ({
  sourcedId,
  kind,
  ...(parent ? { parent } : { timeZone: 'Europe/Moscow' }),
  name,
  shortName,
}));

// What the operator of the plugin registers; this journal can invent neither schools nor grants.
console.log(
  JSON.stringify(
    {
      id: config.connectionId,
      title: 'Журнал «Рябина» (демонстрация)',
      issuer: config.origin,
      jwksUri: `${config.internalOrigin}/.well-known/jwks.json`,
      origins: [config.origin],
      demo: true,
      clients: [
        {
          id: config.clientId,
          secretEnv: 'DEMO_CLIENT_SECRET',
          scopes: ['roster.write', 'roster.read', 'schools.manage'],
        },
      ],
      orgs,
      grants,
    },
    null,
    2,
  ),
);
