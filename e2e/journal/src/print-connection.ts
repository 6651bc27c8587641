import { readConfig } from './config.ts';
import { demoPeople } from './roster/demo-people.ts';
import { schoolYearOf } from './roster/school-year.ts';
import { makeRegion } from './roster/roster.ts';

const config = readConfig();
const region = makeRegion({ people: config.people });
const from = schoolYearOf(new Date()).start;

const grants = demoPeople(region)
  .filter(({ role }) => role === 'municipal-coordinator' || role === 'regional-centre')
  .map(({ role, org, sourcedId }) => ({
    org,
    person: sourcedId,
    role: role === 'regional-centre' ? 'regional_centre' : 'municipal_coordinator',
    act: role === 'regional-centre' ? '118-р' : '42-о',
    actDate: from,
    from,
  }));

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
