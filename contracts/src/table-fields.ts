import { z } from 'zod';

/** The two bases that are kept as tables elsewhere. */
export const TableBase = z.enum(['mentees', 'mentors']);
export type TableBase = z.infer<typeof TableBase>;

/** What a column of a table may hold. */
export const TableField = z.enum([
  'name',
  'family',
  'given',
  'middle',
  'birthYear',
  'className',
  'contacts',
  'request',
  'form',
  'base',
  'workplace',
  'competences',
  'achievements',
  'interests',
  'desiredAges',
  'timeResource',
  'training',
  'recordCheckedOn',
  'results',
  'caseUrl',
  'completion',
]);
export type TableField = z.infer<typeof TableField>;

export const tableFieldWords: Record<TableField, string> = {
  name: 'ФИО',
  family: 'Фамилия',
  given: 'Имя',
  middle: 'Отчество',
  birthYear: 'Год рождения',
  className: 'Класс',
  contacts: 'Контактные данные',
  request: 'Основной запрос',
  form: 'Форма наставничества',
  base: 'Подбаза',
  workplace: 'Место работы или учёбы',
  competences: 'Основные компетенции',
  achievements: 'Достижения',
  interests: 'Интересы',
  desiredAges: 'Желаемый возраст наставляемых',
  timeResource: 'Ресурс времени',
  training: 'Обучение',
  recordCheckedOn: 'Дата справки об отсутствии судимости',
  results: 'Результаты программы',
  caseUrl: 'Ссылка на кейс или отзыв',
  completion: 'Отметка о прохождении',
};

const WHO: readonly TableField[] = ['name', 'family', 'given', 'middle', 'birthYear', 'className'];
const ENDS: readonly TableField[] = ['results', 'caseUrl'];

/** The fields of each base, in the order in which they are offered. */
export const fieldsOfBase: Record<TableBase, readonly TableField[]> = {
  mentees: [...WHO, 'contacts', 'request', 'form', ...ENDS, 'completion'],
  mentors: [
    ...WHO,
    'base',
    'contacts',
    'workplace',
    'competences',
    'achievements',
    'interests',
    'desiredAges',
    'timeResource',
    'training',
    'recordCheckedOn',
    ...ENDS,
  ],
};

/**
 * For whom a table is: one that leaves the school holds only those who have agreed that their data are
 * handed over, and names nobody else.
 */
export const forWhom = { for: z.enum(['school', 'outside']).default('school') };
