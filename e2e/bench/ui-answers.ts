import { readFileSync } from 'node:fs';
import { access } from '@nastavnik/contracts/access';
import type { Overview } from '@nastavnik/contracts/indicators';
import type { Pack } from '@nastavnik/contracts/packs';
import type { Session } from '@nastavnik/contracts/session';

const pack = JSON.parse(
  readFileSync(new URL('../../plugin-api/packs/federal.json', import.meta.url), 'utf8'),
) as Pack;

const id = (tail: number) => `01930000-0000-7000-8000-${String(tail).padStart(12, '0')}`;

const session: Session = {
  person: { id: id(1), name: { family: 'Фёдорова', given: 'Нина', middle: 'Сергеевна' } },
  org: {
    id: id(2),
    kind: 'school',
    name: 'МБОУ «Средняя общеобразовательная школа № 12»',
    shortName: 'МБОУ «СОШ № 12»',
    timeZone: 'Asia/Yekaterinburg',
    enabled: true,
  },
  today: '2026-11-24',
  schoolYear: 2027,
  roles: ['curator'],
  rights: Object.keys(access.curator) as Session['rights'],
  pass: null,
};

const steps = [
  ['base', 318, 0],
  ['consent', 284, 34],
  ['proposed', 247, 37],
  ['agreed', 230, 17],
  ['fixed', 206, 24],
  ['intro', 198, 8],
  ['plan', 171, 27],
  ['meeting', 160, 11],
] as const;

const overview: Overview = {
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
    target: { percent: 70, orgId: id(3), orgName: 'Заречная область', example: true },
    targetPeople: 429,
    gap: 58,
    awaitingOrder: 41,
    forecast: 412,
    toFind: 17,
  },
  todo: [
    { code: 'awaits_order', weight: 'late', count: 41, since: '2026-11-20' },
    { code: 'no_consent', weight: 'blocking', count: 34, since: null },
  ],
  funnel: steps.map(([code, reached, lost]) => ({ code, reached, lost })),
  trend: [
    { date: '2026-09-01', involved: 0 },
    { date: '2026-10-01', involved: 190 },
    { date: '2026-11-24', involved: 371 },
  ],
  notMeeting: { days: 30, count: 11, activePairs: 206, worst: [] },
};

/** What the API says to the curator, by method and path. */
export const answers: Record<string, unknown> = {
  'POST /oauth2/token': { access_token: 'access', token_type: 'Bearer', expires_in: 900 },
  'GET /api/v1/session': session,
  'GET /api/v1/overview': overview,
  'GET /api/v1/pack': pack,
  'GET /api/v1/signals/counts': { open: 3, urgent: 0, closed: 0, all: 0 },
  'GET /api/v1/labour': { items: [] },
  'GET /api/v1/control-sheets': { items: [], next: null },
  'GET /api/v1/received-assignments/sums': {
    all: 0,
    open: 0,
    overdue: 0,
    answered: 0,
    accepted: 0,
    withdrawn: 0,
  },
  'GET /api/v1/requests/counts': { new: 0, accepted: 0, declined: 0, withdrawn: 0, all: 0 },
};
