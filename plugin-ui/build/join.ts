import { createHash } from 'node:crypto';
import type { Plugin, UserConfig } from 'vite';
import { browserZod, lean } from './lean.ts';
import { compressed } from './compressed.ts';

/** Writes `join.json`: the script of the page `/join`, with its SRI, for the API that serves the page. */
const joinEntry = (): Plugin => ({
  name: 'join-entry',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      if (entry?.type !== 'chunk') throw new Error('The page has no entry');
      const digest = createHash('sha384').update(entry.code).digest('base64');
      const body = { url: entry.fileName, integrity: `sha384-${digest}` };
      this.emitFile({
        type: 'asset',
        fileName: 'join.json',
        source: `${JSON.stringify(body, null, 2)}\n`,
      });
    },
  },
});

/** The page `/join`: a host of a few kilobytes that mounts the section as any journal does. */
export const join: UserConfig = {
  base: './',
  plugins: [lean(), joinEntry(), compressed()],
  resolve: { alias: [browserZod], conditions: ['source', 'module', 'browser', 'production'] },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'src/join/main.ts',
      treeshake: { manualPureFunctions: ['z', 'route', 'plain', 'refusal', 'pageOf', 'Text'] },
      output: { entryFileNames: 'join-[hash].js' },
    },
  },
};
