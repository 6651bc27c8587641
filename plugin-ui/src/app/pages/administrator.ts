import { from, type PageRoute } from '../page-route.ts';

const connection = () => import('../../features/connection/index.ts');
const grants = () => import('../../features/grants/index.ts');
const sync = () => import('../../features/sync/index.ts');
const guards = () => import('../../features/sync-guards/index.ts');
const uploads = () => import('../../features/sync-uploads/index.ts');
const pull = () => import('../../features/sync-pull/index.ts');
const overview = () => import('../../features/overview/index.ts');
const history = () => import('../../features/history/index.ts');
const exported = () => import('../../features/exports/index.ts');
const documents = () => import('../../features/documents/index.ts');
const consents = () => import('../../features/consents/index.ts');

/** What a school's administrator opens. */
export const administratorPages: readonly PageRoute[] = [
  {
    path: '/connection',
    tab: 'Подключение',
    right: 'connection.read',
    page: from(connection, 'ConnectionPage'),
  },
  {
    path: '/grants',
    tab: 'Роли и кураторы',
    right: 'grants.read',
    page: from(grants, 'GrantsPage'),
  },
  { path: '/sync', tab: 'Синхронизация', right: 'sync.read', page: from(sync, 'SyncPage') },
  { path: '/sync/guards', right: 'sync.read', page: from(guards, 'GuardsPage') },
  { path: '/sync/upload', right: 'connection.write', page: from(uploads, 'UploadPage') },
  { path: '/sync/pull', right: 'connection.read', page: from(pull, 'PullPage') },
  { path: '/sync/:runId', right: 'sync.read', page: from(sync, 'RunPage') },
  {
    path: '/overview',
    tab: 'Обзор',
    right: 'overview.read',
    page: from(overview, 'OverviewPage'),
  },
  {
    path: '/consents',
    tab: 'Согласия',
    right: 'consents.read',
    roles: ['school_admin'],
    page: from(consents, 'ConsentsPage'),
  },
  {
    path: '/documents/templates',
    tab: 'Шапка и шаблоны',
    right: 'letterhead.write',
    roles: ['school_admin'],
    page: from(documents, 'TemplatesPage'),
  },
  {
    path: '/history',
    tab: 'Журнал изменений',
    right: 'history.read',
    line: { under: '/history', label: 'Проверка' },
    page: from(history, 'HistoryPage'),
  },
  {
    path: '/exports',
    right: 'exports.read',
    roles: ['school_admin'],
    line: { under: '/history', label: 'Выгрузки данных' },
    page: from(exported, 'ExportsPage'),
  },
];
