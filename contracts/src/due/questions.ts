import { z } from 'zod';

/** Why the words of a due date are a question to whoever imports the roadmap, never a guess. */
export const DueQuestion = z.enum([
  'empty',
  'not-understood',
  'not-a-due',
  'no-year',
  'no-end',
  'no-such-day',
  'wrong-order',
  'two-readings',
  'whose',
]);
export type DueQuestion = z.infer<typeof DueQuestion>;

export const dueQuestionWords: Record<DueQuestion, string> = {
  empty: 'Срок не указан. Когда пункт должен быть выполнен?',
  'not-understood': 'Срок записан словами, которые не удалось понять. Укажите его.',
  'not-a-due': 'Здесь записан не срок, а результат или условие. Укажите срок.',
  'no-year': 'Не указан год. К какому году относится срок?',
  'no-end': 'Срок без начала и конца. До какого времени выполняется пункт?',
  'no-such-day': 'Такого дня, месяца или года нет. Возможно, в тексте опечатка: укажите срок.',
  'wrong-order': 'Конец раньше начала. Возможно, в тексте опечатка: укажите срок.',
  'two-readings': 'Срок можно понять по-разному. Выберите, что имелось в виду.',
  whose: 'Сроков несколько. К кому из исполнителей относится каждый?',
};
