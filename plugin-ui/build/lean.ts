import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const jsonSchema = /zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/;
const withGlobals = /zod\/v4\/core\/(core|registries)\.js$|react-redux\/dist\/react-redux\.mjs$/;
const english = /zod\/v4\/locales\/en\.js$/;
const shim = /use-sync-external-store\/shim\/index\.js$/;
const preload = 'vite/preload-helper';
const settings = 'const guest = { __zod_globalConfig: { jitless: true } };\n';

const names = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(
    ([, name]) => name,
  );

/**
 * Makes libraries behave as a guest's must. Left out: zod's printing of JSON schemas (5 kB gz) and
 * its English words, which nobody sees; a shim for old Reacts; the helper by which Vite would add
 * preload links to the host's head. Kept inside: what zod and react-redux would put on
 * `globalThis`. And zod makes no code from strings, since under a strict policy trying is reported.
 */
export const lean = (): Plugin => ({
  name: 'lean',
  enforce: 'pre',
  apply: 'build',
  load(id) {
    if (id.includes(preload)) return 'export const __vitePreload = (load) => load();';
    if (english.test(id)) return 'export default () => ({ localeError: () => undefined });';
    if (shim.test(id)) return "export { useSyncExternalStore } from 'react';";
    if (!jsonSchema.test(id)) return null;
    return names(id)
      .map((name) => `export const ${name} = () => undefined;`)
      .join('\n');
  },
  transform: (code, id) =>
    withGlobals.test(id) ? settings + code.replaceAll('globalThis', 'guest') : null,
});
