import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const shim = /use-sync-external-store\/shim\/index\.js$/;
const reactRedux = /react-redux\/dist\/react-redux\.mjs$/;
const contracts = /contracts\/src\/[\w-]+\.ts$/;
const preload = 'vite/preload-helper';

/** Puts the part of zod that a browser needs in the place of zod; see `browser-zod.ts`. */
export const browserZod = {
  find: /^zod$/,
  replacement: fileURLToPath(new URL('../src/app/browser-zod.ts', import.meta.url)),
};

/** What a route says to the server alone. */
const shapes = /^ +(?:response|params|query|body|summary|may): .+,\n/gm;
/** Where a schema is declared: up to the semicolon before the next thing at the margin. */
const declared = /^((?:export )?const \w+ = )((?:z|[A-Z]\w*)\b[^]*?);\n(?![ })])/gm;

/** A contract as the browser needs it: paths, enums and constants; unused schemas fall away. */
const browserContract = (code: string) =>
  code.replaceAll(shapes, '').replaceAll(declared, '$1/* @__PURE__ */ (() => $2)();\n');

/**
 * Makes libraries behave as a guest's must. Left out: a shim for old Reacts, and the helper by
 * which Vite would add preload links to the host's head. Kept inside: what react-redux would put
 * on `globalThis`. Made small: contracts.
 */
export const lean = (): Plugin => ({
  name: 'lean',
  enforce: 'pre',
  apply: 'build',
  load(id) {
    if (id.includes(preload)) return 'export const __vitePreload = (load) => load();';
    if (shim.test(id)) return "export { useSyncExternalStore } from 'react';";
    return null;
  },
  transform(code, id) {
    if (contracts.test(id)) return browserContract(code);
    if (reactRedux.test(id)) return `const guest = {};\n${code.replaceAll('globalThis', 'guest')}`;
    return null;
  },
});
