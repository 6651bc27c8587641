import { from, type PageRoute } from '../page-route.ts';

const outcomes = () => import('../../features/outcomes/index.ts');
const surveys = () => import('../../features/surveys/index.ts');

/** «Анкеты» of a curator: waves, paper, what came out of them by programme. */
export const surveyPages: readonly PageRoute[] = [
  {
    path: '/surveys',
    tab: 'Анкеты',
    right: 'surveys.read',
    line: { under: '/surveys', label: 'Опросы' },
    page: from(surveys, 'SurveysPage'),
  },
  {
    path: '/surveys/paper',
    right: 'surveys.write',
    line: { under: '/surveys', label: 'Ввод с бумаги' },
    page: from(surveys, 'PaperPage'),
  },
  {
    path: '/surveys/programmes',
    right: 'surveys.read',
    line: { under: '/surveys', label: 'Итоги программ' },
    page: from(outcomes, 'ProgrammeResultsPage'),
  },
  {
    path: '/surveys/programmes/:programmeId/outcomes',
    right: 'surveys.read',
    page: from(outcomes, 'OutcomesPage'),
  },
  {
    path: '/surveys/programmes/:programmeId/swot',
    right: 'surveys.read',
    page: from(outcomes, 'SwotPage'),
  },
  {
    path: '/surveys/waves/:waveId/results',
    right: 'surveys.read',
    page: from(surveys, 'ResultsPage'),
  },
  { path: '/surveys/waves/:waveId', right: 'surveys.read', page: from(surveys, 'WavePage') },
];
