import 'reflect-metadata';
import { ConfigError, readConfig } from './config.ts';
import { HELP, Misuse, readCommand, run } from './operator/run.ts';
import { withToolbox } from './operator/toolbox.ts';
import { Problem } from './platform/problem/problem.ts';

const say = (line: string) => console.log(line);

try {
  const typed = readCommand(process.argv.slice(2));
  if (typed.command === 'help') say(HELP);
  else await withToolbox(readConfig(), say, (tools) => run(tools, typed, process.env));
} catch (error) {
  const { message } = error as Error;
  console.error(error instanceof Problem ? error.body().detail : message);
  if (error instanceof Misuse) console.error('\nSee --help.');
  process.exitCode = error instanceof Misuse || error instanceof ConfigError ? 2 : 1;
}
