import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './install.mjs';

const place = join(root, 'plugin-ui/src/join');
const read = (path) => readFileSync(join(place, path), 'utf8');

it('gives the page /join a rule for each class that its door is built of', () => {
  const sheets = [...read('main.ts').matchAll(/'(\.[^']+\.css)\?inline'/g)].map(([, path]) => path);
  const css = sheets.map(read).join('\n');
  const named = ['door.ts', 'join.ts'].flatMap((file) =>
    [...read(file).matchAll(/className[^\n,;]*/g)].flatMap(([line]) =>
      [...line.matchAll(/'([a-z][a-z -]*)'/g)].flatMap(([, classes]) => classes.split(' ')),
    ),
  );
  const unstyled = [...new Set(named)].filter(
    (name) => !new RegExp(`\\.${name}\\b(?!-)`).test(css),
  );
  expect(named.length).toBeGreaterThan(8);
  expect(unstyled).toEqual([]);
});
