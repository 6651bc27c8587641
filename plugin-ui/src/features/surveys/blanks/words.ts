import { count } from '../../../shared/numbers.ts';

const blank = ['бланк', 'бланка', 'бланков'] as const;

/** Words of blanks to be printed, and of the parts of a wave. */
export const words = {
  title: 'Бланки для заполнения на бумаге',
  about:
    'Печатаются бланки тех, кто ещё не ответил: каждый со своим кодом, одна часть – один файл PDF.',
  whose: 'Чьи бланки',
  all: 'Все, кто не ответил',
  classes: 'Классы',
  programmes: 'Программы',
  option: (title: string, waiting: number) => `${title} – ${count(waiting, blank)}`,
  many: (waiting: number, most: number) =>
    `Всех сразу (${count(waiting, blank)}) в один файл не собрать: в нём не больше ${most}. Печатайте по классам или программам.`,
  manyHere: (most: number) =>
    `В один файл входит не больше ${most} бланков. Отметьте людей в списке и напечатайте их частями.`,
  print: 'Скачать PDF',
  cancel: 'Закрыть',
  classFilter: 'Класс',
  programmeFilter: 'Программа',
  anyClass: 'Все классы',
  anyProgramme: 'Все программы',
};
