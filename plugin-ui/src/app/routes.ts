import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import type { Right, Role } from '@nastavnik/contracts/access';
import type { Session } from '@nastavnik/contracts/session';

/** One page of the section: where it is, whose it is, what shows it. */
export interface PageRoute {
  /** In wouter's form: `/pairs/:pairId`. */
  path: string;
  /** Its word in the menu; a page without it is opened from another one. */
  tab?: string;
  /** The right its first call needs. */
  right: Right;
  /** Narrows whose menu it is in, where a right alone would say too much. */
  roles?: readonly Role[];
  page: LazyExoticComponent<ComponentType>;
}

/** A page from a feature's `index.ts`, loaded when it is first opened. */
const from = <N extends string>(
  load: () => Promise<Record<N, ComponentType>>,
  name: N,
): LazyExoticComponent<ComponentType> => lazy(async () => ({ default: (await load())[name] }));

const overview = () => import('../features/overview/index.ts');
const mentees = () => import('../features/mentees/index.ts');
const mentors = () => import('../features/mentors/index.ts');
const consents = () => import('../features/consents/index.ts');
const pairs = () => import('../features/pairs/index.ts');
const meetings = () => import('../features/meetings/index.ts');
const week = () => import('../features/week/index.ts');
const myMentor = () => import('../features/my-mentor/index.ts');
const connection = () => import('../features/connection/index.ts');
const grants = () => import('../features/grants/index.ts');
const sync = () => import('../features/sync/index.ts');
const uploads = () => import('../features/sync-uploads/index.ts');
const pull = () => import('../features/sync-pull/index.ts');
const guards = () => import('../features/sync-guards/index.ts');
const territory = () => import('../features/territory/index.ts');
const kit = () => import('../kit/index.ts');

/**
 * Every page, in the order of the menu: curator, administrator, mentor, mentee, class teacher,
 * municipality, region. A new page is one line here; one that stands elsewhere in another role's menu is one more
 * line, and whoever has both roles sees the first.
 */
export const pages: readonly PageRoute[] = [
  {
    path: '/overview',
    tab: 'Обзор',
    right: 'overview.read',
    roles: ['curator'],
    page: from(overview, 'OverviewPage'),
  },
  {
    path: '/mentees',
    tab: 'База наставляемых',
    right: 'mentees.read',
    roles: ['curator'],
    page: from(mentees, 'MenteesPage'),
  },
  {
    path: '/mentors',
    tab: 'База наставников',
    right: 'mentors.read',
    page: from(mentors, 'MentorsPage'),
  },
  {
    path: '/pairs',
    tab: 'Пары и группы',
    right: 'pairs.read',
    roles: ['curator'],
    page: from(pairs, 'PairsPage'),
  },
  { path: '/pairs/new', right: 'pairs.write', page: from(pairs, 'NewPairPage') },
  { path: '/pairs/:pairId', right: 'pairs.read', page: from(pairs, 'PairPage') },
  {
    path: '/meetings',
    tab: 'Встречи',
    right: 'meetings.read',
    roles: ['curator'],
    page: from(meetings, 'MeetingsPage'),
  },
  {
    path: '/consents',
    tab: 'Согласия',
    right: 'consents.read',
    roles: ['curator'],
    page: from(consents, 'ConsentsPage'),
  },
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
    path: '/week',
    tab: 'Моя неделя',
    right: 'meetings.read',
    roles: ['mentor'],
    page: from(week, 'WeekPage'),
  },
  {
    path: '/my-mentor',
    tab: 'Мой наставник',
    right: 'pairs.read',
    roles: ['mentee'],
    page: from(myMentor, 'MyMentorPage'),
  },
  {
    path: '/my-meetings',
    tab: 'Мои встречи',
    right: 'pairs.read',
    roles: ['mentee'],
    page: from(myMentor, 'MyMeetingsPage'),
  },
  {
    path: '/past-pairs',
    tab: 'Завершённые',
    right: 'pairs.read',
    roles: ['past_participant'],
    page: from(myMentor, 'PastPairsPage'),
  },
  {
    path: '/week',
    tab: 'Моя неделя',
    right: 'meetings.read',
    roles: ['class_teacher'],
    page: from(week, 'WeekPage'),
  },
  {
    path: '/mentees',
    tab: 'Наставляемые класса',
    right: 'mentees.read',
    page: from(mentees, 'MenteesPage'),
  },
  { path: '/consents', right: 'consents.read', page: from(consents, 'ConsentsPage') },
  {
    path: '/municipality',
    tab: 'Обзор муниципалитета',
    right: 'territory.read',
    roles: ['municipal_coordinator'],
    page: from(territory, 'TerritoryPage'),
  },
  { path: '/municipality/:orgId', right: 'territory.read', page: from(territory, 'TerritoryPage') },
  {
    path: '/region',
    tab: 'Обзор региона',
    right: 'territory.read',
    roles: ['regional_centre', 'ministry'],
    page: from(territory, 'TerritoryPage'),
  },
  { path: '/region/:orgId', right: 'territory.read', page: from(territory, 'TerritoryPage') },
  { path: '/kit', right: 'session.read', page: from(kit, 'KitPage') },
];

const isOpen = ({ right, roles }: PageRoute, session: Session): boolean =>
  session.rights.includes(right) &&
  (roles === undefined || roles.some((role) => session.roles.includes(role)));

/** The pages of this person, each address once. */
export function pagesOf(session: Session): PageRoute[] {
  const open = pages.filter((page) => isOpen(page, session));
  const first = new Map(open.toReversed().map((page) => [page.path, page]));
  return open.filter((page) => first.get(page.path) === page);
}

/** The menu of this person: the union of all their roles in one line. */
export const tabsOf = (session: Session) =>
  pagesOf(session).flatMap(({ path, tab }) =>
    tab === undefined ? [] : [{ to: path, label: tab }],
  );
