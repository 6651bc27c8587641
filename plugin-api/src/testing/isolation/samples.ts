import type { LooseInput } from '@nastavnik/contracts/route';
import { oneRosterSamples } from './oneroster-samples.ts';
import { newId } from '../../platform/db/id.ts';
import { fileOf, zip } from '../../modules/sync/upload/package-fixture.ts';
import type { Actor } from './places.ts';
import type { Spot } from './spot.ts';

/**
 * thing: the call names one thing of the spot; a stranger gets 404.
 * list: the call names nothing, or only narrows a list; nobody is refused, nothing foreign is shown.
 * none: nobody has such a thing.
 */
export interface Sample {
  kind: 'thing' | 'list' | 'none';
  input: (spot: Spot, actor: Actor) => LooseInput;
  /** The thing belongs to the platform, and the caller's own org is meant by the session. */
  platform?: true;
}

/** Where nobody listens: the matrix asks who may, not whether a provider answers. */
const provider = {
  baseUrl: 'https://127.0.0.1:9/',
  oneRoster: '1.2' as const,
  auth: { kind: 'bearer' as const },
  secret: 'secret',
};
const PACKAGE = 'sourcedId,title,schoolSourcedId\n';
const DAY = '2026-09-20';
const thing = (input: Sample['input'], platform?: true): Sample => ({
  kind: 'thing',
  input,
  platform,
});
const list = (input: Sample['input'] = () => ({})): Sample => ({ kind: 'list', input });
const version = 1;
const soon = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** A valid call of every contract route but the public ones; a route without one fails the matrix. */
export const samples: Record<string, Sample> = {
  'session.show': list(),
  'packs.show': list(),
  'roster.classes': list(),
  'roster.setTeacher': thing(({ classId }) => ({ params: { classId }, body: { personId: null } })),
  'roster.people': list(() => ({ query: { kind: 'pupil' } })),
  'consents.list': list(),
  'consents.ofPerson': thing(({ menteeId }) => ({ params: { personId: menteeId } })),
  'consents.signatories': thing(({ pupilId }) => ({ body: { personIds: [pupilId] } })),
  'consents.receive': thing(({ pupilId }) => ({
    body: {
      personIds: [pupilId],
      kinds: ['QUESTIONNAIRE'],
      signedBy: 'guardian',
      signerName: 'Мама',
      form: 'paper',
      from: DAY,
    },
  })),
  'consents.withdraw': thing(({ consentId }) => ({ params: { consentId }, body: { from: DAY } })),
  'mentees.list': list(),
  'mentees.counts': list(),
  'mentees.show': thing(({ menteeId }) => ({ params: { menteeId } })),
  'mentees.add': thing(({ pupilId }) => ({ body: { personIds: [pupilId], form: 'PUPIL_PUPIL' } })),
  'mentees.update': thing(({ menteeId }) => ({
    params: { menteeId },
    body: { request: 'алгебра' },
    version,
  })),
  'mentees.leave': thing(({ loneMenteeId }) => ({
    params: { menteeId: loneMenteeId },
    body: { reason: 'OWN_WISH' },
    version,
  })),
  'mentors.list': list(),
  'mentors.counts': list(),
  'mentors.show': thing(({ mentorId }) => ({ params: { mentorId } })),
  'mentors.add': thing(({ staffId }) => ({ body: { personIds: [staffId], base: 'STAFF' } })),
  'mentors.update': thing(({ mentorId }) => ({
    params: { mentorId },
    body: { capacity: 20 },
    version,
  })),
  'mentors.leave': thing(({ idleMentorId }) => ({
    params: { mentorId: idleMentorId },
    body: { reason: 'OWN_WISH' },
    version,
  })),
  'pairs.list': list(({ menteeId }) => ({ query: { personId: menteeId } })),
  'pairs.counts': list(),
  'pairs.create': thing(({ idleMentorId, loneMenteeId }) => ({
    body: { mentorId: idleMentorId, menteeIds: [loneMenteeId], form: 'PUPIL_PUPIL' },
  })),
  'pairs.agree': thing(({ proposedPairId }) => ({ params: { pairId: proposedPairId }, version })),
  'pairs.fix': thing(({ agreedPairId }) => ({
    body: { pairIds: [agreedPairId], number: '1', date: DAY },
  })),
  'pairs.keep': thing(({ undecidedPairId }) => ({ params: { pairId: undecidedPairId }, version })),
  'pairs.close': thing(({ pairId }) => ({
    params: { pairId },
    body: { reason: 'MISMATCH' },
    version,
  })),
  'documents.letterhead': list(),
  'documents.setLetterhead': list(() => ({
    body: { fullName: 'Школа', place: 'Уфа', signerPosition: 'Директор', signerName: '' },
  })),
  'documents.pairOrderPdf': thing(({ agreedPairId }) => ({ body: { pairIds: [agreedPairId] } })),
  'documents.pairOrderDocx': thing(({ agreedPairId }) => ({ body: { pairIds: [agreedPairId] } })),
  'documents.consentFormsPdf': thing(({ pupilId }) => ({
    body: { personIds: [pupilId], kinds: ['PARTICIPATION'] },
  })),
  'documents.consentFormsDocx': thing(({ pupilId }) => ({
    body: { personIds: [pupilId], kinds: ['PARTICIPATION'] },
  })),
  'pairCards.card': thing(({ pairId }) => ({ params: { pairId } })),
  'pairCards.mine': list(),
  'pairCards.week': list(),
  'meetings.list': list(({ pairId }) => ({ query: { pairId } })),
  'meetings.log': thing(({ pairId }) => ({ params: { pairId }, body: { date: DAY } })),
  'meetings.correct': thing(({ meetingId }) => ({
    params: { meetingId },
    body: { topic: 'дроби' },
    version,
  })),
  'meetings.remove': thing(({ meetingId }) => ({ params: { meetingId }, version })),
  'meetings.answer': thing(({ meetingId, menteeId }, actor) => ({
    params: { meetingId },
    body: { mark: 8, ...(!['mentor', 'mentee'].includes(actor) && { personId: menteeId }) },
  })),
  'indicators.overview': list(),
  'indicators.territory': thing(({ municipalityId }) => ({ query: { orgId: municipalityId } })),
  'targets.set': thing(({ municipalityId }) => ({
    body: { orgId: municipalityId, indicator: 'COVERAGE', year: 2026, percent: 70 },
  })),
  'grants.list': list(),
  'grants.give': thing(({ staffId }) => ({
    body: { personId: staffId, role: 'curator', actNumber: '1', actDate: DAY, from: DAY },
  })),
  'grants.revoke': thing(({ grantId }) => ({
    params: { grantId },
    body: { reason: 'Переведён' },
    version,
  })),
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
  ...oneRosterSamples,
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

/** Calls whose state a sample cannot cheaply bring about: 409 is as good as done. */
export const mayConflict = new Set([
  'sync.open',
  'uploads.create',
  'sync.plan',
  'sync.approve',
  'sync.reject',
  'sync.outlook',
  'sync.undo',
  'sync.seal',
  'connections.switch',
  'pull.put',
  'pull.remove',
  'pull.run',
  'webhooks.create',
]);
