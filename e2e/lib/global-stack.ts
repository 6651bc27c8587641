import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from './stack.mjs';

/** One demo of their own for all journeys: other ports, a data folder that is thrown away. */
export default async function globalStack(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nastavnik-e2e-'));
  // Where the stories find the journal's key: they act as its people through the API too.
  process.env['JOURNAL_DIR'] = join(dataDir, 'journal');
  const stack = await startStack({ dataDir, apiPort: 4401, journalPort: 4400, people: 6_000 });
  return async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
