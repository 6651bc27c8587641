import { list, type Sample, thing, version } from './sample.ts';

const table = () =>
  new File(['ФИО;Год рождения;Основной запрос\nКотов Егор;2013;физика\n'], 'база.csv');

/** Calls about the tables of both bases. */
export const tableSamples: Record<string, Sample> = {
  'tables.mentees': list(),
  'tables.mentors': list(),
  'tables.blank': list(() => ({ params: { base: 'mentees' } })),
  'tables.read': list(() => ({ body: { base: 'mentees', file: table() } })),
  'tables.show': thing(({ importId }) => ({ params: { importId } })),
  'tables.map': thing(({ importId }) => ({
    params: { importId },
    body: { headerLine: 1, fields: ['name', null] },
    version,
  })),
  'tables.apply': thing(({ importId }) => ({
    params: { importId },
    body: { lines: [2] },
    version,
  })),
  'tables.undo': thing(({ appliedImportId }) => ({
    params: { importId: appliedImportId },
    version,
  })),
  'tables.errors': thing(({ importId }) => ({ params: { importId } })),
  'mentors.reserve': thing(({ idleMentorId }) => ({
    body: { mentorIds: [idleMentorId], reserve: { year: 2099, readiness: 'maybe' } },
  })),
  'mentors.carryOver': thing(({ reservedMentorId }) => ({
    body: { mentorIds: [reservedMentorId] },
  })),
};
