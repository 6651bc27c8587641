import { words as common } from '../../shared/plans/words.ts';

/** Words of the page on which a plan is written and agreed. */
export const words = {
  back: 'Карточка пары',
  here: common.title,
  with: (who: string, mentor: string) => `${who}; наставник ${mentor}`,
  edit: 'Изменить план',
  write: 'Составить план',
  agree: 'Согласовать план',
  agreed: 'План согласован: пара переходит к рабочим встречам',
  saved: 'План сохранён',
  save: 'Сохранить план',
  cancel: 'Не сохранять',
  agreedNote:
    'Новые цель, задачи, сроки и планируемые результаты куратор согласует заново; результаты и оценки – нет.',
  goal: 'Цель: измеримая и со сроком',
  goalHint:
    'Например: «к 31 марта средний балл по алгебре не ниже 3,8», «к 31 мая три открытых урока».',
  line: (number: number) => `Задача ${number}`,
  task: 'Что сделать',
  due: 'Срок',
  expected: 'Планируемый результат',
  actual: 'Фактический результат',
  mark: 'Оценка наставника',
  noMark: 'нет',
  noTask: 'Напишите задачу или уберите строку.',
  add: 'Добавить задачу',
  remove: (number: number) => `Убрать задачу ${number}`,
  print: 'Печать',
};
