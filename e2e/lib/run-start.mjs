import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoPeople } from '../journal/src/roster/demo-people.ts';
import { makeRegion } from '../journal/src/roster/roster.ts';
import { Children } from './children.mjs';
import { root } from './install.mjs';
import { forget, startStack } from './stack.mjs';
import { run } from './steps.mjs';

const { values } = parseArgs({
  options: { reset: { type: 'boolean', default: false }, people: { type: 'string' } },
});
const dataDir = resolve(process.env.DATA_DIR ?? join(root, '.data'));
const databaseUrl = process.env.DATABASE_URL;

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

async function reset() {
  if (databaseUrl)
    throw new Error('--reset does not empty DATABASE_URL: make that one anew yourself');
  await new Children(dataDir).endLeftovers();
  forget(dataDir);
}

/** How large the region is; kept, because the next start must show the same people. */
function size() {
  const file = join(dataDir, 'people');
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  const people = values.people ?? before ?? '6000';
  if (!/^[1-9]\d{0,6}$/.test(people)) throw new Error('--people takes a number, for example 60000');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
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
async function start() {
  let end = () => process.exit(130);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end());
  if (values.reset) await step('Begin anew', reset);
  const { people, grew } = size();
  await step('Build', build);
  const stack = await step('Database, API, journal, roster', () =>
    startStack({
      dataDir,
      databaseUrl,
      people,
      feedAlways: grew,
      history: !grew,
      apiPort: Number(process.env.API_PORT ?? 4301),
      journalPort: Number(process.env.JOURNAL_PORT ?? 4300),
      onDeath: (words) => end(words),
    }),
  );
  const ended = new Promise((settle) => {
    end = settle;
  });
  welcome(stack, people);
  const death = await ended;
  await stack.stop();
  if (death) throw new Error(death);
}

try {
  await start();
  process.exit(0);
} catch (trouble) {
  console.error(`\n${trouble.message}`);
  process.exit(1);
}
