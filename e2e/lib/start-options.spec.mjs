import { expect, it } from 'vitest';
import { readStart } from './start-options.mjs';

it('takes the usual ports, and others from the environment', () => {
  expect(readStart([], {})).toMatchObject({ apiPort: 4301, journalPort: 4300, reset: false });
  expect(readStart(['--reset', '--people', '60000'], { API_PORT: '5001' })).toMatchObject({
    apiPort: 5001,
    people: '60000',
    reset: true,
  });
});

it.each([
  [['--rest'], {}, 'Unknown option --rest. The options: npm start -- --help'],
  [['again'], {}, 'Unexpected argument again'],
  [['--people'], {}, 'Option --people <value> argument missing'],
  [['--people', 'many'], {}, '--people takes a number'],
  [[], { JOURNAL_PORT: 'abc' }, 'JOURNAL_PORT must be a port, 1 to 65535, not «abc».'],
  [[], { API_PORT: '70000' }, 'API_PORT must be a port'],
  [[], { API_PORT: '4300' }, 'API_PORT and JOURNAL_PORT must differ, both are 4300.'],
  [[], { DATABASE_URL: 'localhost' }, 'DATABASE_URL must look like'],
  [['--reset'], { DATABASE_URL: 'mysql://a@b/c' }, '--reset does not empty DATABASE_URL'],
])('says in one line what is wrong with %j %j', (args, env, words) => {
  const read = () => readStart(args, env);
  expect(read).toThrow(words);
  expect(read).not.toThrow('\n');
});
