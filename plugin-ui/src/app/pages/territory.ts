import { from, type PageRoute } from '../page-route.ts';

const territory = () => import('../../features/territory/index.ts');
const schoolLists = () => import('../../features/school-lists/index.ts');
const approvals = () => import('../../features/approvals/index.ts');
const assignments = () => import('../../features/assignments/index.ts');
const control = () => import('../../features/control/index.ts');
const calendar = () => import('../../features/calendar/index.ts');
const packs = () => import('../../features/packs/index.ts');
const roadmaps = () => import('../../features/roadmaps/index.ts');

/** What a municipality and a region open; roadmaps are at every level. */
export const territoryPages: readonly PageRoute[] = [
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
  {
    path: '/calendar',
    tab: 'Календарь',
    right: 'calendar.read',
    page: from(calendar, 'CalendarPage'),
  },
  {
    path: '/roadmaps',
    tab: 'Дорожная карта',
    right: 'roadmaps.read',
    line: { under: '/roadmaps', label: 'Карты' },
    page: from(roadmaps, 'RoadmapsPage'),
  },
  {
    path: '/roadmaps/below',
    right: 'roadmaps.below',
    roles: ['municipal_coordinator'],
    line: { under: '/roadmaps', label: 'Карты школ' },
    page: from(roadmaps, 'RoadmapsBelowPage'),
  },
  {
    path: '/roadmaps/below',
    right: 'roadmaps.below',
    roles: ['regional_centre', 'ministry'],
    line: { under: '/roadmaps', label: 'Карты муниципалитетов' },
    page: from(roadmaps, 'RoadmapsBelowPage'),
  },
  {
    path: '/roadmaps/below/:orgId/:roadmapId',
    right: 'roadmaps.below',
    page: from(roadmaps, 'RoadmapBelowPage'),
  },
  {
    path: '/roadmaps/:roadmapId/items/:itemId/facts/:fact/:at',
    right: 'roadmaps.below',
    page: from(roadmaps, 'FactPage'),
  },
  { path: '/roadmaps/packs', right: 'roadmaps.write', page: from(roadmaps, 'RoadmapPacksPage') },
  { path: '/roadmaps/import', right: 'roadmaps.write', page: from(roadmaps, 'RoadmapImportPage') },
  {
    path: '/consultations',
    right: 'roadmaps.read',
    line: { under: '/roadmaps', label: 'Обсуждения' },
    page: from(roadmaps, 'ConsultationsPage'),
  },
  {
    path: '/consultations',
    tab: 'Обсуждение',
    aside: true,
    right: 'consultations.read',
    page: from(roadmaps, 'ConsultationsPage'),
  },
  {
    path: '/consultations/:consultationId',
    right: 'consultations.read',
    page: from(roadmaps, 'ConsultationPage'),
  },
  {
    path: '/packs',
    tab: 'Справочники',
    right: 'packs.read',
    roles: ['regional_centre', 'municipal_coordinator'],
    page: from(packs, 'PacksPage'),
  },
  {
    path: '/registers',
    tab: 'Реестры',
    right: 'roadmaps.read',
    page: from(roadmaps, 'RegistersPage'),
  },
  {
    path: '/received-assignments',
    tab: 'Поручения',
    right: 'assignments.answer',
    line: { under: '/received-assignments', label: 'Полученные' },
    page: from(assignments, 'ReceivedAssignmentsPage'),
  },
  {
    path: '/received-assignments/:receivedId',
    right: 'assignments.answer',
    page: from(assignments, 'ReceivedAssignmentPage'),
  },
  {
    path: '/assignments',
    right: 'assignments.issue',
    roles: ['municipal_coordinator'],
    line: { under: '/received-assignments', label: 'Выданные' },
    page: from(assignments, 'IssuedAssignmentsPage'),
  },
  {
    path: '/assignments',
    tab: 'Поручения',
    right: 'assignments.issue',
    roles: ['regional_centre', 'ministry'],
    page: from(assignments, 'IssuedAssignmentsPage'),
  },
  {
    path: '/assignments/new',
    right: 'assignments.issue',
    page: from(assignments, 'IssueAssignmentPage'),
  },
  {
    path: '/assignments/:assignmentId',
    right: 'assignments.issue',
    page: from(assignments, 'IssuedAssignmentPage'),
  },
  {
    path: '/control-sheets',
    tab: 'Контроль',
    right: 'control.read',
    page: from(control, 'ControlSheetsPage'),
  },
  {
    path: '/control-sheets/new',
    right: 'control.write',
    page: from(control, 'DrawControlSheetPage'),
  },
  {
    path: '/control-sheets/now/schools',
    right: 'control.schools',
    page: from(control, 'ControlNowSchoolsPage'),
  },
  {
    path: '/control-sheets/:sheetId',
    right: 'control.read',
    page: from(control, 'ControlSheetPage'),
  },
  {
    path: '/control-sheets/:sheetId/schools',
    right: 'control.schools',
    page: from(control, 'ControlSchoolsPage'),
  },
  {
    path: '/control-sheets/:sheetId/schools/:partId',
    right: 'control.schools',
    page: from(control, 'ControlSchoolPage'),
  },
  {
    path: '/school-lists',
    tab: 'Перечень школ',
    right: 'lists.read',
    page: from(schoolLists, 'SchoolListsPage'),
  },
  { path: '/school-lists/:listId', right: 'lists.read', page: from(schoolLists, 'SchoolListPage') },
  {
    path: '/approvals',
    tab: 'На согласование',
    right: 'approvals.read',
    page: from(approvals, 'ApprovalsPage'),
  },
  {
    path: '/approvals/:approvalId',
    right: 'approvals.read',
    page: from(approvals, 'ApprovalPage'),
  },
  { path: '/roadmaps/:roadmapId', right: 'roadmaps.read', page: from(roadmaps, 'RoadmapPage') },
];
