import { accordSamples } from './accord-samples.ts';
import { controlConflicts, controlSamples } from './control-samples.ts';
import { assignmentConflicts, assignmentSamples } from './assignment-samples.ts';
import { consultationConflicts, consultationSamples } from './consultation-samples.ts';
import { completionSamples } from './completion-samples.ts';
import { matchingSamples } from './matching-samples.ts';
import { calendarSamples, listConflicts, listSamples } from './list-samples.ts';
import { oneRosterSamples } from './oneroster-samples.ts';
import { programmeSamples } from './programme-samples.ts';
import { roadmapImportSamples } from './roadmap-import-samples.ts';
import { registerSamples, roadmapSamples } from './roadmap-samples.ts';
import { roadmapPackSamples } from './roadmap-pack-samples.ts';
import { reflectionSamples } from './reflection-samples.ts';
import { requestSamples } from './requests-samples.ts';
import { documentSamples } from './document-samples.ts';
import { passSamples } from './pass-samples.ts';
import { signalSamples } from './signal-samples.ts';
import { planSamples } from './plan-samples.ts';
import { list, type Sample, thing, version } from './sample.ts';
import { surveySamples } from './survey-samples.ts';
import { tableSamples } from './table-samples.ts';
import { labourSamples } from './labour-samples.ts';
import { privacySamples } from './privacy-samples.ts';
import { trainingSamples } from './training-samples.ts';
import { syncSamples } from './sync-samples.ts';

const DAY = '2026-09-20';
/** A valid call of every contract route but the public ones; a route without one fails the matrix. */
export const samples: Record<string, Sample> = {
  'session.show': list(),
  'session.deviceKey': list(),
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
  'pairs.agree': thing(({ proposedPairId }) => ({
    params: { pairId: proposedPairId },
    body: {},
    version,
  })),
  'pairModels.name': thing(({ agreedPairId }) => ({
    params: { pairId: agreedPairId },
    body: { model: 'EQUALS' },
    version,
  })),
  'pairs.fix': thing(({ agreedPairId }) => ({
    body: { pairIds: [agreedPairId], number: '1', date: DAY },
  })),
  'pairs.keep': thing(({ undecidedPairId }) => ({
    params: { pairId: undecidedPairId },
    body: {},
    version,
  })),
  'pairs.close': thing(({ pairId }) => ({
    params: { pairId },
    body: { reason: 'MISMATCH' },
    version,
  })),
  ...accordSamples,
  ...documentSamples,
  'pairCards.card': thing(({ pairId }) => ({ params: { pairId } })),
  'pairCards.timeline': thing(({ pairId }) => ({ params: { pairId } })),
  'pairCards.mine': list(),
  'pairCards.week': list(),
  'meetings.list': list(({ pairId }) => ({ query: { pairId } })),
  'feedback.summary': list(),
  'feedback.xlsx': list(),
  'meetings.show': thing(({ meetingId }) => ({ params: { meetingId } })),
  'meetings.log': thing(({ pairId }) => ({ params: { pairId }, body: { date: DAY } })),
  'meetings.backFill': thing(({ pairId }) => ({
    params: { pairId },
    body: { meetings: [{ date: DAY }] },
  })),
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
    body: { personId: staffId, role: 'school_admin', actNumber: '1', actDate: DAY, from: DAY },
  })),
  'grants.revoke': thing(({ grantId }) => ({
    params: { grantId },
    body: { reason: 'Переведён' },
    version,
  })),
  ...programmeSamples,
  ...roadmapPackSamples,
  ...roadmapSamples,
  ...listSamples,
  ...assignmentSamples,
  ...controlSamples,
  ...calendarSamples,
  ...roadmapImportSamples,
  ...registerSamples,
  ...consultationSamples,
  ...labourSamples,
  ...privacySamples,
  ...trainingSamples,
  ...requestSamples,
  ...planSamples,
  ...completionSamples,
  ...reflectionSamples,
  ...signalSamples,
  'history.state': list(),
  'exports.list': list(),
  'passes.list': list(),
  'passes.make': thing(({ outsiderId }) => ({ body: { personId: outsiderId } })),
  'passes.renew': thing(({ passId }) => ({ params: { passId }, version })),
  'passes.end': thing(({ passId }) => ({ params: { passId }, version })),
  ...matchingSamples,
  ...surveySamples,
  ...tableSamples,
  ...passSamples,
  ...oneRosterSamples,
  ...syncSamples,
};

/** Calls whose state a sample cannot cheaply bring about: 409 is as good as done. */
export const mayConflict = new Set([
  ...listConflicts,
  ...assignmentConflicts,
  ...consultationConflicts,
  // whoever left long ago is not asked any more
  'meetings.answer',
  // said of oneself wherever the call names a place: only the first meets what it has seen
  'aboutMe.set',
  // of a round that was not decided by an act
  'approvals.attachScan',
  'approvals.scan',
  'submissions.scan',
  'schoolLists.scan',
  // no file was put beside it
  'registers.scan',
  ...controlConflicts,
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
  'swots.make',
  // of a pair, whose only mentee cannot leave it
  'groups.leave',
]);
