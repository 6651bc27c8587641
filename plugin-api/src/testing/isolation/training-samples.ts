import { list, type Sample, thing, version } from './sample.ts';

const draft = { title: 'Занятие', hours: 2, on: '2026-09-16' };

/** Calls of the selection and the training of mentors. */
export const trainingSamples: Record<string, Sample> = {
  'selection.list': list(),
  'selection.counts': list(),
  'selection.show': thing(({ mentorId }) => ({ params: { mentorId } })),
  'selection.interview': thing(({ idleMentorId }) => ({
    params: { mentorId: idleMentorId },
    body: {
      form: 'PUPIL_PUPIL',
      marks: { WISH: 3 },
      on: '2026-09-10',
      by: 'Психолог',
      outcome: 'ready',
    },
    version,
  })),
  'selection.admit': thing(({ loneMentorId }) => ({
    params: { mentorId: loneMentorId },
    body: { decision: 'refused', reason: 'Нет времени' },
    version,
  })),
  'trainings.list': list(() => ({ query: { schoolYear: 2027 } })),
  'trainings.mine': list(),
  'trainings.show': thing(({ trainingId }) => ({ params: { trainingId } })),
  'trainings.create': list(() => ({ body: { items: [draft] } })),
  'trainings.update': thing(({ trainingId }) => ({ params: { trainingId }, body: draft, version })),
  'trainings.attend': thing(({ trainingId, idleMentorId }) => ({
    params: { trainingId },
    body: { people: [{ mentorId: idleMentorId, attended: true }] },
    version,
  })),
  'trainings.cancel': thing(({ trainingId }) => ({
    params: { trainingId },
    body: { reason: 'Карантин' },
    version,
  })),
  'trainings.remove': thing(({ emptyTrainingId }) => ({
    params: { trainingId: emptyTrainingId },
    version,
  })),
};
