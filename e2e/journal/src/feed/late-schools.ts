import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalConfig } from '../config.ts';
import { pluginAvailable } from '../plugin.ts';
import type { Region } from '../roster/roster.ts';
import { ApiClient } from './api-client.ts';
import { feed } from './feed.ts';
import { snapshotOf } from './snapshot.ts';
import { sendTimetables } from './timetables.ts';

const everyMs = 10_000;

/** A school whose administrator has switched the section on is sent, once, within seconds. */
export function watchLateSchools(config: JournalConfig, region: Region): void {
  const api = new ApiClient(config);
  const file = join(config.dataDir, 'late-schools.json');
  const sent = new Set(
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [],
  );
  const off = region.schools.filter((school) => school.off).map((school) => school.sourcedId);

  async function look(): Promise<void> {
    for (const school of off.filter((one) => !sent.has(one))) {
      if (!(await pluginAvailable(config, school))) continue;
      await feed(api, snapshotOf(region, [school]));
      sent.add(school);
      writeFileSync(file, JSON.stringify([...sent]));
      await sendTimetables(api, region, [{ sourcedId: school }]);
    }
  }
  const next = () =>
    setTimeout(() => {
      look()
        .catch((trouble: unknown) => console.error(trouble))
        .finally(next);
    }, everyMs).unref();
  next();
}
