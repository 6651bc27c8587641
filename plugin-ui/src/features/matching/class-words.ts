import { count, type Forms } from '../../shared/numbers.ts';

const pupil: Forms = ['ученик', 'ученика', 'учеников'];

/** Words of the shift and the building that a class is told at once. */
export const ofClass = {
  open: 'Смена и здание класса',
  title: 'Смена и здание класса',
  intro: 'Запишем всем ученикам класса сразу. Кто учится иначе, тому поправьте в карточке.',
  schoolClass: 'Класс',
  option: (title: string, pupils: number) => `${title}, ${count(pupils, pupil)}`,
  chooseClass: 'Выберите класс',
  unchanged: 'Не менять',
  buildingHint: 'Одинаково для всех: «корпус 1». Пусто – не менять.',
  nothing: 'Укажите смену или здание.',
  done: (pupils: number) => `Записано: ${count(pupils, pupil)}`,
} as const;
