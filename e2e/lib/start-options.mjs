import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';

export const HELP = `npm start -- [options]

  --reset          begin anew: forget the private database and the demo's people
  --people NUMBER  about so many pupils, 1 to 1000000; without it as before, 6000 at first
  --help           these words

Environment: JOURNAL_PORT (4300), API_PORT (4301), DATA_DIR (.data),
DATABASE_URL=mysql://user:password@host:port/database instead of a private database.`;

const options = {
  help: { type: 'boolean', default: false },
  reset: { type: 'boolean', default: false },
  people: { type: 'string' },
};

/** What was typed, checked; throws one line that says what is wrong. */
export function readStart(args, env) {
  const { help, reset, people } = typed(args);
  const apiPort = port(env, 'API_PORT', 4301);
  const journalPort = port(env, 'JOURNAL_PORT', 4300);
  const databaseUrl = env.DATABASE_URL || undefined;
  if (apiPort === journalPort)
    throw new Error(`API_PORT and JOURNAL_PORT must differ, both are ${apiPort}.`);
  if (typeof people === 'string' && !/^([1-9]\d{0,5}|1000000)$/.test(people))
    throw new Error(`--people takes a number from 1 to 1000000, not «${people}».`);
  if (databaseUrl !== undefined && !/^mysql:\/\/[^/]+\/.+/.test(databaseUrl))
    throw new Error('DATABASE_URL must look like mysql://user:password@host:port/database.');
  if (reset && databaseUrl)
    throw new Error('--reset does not empty DATABASE_URL: make that one anew yourself.');
  const dataDir = resolve(env.DATA_DIR || join(root, '.data'));
  return { help, reset, people, apiPort, journalPort, dataDir, databaseUrl };
}

function typed(args) {
  try {
    return parseArgs({ args, options }).values;
  } catch (trouble) {
    const what = trouble.message.split('. ')[0].replaceAll("'", '');
    throw new Error(`${what}. The options: npm start -- --help`, { cause: trouble });
  }
}

function port(env, name, usual) {
  const text = env[name] || String(usual);
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > 65_535)
    throw new Error(`${name} must be a port, 1 to 65535, not «${text}».`);
  return number;
}
