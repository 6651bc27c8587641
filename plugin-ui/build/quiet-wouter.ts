import { fileURLToPath } from 'node:url';

/**
 * Takes away the part of wouter that patches `history` and marks `window` when it is imported:
 * a guest may do neither, and each mount brings a location of its own.
 */
export const quietWouter = {
  find: /^\.\/use-browser-location\.js$/,
  replacement: fileURLToPath(new URL('../src/app/no-browser-location.ts', import.meta.url)),
};
