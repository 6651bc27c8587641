import { readConfig } from './config.ts';
import { ApiClient } from './feed/api-client.ts';
import { feed, install, nothingFedYet, report } from './feed/feed.ts';
import { wholeSnapshot } from './feed/snapshot.ts';
import { sendTimetables } from './feed/timetables.ts';
import { makeRegion } from './roster/roster.ts';

const config = readConfig();
const region = makeRegion({ people: config.people });
const api = new ApiClient(config);
const onlyWhenEmpty = process.argv.includes('--when-empty');

if (!onlyWhenEmpty || (await nothingFedYet(api))) {
  await install(api, region);
  console.log(report(await feed(api, wholeSnapshot(region))));
  const on = region.schools.filter((school) => !school.off);
  await sendTimetables(api, region, on);
  console.log(`${on.length} timetables taken`);
}
