import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPeople } from '../journal/src/roster/demo-people.ts';
import { makeRegion } from '../journal/src/roster/roster.ts';
import { takeLock } from './lock.mjs';
import { whenOrphaned } from './parent.mjs';
import { forget, startStack } from './stack.mjs';
import { readStart } from './start-options.mjs';
import { run } from './steps.mjs';

async function step(words, work) {
  const began = Date.now();
  const result = await work();
  console.log(`${words.padEnd(34)} ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

async function build() {
  const { ok, output } = await run('turbo', [
    'run',
    'build',
    '--filter=@nastavnik/plugin-api',
    '--filter=@nastavnik/plugin-ui',
    '--output-logs=errors-only',
  ]);
  if (!ok) throw new Error(`The build failed:\n${output}`);
}

/** How large the region is; kept, because the next start must show the same people. */
function size({ dataDir, people: wanted }) {
  const file = join(dataDir, 'people');
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  const people = wanted ?? before ?? '6000';
  writeFileSync(file, people);
  return { people: Number(people), grew: before !== undefined && before !== people };
}

function welcome({ journalOrigin, apiOrigin }, people) {
  const who = demoPeople(makeRegion({ people })).map(
    (one) => `  ${one.title.padEnd(42)} ${one.name}, ${one.orgName}`,
  );
  console.log(
    [
      '',
      `Journal  ${journalOrigin}`,
      `API      ${apiOrigin}  (documents: ${apiOrigin}/docs)`,
      '',
      'Sign in to the journal as',
      ...who,
      '  or anyone else, by family name.',
      '',
      'Ctrl-C stops everything. Begin anew: npm start -- --reset',
    ].join('\n'),
  );
}

/** The whole of `npm start` on Node 24; settles when the demo has been stopped. */
async function start(options) {
  let end = () => process.exit(130);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end());
  whenOrphaned(() => end());
  const { dataDir, databaseUrl, apiPort, journalPort } = options;
  const note = takeLock(dataDir);
  note(options.reset ? 'is beginning anew' : 'is just starting');
  if (options.reset) await step('Begin anew', () => forget(dataDir));
  const { people, grew } = size(options);
  await step('Build', build);
  const stack = await step('Database, API, journal, roster', () =>
    startStack({
      dataDir,
      databaseUrl,
      people,
      feedAlways: grew,
      history: !grew,
      apiPort,
      journalPort,
      onDeath: (words) => end(words),
    }),
  );
  const ended = new Promise((settle) => {
    end = settle;
  });
  note(`runs it at ${stack.journalOrigin}`);
  welcome(stack, people);
  const death = await ended;
  note('is stopping');
  await stack.stop();
  if (death) throw new Error(death);
}

try {
  await start(readStart(process.argv.slice(2), process.env));
  process.exit(0);
} catch (trouble) {
  console.error(`\n${trouble.message}`);
  process.exit(1);
}
