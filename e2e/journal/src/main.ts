import { readConfig } from './config.ts';
import { watchLateSchools } from './feed/late-schools.ts';
import { loadKeys } from './keys.ts';
import { People } from './people.ts';
import { makeRegion } from './roster/roster.ts';
import { journalServer } from './server.ts';

const config = readConfig();
const keys = await loadKeys(config.dataDir);
const region = makeRegion({ people: config.people });
const people = new People(region);
const server = journalServer({ config, keys, people });

server.listen(config.port, config.host, () => console.log(`Journal: ${config.origin}`));

watchLateSchools(config, region);

for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.once(name, () => {
    server.close();
    server.closeAllConnections();
  });
}
