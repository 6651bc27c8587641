import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { browserZod, lean } from './build/lean.ts';
import { compressed } from './build/compressed.ts';
import { join } from './build/join.ts';
import { manifest } from './build/manifest.ts';
import { quietWouter } from './build/quiet-wouter.ts';

/** What most pages lean on: the kit, the shared hooks, the contracts. */
const common = /plugin-ui\/src\/shared\/(ui\/)?[\w-]+\.tsx?$|contracts\/src\/[\w-]+\.ts$/;

const section = defineConfig({
  base: './',
  plugins: [lean(), react(), manifest(), compressed()],
  resolve: {
    alias: [quietWouter, browserZod],
    conditions: ['source', 'module', 'browser', 'production'],
  },
  build: {
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'src/index.ts',
      treeshake: { manualPureFunctions: ['z', 'route', 'plain', 'refusal', 'pageOf', 'Text'] },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: 'nastavnichestvo-[hash].js',
        // the first screen comes in three files, not in twenty
        codeSplitting: {
          groups: [
            { name: 'kit', test: common },
            // a worker begins with the engine and must not bring the page along
            { name: 'rules', test: /contracts\/src\/matching\// },
          ],
        },
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});

export default defineConfig(({ mode }) => (mode === 'join' ? join : section));
