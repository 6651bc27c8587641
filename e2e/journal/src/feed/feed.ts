import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Region } from '../roster/roster.ts';
import { entities } from '../roster/wire.ts';
import type { Entity } from '../roster/wire.ts';
import type { ApiClient } from './api-client.ts';
import type { Snapshot } from './snapshot.ts';

interface RunPart {
  school: { sourcedId: string; name: string };
  state: string;
  guards: { text: string }[];
}

interface Run {
  runId: string;
  state: string;
  settled: boolean;
  failure: { text: string } | null;
  rejected: Partial<Record<Entity, number>>;
  parts: RunPart[];
}

const linesPerBatch = 2_000;
const patienceMs = 15 * 60_000;

/** Switches the section on and off as the region decided, and names each school's administrator. */
export async function install(api: ApiClient, region: Region): Promise<void> {
  for (const school of region.schools) {
    const principal = region.roster.users.find(
      (user) =>
        user.primaryOrg.sourcedId === school.sourcedId && user.roles[0]?.role === 'principal',
    );
    await api.call('PUT', `/sync/v1/schools/${school.sourcedId}/installation`, {
      json: { enabled: !school.off, adminSourcedId: principal?.sourcedId },
    });
  }
}

/** True when the plugin has never applied a snapshot of this journal. */
export async function nothingFedYet(api: ApiClient): Promise<boolean> {
  const { items } = await api.call<{ items: Run[] }>('GET', '/sync/v1/runs');
  return !items.some((run) => run.state === 'applied');
}

/** Sends a snapshot with its counts and waits until nothing more happens by itself. */
export async function feed(api: ApiClient, snapshot: Snapshot, now = new Date()): Promise<Run> {
  const { orgs, roster } = snapshot;
  const { runId } = await api.call<Run>('POST', '/sync/v1/runs', {
    idempotencyKey: randomUUID(),
    json: {
      mode: 'bulk',
      schools: orgs,
      completeness: Object.fromEntries(entities.map((entity) => [entity, 'bulk'])),
      source: {
        systemName: 'Журнал «Рябина»',
        snapshotAt: now.toISOString(),
        snapshotId: `snapshot-${now.getTime()}`,
      },
      dryRun: false,
    },
  });
  const counts: Partial<Record<Entity, number>> = {};
  for (const entity of entities) {
    counts[entity] = roster[entity].length;
    await sendAll(api, runId, entity, roster[entity]);
  }
  await api.call('POST', `/sync/v1/runs/${runId}/seal`, { json: { counts } });
  return settled(api, runId);
}

async function sendAll(
  api: ApiClient,
  runId: string,
  entity: Entity,
  records: readonly unknown[],
): Promise<void> {
  for (let from = 0, seq = 0; from < records.length; from += linesPerBatch, seq += 1) {
    await api.call('PUT', `/sync/v1/runs/${runId}/batches/${entity}/${seq}`, {
      lines: records.slice(from, from + linesPerBatch),
    });
  }
}

async function settled(api: ApiClient, runId: string): Promise<Run> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const run = await api.call<Run>('GET', `/sync/v1/runs/${runId}`);
    if (run.settled) return run;
    await sleep(300);
  }
  throw new Error(`The run ${runId} did not settle in ${patienceMs / 60_000} minutes`);
}

/** What came of a run, in a few lines; throws when a school was not applied. */
export function report(run: Run): string {
  const trouble = run.parts.filter((part) => part.state !== 'applied');
  if (run.failure || trouble.length > 0) {
    const words = trouble.map(
      (part) =>
        `${part.school.name}: ${part.state} ${part.guards.map((guard) => guard.text).join(' ')}`,
    );
    throw new Error([`Run ${run.state}`, run.failure?.text, ...words].filter(Boolean).join('\n'));
  }
  const rejected = Object.values(run.rejected).reduce((sum, count) => sum + count, 0);
  return `${run.parts.length} organisations applied, ${rejected} lines rejected`;
}
