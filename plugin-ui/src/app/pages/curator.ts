import { from, type PageRoute } from '../page-route.ts';
import { surveyPages } from './curator-surveys.ts';

const overview = () => import('../../features/overview/index.ts');
const programmes = () => import('../../features/programmes/index.ts');
const closings = () => import('../../features/closings/index.ts');
const packs = () => import('../../features/packs/index.ts');
const mentees = () => import('../../features/mentees/index.ts');
const requests = () => import('../../features/requests/index.ts');
const tables = () => import('../../features/tables/index.ts');
const mentors = () => import('../../features/mentors/index.ts');
const externals = () => import('../../features/externals/index.ts');
const training = () => import('../../features/training/index.ts');
const pairs = () => import('../../features/pairs/index.ts');
const matching = () => import('../../features/matching/index.ts');
const plans = () => import('../../features/plans/index.ts');
const meetings = () => import('../../features/meetings/index.ts');
const backFill = () => import('../../features/back-fill/index.ts');
const signals = () => import('../../features/signals/index.ts');
const outcomes = () => import('../../features/outcomes/index.ts');
const documents = () => import('../../features/documents/index.ts');
const exported = () => import('../../features/exports/index.ts');
const consents = () => import('../../features/consents/index.ts');

const signalsBadge = from(() => import('../../shared/signals-badge.tsx'), 'SignalsBadge');

/** What a curator opens; the whole year of a school is here. */
export const curatorPages: readonly PageRoute[] = [
  {
    path: '/overview',
    tab: 'Обзор',
    right: 'overview.read',
    roles: ['curator'],
    page: from(overview, 'OverviewPage'),
  },
  {
    path: '/programmes',
    tab: 'Программы',
    right: 'programmes.read',
    roles: ['curator'],
    line: { under: '/programmes', label: 'Программы' },
    page: from(programmes, 'ProgrammesPage'),
  },
  {
    path: '/programmes/:programmeId',
    right: 'programmes.read',
    page: from(programmes, 'ProgrammePage'),
  },
  {
    path: '/programmes/:programmeId/closing',
    right: 'programmes.read',
    page: from(closings, 'ClosingPage'),
  },
  {
    path: '/packs',
    right: 'packs.read',
    roles: ['curator'],
    line: { under: '/programmes', label: 'Справочники' },
    page: from(packs, 'PacksPage'),
  },
  {
    path: '/mentees',
    tab: 'База наставляемых',
    right: 'mentees.read',
    roles: ['curator'],
    line: { under: '/mentees', label: 'База' },
    page: from(mentees, 'MenteesPage'),
  },
  {
    path: '/requests',
    right: 'requests.decide',
    line: { under: '/mentees', label: 'Запросы' },
    page: from(requests, 'RequestsPage'),
  },
  {
    path: '/requests/map',
    right: 'requests.decide',
    line: { under: '/mentees', label: 'Карта запросов' },
    page: from(requests, 'RequestMapPage'),
  },
  { path: '/tables/:base', right: 'tables.write', page: from(tables, 'ImportPage') },
  {
    path: '/mentors',
    tab: 'База наставников',
    right: 'mentors.read',
    line: { under: '/mentors', label: 'База' },
    page: from(mentors, 'MentorsPage'),
  },
  {
    path: '/external-mentors',
    right: 'passes.read',
    line: { under: '/mentors', label: 'Внешние наставники' },
    page: from(externals, 'ExternalsPage'),
  },
  {
    path: '/selection',
    right: 'training.write',
    line: { under: '/mentors', label: 'Отбор и обучение' },
    page: from(training, 'SelectionPage'),
  },
  {
    path: '/trainings',
    right: 'training.write',
    line: { under: '/mentors', label: 'План обучения' },
    page: from(training, 'TrainingsPage'),
  },
  {
    path: '/pairs',
    tab: 'Пары и группы',
    right: 'pairs.read',
    roles: ['curator'],
    line: { under: '/pairs', label: 'Пары' },
    page: from(pairs, 'PairsPage'),
  },
  {
    path: '/matching',
    right: 'matching.read',
    line: { under: '/pairs', label: 'Подбор' },
    page: from(matching, 'MatchingPage'),
  },
  { path: '/matching/:runId', right: 'matching.read', page: from(matching, 'RunPage') },
  { path: '/pairs/new', right: 'pairs.write', page: from(pairs, 'NewPairPage') },
  { path: '/pairs/:pairId/plan', right: 'plans.read', page: from(plans, 'PlanPage') },
  { path: '/pairs/:pairId/past', right: 'meetings.write', page: from(backFill, 'BackFillPage') },
  {
    path: '/pairs/:pairId/results',
    right: 'surveys.read',
    page: from(outcomes, 'PairResultsPage'),
  },
  {
    path: '/pairs/:pairId',
    openedFrom: ['/week', '/my-mentor', '/past-pairs', '/mentees'],
    right: 'pairs.read',
    page: from(pairs, 'PairPage'),
  },
  {
    path: '/meetings',
    tab: 'Встречи',
    right: 'meetings.read',
    roles: ['curator'],
    line: { under: '/meetings', label: 'Встречи' },
    page: from(meetings, 'MeetingsPage'),
  },
  {
    path: '/meetings/feedback',
    right: 'feedback.read',
    line: { under: '/meetings', label: 'Обратная связь' },
    page: from(meetings, 'FeedbackPage'),
  },
  {
    path: '/signals',
    tab: 'Сигналы',
    badge: signalsBadge,
    right: 'signals.read',
    line: { under: '/signals', label: 'Сигналы' },
    page: from(signals, 'SignalsPage'),
  },
  {
    path: '/signals/contacts',
    right: 'support.write',
    line: { under: '/signals', label: 'Кому обратиться' },
    page: from(signals, 'SupportPage'),
  },
  ...surveyPages,
  {
    path: '/documents',
    tab: 'Документы',
    right: 'documents.write',
    line: { under: '/documents', label: 'Документы' },
    page: from(documents, 'DocumentsPage'),
  },
  {
    path: '/documents/journal',
    right: 'documents.read',
    roles: ['curator'],
    line: { under: '/documents', label: 'Журнал регистрации' },
    page: from(documents, 'JournalPage'),
  },
  {
    path: '/documents/templates',
    right: 'letterhead.write',
    roles: ['curator'],
    line: { under: '/documents', label: 'Шапка и шаблоны' },
    page: from(documents, 'TemplatesPage'),
  },
  {
    path: '/exports',
    right: 'exports.read',
    roles: ['curator'],
    line: { under: '/documents', label: 'Выгрузки данных' },
    page: from(exported, 'ExportsPage'),
  },
  {
    path: '/consents',
    tab: 'Согласия',
    right: 'consents.read',
    roles: ['curator'],
    page: from(consents, 'ConsentsPage'),
  },
];
