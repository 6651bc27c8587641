import type { LossOf } from '../losses.ts';
import type { CountedForms } from '../plural.ts';

export const lossWords: Record<LossOf, CountedForms> = {
  pupil: ['ученик', 'ученика', 'учеников'],
  staff: ['сотрудник', 'сотрудника', 'сотрудников'],
  guardian: ['представитель', 'представителя', 'представителей'],
  class: ['класс', 'класса', 'классов'],
  place: ['зачисление в класс', 'зачисления в класс', 'зачислений в классы'],
  lesson: ['назначение учителя', 'назначения учителя', 'назначений учителей'],
};
