import type { Overview, QuietPair } from '@nastavnik/contracts/indicators';
import { idOf, makePupil } from './people.ts';

const days = ['2026-09-01', '2026-09-29', '2026-10-13', '2026-11-03', '2026-11-24'];
const involved = [0, 129, 226, 349, 371];

const quiet: QuietPair = {
  id: idOf(70),
  mentor: makePupil(13, 'Ильина', { classTitle: '10Б' }),
  mentees: [makePupil(12, 'Котов', { classTitle: '8В' })],
  form: 'PUPIL_PUPIL',
  model: null,
  programmeId: null,
  schoolYear: 2027,
  status: 'active',
  stage: 'REGULAR',
  needsDecision: null,
  order: { number: '41', date: '2026-09-20' },
  proposedOn: '2026-09-10',
  agreedOn: '2026-09-12',
  startedOn: '2026-09-20',
  endedOn: null,
  closeReason: null,
  closeNote: null,
  meetings: 4,
  lastMetOn: '2026-10-11',
  daysWithout: 44,
  notMeeting: true,
  version: 5,
  changedAt: '2026-10-11T10:00:00Z',
  weeks: [true, true, true, false, true, ...Array.from({ length: 7 }, () => false)],
};

/** The overview of the story that the section's pictures tell: 371 of 612, target 70 %. */
export function makeOverview(over: Partial<Overview> = {}): Overview {
  return {
    today: '2026-11-24',
    asOf: '2026-11-24T03:00:00Z',
    year: 2026,
    countedOn: '2026-12-25',
    coverage: {
      pupils: 612,
      involved: 371,
      mentees: 206,
      mentors: 165,
      percent: 60.6,
      target: { percent: 70, orgId: idOf(1), orgName: 'Министерство', example: true },
      targetPeople: 429,
      gap: 58,
      awaitingOrder: 41,
      forecast: 412,
      toFind: 17,
    },
    todo: [
      { code: 'awaits_order', weight: 'late', count: 41, since: '2026-11-20' },
      { code: 'unclosed_meetings', weight: 'late', count: 12, since: '2026-11-15' },
      { code: 'no_consent', weight: 'blocking', count: 34, since: null },
      { code: 'consent_ends_soon', weight: 'soon', count: 1, since: '2026-12-01' },
    ],
    funnel: [
      { code: 'base', reached: 318, lost: 0 },
      { code: 'consent', reached: 284, lost: 34 },
      { code: 'proposed', reached: 247, lost: 37 },
      { code: 'agreed', reached: 247, lost: 0 },
      { code: 'fixed', reached: 206, lost: 41 },
      { code: 'intro', reached: 198, lost: 8 },
      { code: 'plan', reached: 171, lost: 27 },
      { code: 'meeting', reached: 160, lost: 11 },
    ],
    trend: days.map((date, place) => ({ date, involved: involved[place]! })),
    notMeeting: { days: 30, count: 11, activePairs: 190, worst: [quiet] },
    ...over,
  };
}
