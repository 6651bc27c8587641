import { readConfig } from './config.ts';
import { ApiClient } from './feed/api-client.ts';
import { feed, install, nothingFedYet, report } from './feed/feed.ts';
import { wholeSnapshot } from './feed/snapshot.ts';
import { makeRegion } from './roster/roster.ts';

const config = readConfig();
const region = makeRegion({ people: config.people });
const api = new ApiClient(config);
const onlyWhenEmpty = process.argv.includes('--when-empty');

if (!onlyWhenEmpty || (await nothingFedYet(api))) {
  await install(api, region);
  console.log(report(await feed(api, wholeSnapshot(region))));
}
