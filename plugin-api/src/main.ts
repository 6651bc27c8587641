import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { Readiness } from './platform/health/readiness.ts';

const STOP_SECONDS = 25;

// What an import leaves behind is swept before the heap has grown to a multiple of what is in use.
setFlagsFromString('--heap-growing-percent=80');

const config = readConfig();
const app = await createApp(config);

let stopping = false;

/** Not ready → finish what is running → close; gives up after 25 s. */
async function stop() {
  if (stopping) return;
  stopping = true;
  app.get(Readiness).stop();
  setTimeout(() => process.exit(1), STOP_SECONDS * 1_000).unref();
  await app.close();
  process.exit(0);
}

process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());

await app.listen(config.PORT, config.HOST);
