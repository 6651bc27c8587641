import { count, type Forms } from '../../shared/numbers.ts';

const pupil: Forms = ['ученик', 'ученика', 'учеников'];

/** Words of the shift and the building that a class is told at once. */
export const ofClass = {
  open: 'Смена и здание класса',
  title: 'Смена и здание класса',
  intro:
    'Смена и здание запишутся всем ученикам класса сразу. Если кто-то учится иначе, поправьте это в его карточке.',
  schoolClass: 'Класс',
  option: (title: string, pupils: number) => `${title}, ${count(pupils, pupil)}`,
  chooseClass: 'Выберите класс',
  unchanged: 'Не менять',
  buildingHint: 'Пишите одинаково для всех классов: «корпус 1». Пустое поле ничего не меняет.',
  nothing: 'Укажите смену или здание.',
  done: (pupils: number) => `Записано: ${count(pupils, pupil)}`,
} as const;
