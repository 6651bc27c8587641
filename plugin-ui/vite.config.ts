import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { lean } from './build/lean.ts';
import { manifest } from './build/manifest.ts';
import { quietWouter } from './build/quiet-wouter.ts';

export default defineConfig({
  base: './',
  plugins: [lean(), react(), manifest()],
  resolve: { alias: [quietWouter], conditions: ['source', 'module', 'browser', 'production'] },
  build: {
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'src/index.ts',
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: 'nastavnichestvo-[hash].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
