import type { NextStep } from '@nastavnik/contracts/completions';
import type { GoalMark } from '@nastavnik/contracts/pack-lists';

/** Words of the end of a pair. */
export const words = {
  title: 'Итоги',
  waiting:
    'Итоговая встреча состоялась. Осталось подвести итоги: что получилось, достигнута ли цель, что дальше.',
  waitingReader: 'Итоговая встреча состоялась. Итоги пары запишет куратор.',
  without: 'Пара завершена, но итоги не записаны. Их можно записать сейчас.',
  noResults: 'Итоги не записаны.',
  begin: 'Подвести итоги…',
  correct: 'Исправить…',
  goal: 'Цель',
  goalField: 'Достигнута ли цель?',
  goalSet: (goal: string) => `Цель по плану: «${goal}»`,
  goalUnset: 'Цель в плане не записана: судите по тому, о чём пара договорилась.',
  goals: {
    reached: 'Достигнута',
    partly: 'Частично',
    missed: 'Не достигнута',
  } satisfies Record<GoalMark, string>,
  result: 'Что получилось',
  resultHint: 'Одно-два предложения: попадут в базы и в свидетельство.',
  noGoal: 'Отметьте, достигнута ли цель.',
  noResult: 'Напишите, что получилось.',
  passed: 'Прошли программу',
  nobody: 'никто',
  next: 'Следующий шаг',
  nextField: 'Что дальше?',
  on: 'Подведены',
  written: (day: string, who: string | null) => (who ? `${day}, ${who}` : day),
  nexts: {
    none: 'работа закончена',
    extend: 'продолжить в новом году',
    new_role: 'наставляемый становится наставником',
    reserve: 'наставник в резерве',
  } satisfies Record<NextStep, string>,
  /** `year`: for which the mentor would be in reserve, «2027/28». */
  choices: (year: string): Record<NextStep, readonly [string, string]> => ({
    none: ['Работа закончена', 'Наставляемые остаются в базе, у наставника освободится место.'],
    extend: [
      'Продолжить в новом году',
      `Наставник встанет в резерв на ${year} с пометкой, с кем продолжить; пару составите в новом году.`,
    ],
    reserve: ['Наставник – в резерв', `Готов к новым наставляемым в ${year}.`],
    new_role: [
      'Наставляемый становится наставником',
      'Войдёт в базу наставников; дальше – согласия, отбор и обучение.',
    ],
  }),
  newMentors: 'Кто становится наставником',
  completeTitle: 'Подвести итоги пары',
  completeText: (mentees: string, mentor: string) => `${mentees} – наставник ${mentor}`,
  completeDo: 'Завершить с итогами',
  later: 'Не сейчас',
  completed: 'Итоги записаны, пара завершена',
  correctTitle: 'Исправить итоги',
  correctDo: 'Сохранить',
  corrected: 'Итоги исправлены',
};
