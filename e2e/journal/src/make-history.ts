import { readConfig } from './config.ts';
import { ApiClient } from './feed/api-client.ts';
import { consult } from './history/consultation.ts';
import { runHistory } from './history/run-history.ts';
import { schoolHistory } from './history/school-history.ts';
import { loadKeys } from './keys.ts';
import { PersonClient } from './history/person-client.ts';
import { type DemoRole, demoPeople } from './roster/demo-people.ts';
import { mainSchool } from './roster/places.ts';
import { makeRegion } from './roster/roster.ts';

const config = readConfig();
const keys = await loadKeys(config.dataDir);
const region = makeRegion({ people: config.people });
const now = new Date();

/** One of the people offered at sign-in, at work. */
function signedIn(role: DemoRole): PersonClient {
  const { sourcedId: person, org } = demoPeople(region).find((one) => one.role === role)!;
  return new PersonClient(config, keys, { person, org });
}

/** The region's target of this year, marked as an example. */
async function setTarget(): Promise<void> {
  const client = signedIn('regional-centre');
  const { org } = await client.get<{ org: { id: string } }>('/api/v1/session');
  await client.put('/api/v1/targets', {
    orgId: org.id,
    indicator: 'COVERAGE',
    year: now.getFullYear(),
    percent: 70,
    example: true,
  });
}

// The first school of each municipality.
const lively = new Set(['s-1001', 's-1006', 's-1009']);

await setTarget();
for (const school of region.schools.filter((one) => lively.has(one.sourcedId))) {
  const made = await schoolHistory({ config, keys, region, now }, school);
  console.log(`${school.shortName}: ${made} pairs and groups`);
}
await consult(signedIn('municipal-coordinator'), signedIn('curator'), now);
await runHistory(new ApiClient(config), region, mainSchool.sourcedId);
