import { copyFileSync, existsSync, statSync, truncateSync } from 'node:fs';

const LOG_BYTES = 10_000_000;
const LOOK_MS = 60_000;

/**
 * Keeps a log that is appended to under about 10 MB, with one older piece beside it. The writer
 * keeps its open file, so the text is moved away instead of the file.
 */
export function capLog(file, bytes = LOG_BYTES, lookMs = LOOK_MS) {
  const look = () => {
    if (!existsSync(file) || statSync(file).size <= bytes) return;
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  };
  look();
  setInterval(look, lookMs).unref();
}
