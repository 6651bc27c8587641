import { from, type PageRoute } from '../page-route.ts';

const week = () => import('../../features/week/index.ts');
const myMentor = () => import('../../features/my-mentor/index.ts');
const myTrainings = () => import('../../features/my-trainings/index.ts');
const aboutMe = () => import('../../features/about-me/index.ts');
const mentees = () => import('../../features/mentees/index.ts');
const requests = () => import('../../features/requests/index.ts');
const surveys = () => import('../../features/surveys/index.ts');
const invitation = () => import('../../features/invitation/index.ts');
const help = () => import('../../features/help/index.ts');
const consents = () => import('../../features/consents/index.ts');

/** What mentors, mentees, pupils and class teachers open. */
export const participantPages: readonly PageRoute[] = [
  {
    path: '/survey',
    tab: 'Анкета',
    right: 'answers.write',
    roles: ['respondent'],
    page: from(surveys, 'LinkSheetPage'),
  },
  {
    path: '/invitation',
    tab: 'Предложенная пара',
    right: 'accords.write',
    roles: ['invited'],
    page: from(invitation, 'InvitationPage'),
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
    path: '/my-plan',
    tab: 'Моя цель и план',
    right: 'plans.read',
    roles: ['mentee'],
    page: from(myMentor, 'MyPlanPage'),
  },
  {
    path: '/my-meetings',
    tab: 'Мои встречи',
    right: 'pairs.read',
    roles: ['mentee'],
    page: from(myMentor, 'MyMeetingsPage'),
  },
  {
    path: '/my-surveys',
    tab: 'Анкеты',
    right: 'answers.write',
    roles: ['mentor', 'mentee'],
    page: from(surveys, 'MySurveysPage'),
  },
  {
    path: '/help',
    tab: 'Помощь',
    right: 'signals.raise',
    page: from(help, 'HelpPage'),
  },
  {
    path: '/my-trainings',
    tab: 'Моё обучение',
    right: 'training.read',
    roles: ['mentor', 'listed_mentor', 'external_mentor'],
    page: from(myTrainings, 'MyTrainingsPage'),
  },
  {
    path: '/about-me',
    tab: 'О себе',
    aside: true,
    right: 'about.write',
    page: from(aboutMe, 'AboutMePage'),
  },
  {
    path: '/past-pairs',
    tab: 'Завершённые',
    right: 'pairs.read',
    roles: ['past_participant'],
    page: from(myMentor, 'PastPairsPage'),
  },
  {
    path: '/my-surveys',
    tab: 'Анкеты',
    right: 'answers.write',
    roles: ['past_participant'],
    page: from(surveys, 'MySurveysPage'),
  },
  { path: '/my-surveys', right: 'answers.write', page: from(surveys, 'MySurveysPage') },
  {
    path: '/surveys/:sheetId',
    openedFrom: ['/my-surveys'],
    right: 'answers.write',
    page: from(surveys, 'SheetPage'),
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
  {
    path: '/requests',
    tab: 'Запросы на наставника',
    right: 'requests.read',
    roles: ['class_teacher', 'psychologist'],
    page: from(requests, 'RequestsPage'),
  },
  {
    path: '/requests/map',
    right: 'requests.read',
    roles: ['class_teacher', 'psychologist'],
    openedFrom: ['/requests'],
    page: from(requests, 'RequestMapPage'),
  },
  {
    path: '/my-request',
    openedFrom: ['/requests', '/past-pairs'],
    right: 'requests.write',
    page: from(requests, 'MyRequestPage'),
  },
  { path: '/consents', right: 'consents.read', page: from(consents, 'ConsentsPage') },
];
