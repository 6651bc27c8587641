import { z } from 'zod';

/** What is counted of a school. */
export const SchoolMatter = z.enum([
  'roadmap_overdue',
  'roadmaps_returned',
  'assignments_overdue',
  'local_acts_missing',
  'mentees_without_consent',
  'mentors_without_consent',
  'consents_ending',
  'mentors_not_admitted',
  'pairs_without_order',
  'pairs_not_meeting',
  'meetings_not_held',
  'meetings_unclosed',
]);
export type SchoolMatter = z.infer<typeof SchoolMatter>;

/** What is counted of a municipality itself. */
export const OfficeMatter = z.enum([
  'office_roadmap_overdue',
  'office_assignments_overdue',
  'replies_overdue',
  'approvals_waiting',
]);
export type OfficeMatter = z.infer<typeof OfficeMatter>;

/** In the order in which a sheet says them. */
export const ControlMatter = z.enum([...OfficeMatter.options, ...SchoolMatter.options]);
export type ControlMatter = z.infer<typeof ControlMatter>;

/** How a line is called, on the screen and on paper. */
export const matterTitles: Record<ControlMatter, string> = {
  office_roadmap_overdue: 'Просроченные пункты дорожной карты муниципалитета',
  office_assignments_overdue: 'Просроченные ответы на поручения региона',
  replies_overdue: 'Выданные поручения, на которые ответили не все',
  approvals_waiting: 'Документы, которые ждут согласования',
  roadmap_overdue: 'Просроченные пункты дорожной карты школы',
  roadmaps_returned: 'Дорожные карты, возвращённые с замечаниями',
  assignments_overdue: 'Просроченные ответы на поручения',
  local_acts_missing: 'Недостающие локальные акты',
  mentees_without_consent: 'Наставляемые без согласий',
  mentors_without_consent: 'Наставники без согласий',
  consents_ending: 'Согласия, которые скоро истекут',
  mentors_not_admitted: 'Наставники без решения о допуске',
  pairs_without_order: 'Пары без приказа о закреплении',
  pairs_not_meeting: 'Пары, которые не встречаются',
  meetings_not_held: 'Встречи, которые не состоялись в назначенный день',
  meetings_unclosed: 'Встречи без обратной связи',
};
