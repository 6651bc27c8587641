import { globSync, readFileSync } from 'node:fs';
import { TakenKind } from '@nastavnik/contracts/taken-kinds';
import { expect, it } from 'vitest';
import { actWords, entityWords } from './act-words.ts';

const SRC = new URL('../../../', import.meta.url).pathname;
const sources = globSync('{modules,platform}/**/*.ts', { cwd: SRC })
  .filter((file) => !/spec\.ts$|\/act-words|modules\/(?:sync|webhooks)\//.test(file))
  .map((file) => readFileSync(`${SRC}${file}`, 'utf8'))
  // what is written to the history, and the unions of what may be
  .filter((text) => /history\.add\(|Action =/.test(text))
  .join('\n');

const found = (pattern: RegExp) =>
  [...new Set([...sources.matchAll(pattern)].map(([, word = '']) => word))].toSorted();

it('has a word for everything that history is written about', () => {
  const entities = found(/entity: '([^']+)'/g);
  expect(entities.length).toBeGreaterThan(20);
  const all = [...entities, ...TakenKind.options];
  expect(all.filter((entity) => !(entity in entityWords))).toEqual([]);
});

it('has a word for everything that is done', () => {
  const unions = found(/(?:Action =|action:)((?:\s*\|?\s*'[^']+')+)/g).flatMap((union) =>
    [...union.matchAll(/'([^']+)'/g)].map(([, act = '']) => act),
  );
  const acts = new Set(unions);
  expect(acts.size).toBeGreaterThan(50);
  expect([...acts].filter((act) => !(act in actWords))).toEqual([]);
});
