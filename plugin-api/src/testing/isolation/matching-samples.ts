import { list, type Sample, thing, version } from './sample.ts';

export const matchingSamples: Record<string, Sample> = {
  'matching.list': list(),
  'matching.entrants': list(() => ({ query: { form: 'PUPIL_PUPIL' } })),
  'matching.start': list(() => ({ body: { form: 'PUPIL_PUPIL' } })),
  'matching.show': thing(({ pendingRunId }) => ({ params: { runId: pendingRunId } })),
  'matching.again': thing(({ pendingRunId }) => ({ params: { runId: pendingRunId } })),
  'matching.review': thing(({ pendingRunId }) => ({ params: { runId: pendingRunId }, version })),
  'matching.discard': thing(({ pendingRunId }) => ({ params: { runId: pendingRunId }, version })),
  'matching.answer': thing(({ pendingRunId, loneMenteeId }) => ({
    params: { runId: pendingRunId },
    body: { menteeId: loneMenteeId, side: 'mentee', word: 'fits' },
  })),
  'matching.finish': thing(({ pendingRunId }) => ({ params: { runId: pendingRunId }, version })),
  'matching.preview': thing(({ reviewedRunId }) => ({
    params: { runId: reviewedRunId },
    body: {},
  })),
  'matching.publish': thing(({ reviewedRunId }) => ({
    params: { runId: reviewedRunId },
    body: {},
    version,
  })),
  'matching.lock': thing(({ loneMenteeId, idleMentorId }) => ({
    body: { menteeId: loneMenteeId, mentorId: idleMentorId, kind: 'never' },
  })),
  'matching.wish': thing(({ loneMenteeId, idleMentorId }) => ({
    body: { fromId: loneMenteeId, toId: idleMentorId, kind: 'like' },
  })),
  'aboutMe.show': list(),
  'aboutMe.set': list(() => ({ version: 0, body: { about: 'люблю шахматы', interests: [] } })),
  'matching.profile': thing(({ menteeId }) => ({ params: { personId: menteeId } })),
  'matching.setClass': thing(({ classId }) => ({ params: { classId }, body: { shift: 2 } })),
  'matching.setProfile': thing(({ menteeId }) => ({
    params: { personId: menteeId },
    version: 0,
    body: { interests: ['шахматы'], shift: 1 },
  })),
};
