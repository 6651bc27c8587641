import 'reflect-metadata';
import { ConfigError, readConfig } from './config.ts';
import { HELP, Misuse, readCommand, run } from './operator/run.ts';
import { withToolbox } from './operator/toolbox.ts';
import { Problem } from './platform/problem/problem.ts';

const say = (line: string) => console.log(line);
const ABSENT = new Set(['ENOENT', 'ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND']);

function settings() {
  if (!process.env['DATABASE_URL'])
    throw new ConfigError('No database: npm start is not running here, nor is DATABASE_URL given.');
  return readConfig();
}

function wordsOf(error: Error & { code?: string; syscall?: string }): string {
  if (error instanceof Problem) return error.body().detail;
  if (error.syscall === 'connect' && error.code && ABSENT.has(error.code))
    return 'The database does not answer: start it (npm start), or correct DATABASE_URL.';
  return error.message;
}

try {
  const typed = readCommand(process.argv.slice(2));
  if (typed.command === 'help') say(HELP);
  else await withToolbox(settings(), say, (tools) => run(tools, typed, process.env));
} catch (error) {
  console.error(wordsOf(error as Error));
  if (error instanceof Misuse) console.error('\nSee --help.');
  process.exitCode = error instanceof Misuse || error instanceof ConfigError ? 2 : 1;
}
