import { newId } from '../../platform/db/id.ts';
import { fileOf, zip } from '../../modules/sync/upload/package-fixture.ts';
import { list, type Sample, thing, version } from './sample.ts';

/** Where nobody listens: the matrix asks who may, not whether a provider answers. */
const provider = {
  baseUrl: 'https://127.0.0.1:9/',
  oneRoster: '1.2' as const,
  auth: { kind: 'bearer' as const },
  secret: 'secret',
};
const PACKAGE = 'sourcedId,title,schoolSourcedId\n';
const soon = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** Calls of hosts and administrators: connections, sync, webhooks. */
export const syncSamples: Record<string, Sample> = {
  'connections.list': list(),
  'connections.switch': thing(
    ({ connectionId }) => ({ params: { connectionId }, body: { enabled: true }, version }),
    true,
  ),
  'connections.hostSwitch': thing(({ sourcedId }) => ({
    params: { sourcedId },
    body: { enabled: true },
  })),
  'sync.open': thing(({ sourcedId }) => ({ body: { schools: [sourcedId] } })),
  'sync.put': thing(({ runId }) => ({ params: { runId, entity: 'users', seq: 0 }, body: '' })),
  'sync.seal': thing(({ runId }) => ({ params: { runId }, body: { counts: {} } })),
  'sync.cancel': thing(({ runId }) => ({ params: { runId } })),
  'sync.list': list(),
  'sync.show': thing(({ runId }) => ({ params: { runId } })),
  'sync.plan': thing(({ runId, sourcedId }) => ({
    params: { runId },
    query: { school: sourcedId },
  })),
  'sync.items': thing(({ runId, sourcedId }) => ({
    params: { runId },
    query: { school: sourcedId, kind: 'people.created.pupil' },
  })),
  'sync.issues': thing(({ runId, sourcedId }) => ({
    params: { runId },
    query: { school: sourcedId },
  })),
  'sync.issueKinds': thing(({ runId, sourcedId }) => ({
    params: { runId },
    query: { school: sourcedId },
  })),
  'sync.issuesTable': thing(({ runId, sourcedId }) => ({
    params: { runId },
    query: { school: sourcedId },
  })),
  'sync.approve': thing(({ runId, sourcedId }) => ({
    params: { runId },
    body: { school: sourcedId, guards: [], planDigest: '0' },
  })),
  'sync.reject': thing(({ runId, sourcedId }) => ({
    params: { runId },
    body: { school: sourcedId },
  })),
  'sync.outlook': thing(({ runId }) => ({ params: { runId } })),
  'sync.undo': thing(({ runId, sourcedId }) => ({
    params: { runId },
    body: { school: sourcedId },
  })),
  'sync.status': list(),
  'pull.list': list(),
  'pull.put': thing(({ sourcedId }) => ({
    body: { org: sourcedId, provider, schedule: { kind: 'hours', every: 24 } },
    version,
  })),
  'pull.remove': thing(({ sourcedId }) => ({ query: { org: sourcedId }, version: 2 })),
  'pull.test': thing(({ sourcedId }) => ({ body: { org: sourcedId, provider } })),
  'pull.run': thing(({ sourcedId }) => ({ body: { org: sourcedId } })),
  'oneRoster.exportCsv': list(),
  'syncGuards.rules': thing(({ sourcedId }) => ({ query: { school: sourcedId } })),
  'syncGuards.list': thing(({ sourcedId }) => ({ query: { school: sourcedId } })),
  'syncGuards.set': thing(({ sourcedId }) => ({
    body: { school: sourcedId, guard: 'G2', percent: 25, reason: 'набор', validUntil: soon() },
  })),
  'syncGuards.end': thing(({ overrideId }) => ({ params: { overrideId }, body: {} })),
  'webhooks.create': list(() => ({ body: { url: `https://1.1.1.1/${newId()}` } })),
  'webhooks.list': list(),
  'webhooks.show': thing(({ webhookId }) => ({ params: { webhookId } })),
  'webhooks.update': thing(({ webhookId }) => ({
    params: { webhookId },
    body: { types: ['run.held'] },
    version,
  })),
  'webhooks.remove': thing(({ webhookId }) => ({ params: { webhookId } })),
  'webhooks.enable': thing(({ webhookId }) => ({ params: { webhookId } })),
  'webhooks.rotate': thing(({ webhookId }) => ({ params: { webhookId } })),
  'webhooks.test': thing(({ webhookId }) => ({ params: { webhookId } })),
  'webhooks.deliveries': thing(({ webhookId }) => ({ params: { webhookId } })),
  'webhooks.retry': thing(({ webhookId, deliveryId }) => ({ params: { webhookId, deliveryId } })),
  'uploads.create': thing(({ sourcedId }) => ({
    body: { file: fileOf(zip({ 'classes.csv': PACKAGE })), school: sourcedId },
  })),
  'timetables.put': thing(({ sourcedId }) => ({
    params: { sourcedId },
    body: { from: '2026-09-01', until: '2027-05-31', lessons: [] },
  })),
  'deltas.take': list(({ sourcedId }) => ({
    body: {
      ops: [
        {
          op: 'upsert',
          entity: 'classes',
          sourcedId: 'delta-class',
          version: 1,
          record: { title: '1А', school: { sourcedId } },
        },
        { op: 'delete', entity: 'users', sourcedId: 'nobody', version: 1 },
      ],
    },
  })),
};
