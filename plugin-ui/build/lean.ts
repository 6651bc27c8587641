import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const jsonSchema = /zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/;
const preload = 'vite/preload-helper';

const names = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(
    ([, name]) => name,
  );

/**
 * Leaves out what a guest never needs: zod's printing of JSON schemas (5 kB gz), and the helper by
 * which Vite would add preload links to the host's head when a page is loaded.
 */
export const lean = (): Plugin => ({
  name: 'lean',
  enforce: 'pre',
  apply: 'build',
  load(id) {
    if (id.includes(preload)) return 'export const __vitePreload = (load) => load();';
    if (!jsonSchema.test(id)) return null;
    return names(id)
      .map((name) => `export const ${name} = () => undefined;`)
      .join('\n');
  },
});
