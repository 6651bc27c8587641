import { readConfig } from './config.ts';
import { loadKeys } from './keys.ts';
import { People } from './people.ts';
import { makeRegion } from './roster/roster.ts';
import { journalServer } from './server.ts';

const config = readConfig();
const keys = await loadKeys(config.dataDir);
const people = new People(makeRegion({ people: config.people }));
const server = journalServer({ config, keys, people });

server.listen(config.port, config.host, () => console.log(`Journal: ${config.origin}`));

for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.once(name, () => {
    server.close();
    server.closeAllConnections();
  });
}
