import { count } from '../../shared/numbers.ts';

/** Words of the table in which past meetings are written down together. */
export const words = {
  here: 'Прошедшие встречи',
  back: 'Карточка пары',
  with: (mentees: string, mentor: string) => `${mentees} и наставник ${mentor}`,
  lead: 'Запишите сразу несколько встреч: по строке на каждую. Вид встречи определится по порядку дней. Откликов это не заменяет: о рабочих встречах спросим обе стороны.',
  table: 'Прошедшие встречи пары',
  columns: {
    date: 'День',
    minutes: 'Минут',
    topic: 'Тема',
    done: 'Что сделано',
    attended: 'Кто был',
    remove: 'Убрать строку',
  },
  of: (what: string, row: number) => `${what}, строка ${row}`,
  add: 'Добавить строку',
  remove: (row: number) => `Убрать строку ${row}`,
  save: 'Записать встречи',
  nothing: 'Укажите день хотя бы одной встречи.',
  dayless: 'Укажите день.',
  badMinutes: 'От 1 до 600 минут.',
  nobody: 'Отметьте, кто был.',
  saved: (meetings: number) => `Записано: ${count(meetings, ['встреча', 'встречи', 'встреч'])}`,
  notNow: 'Встречи записывают у пары, закреплённой приказом и не ждущей решения.',
};
