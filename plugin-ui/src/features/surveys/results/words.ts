import type { QuestionScale, SurveySide } from '@nastavnik/contracts/questionnaires';
import { count, words as numbers } from '../../../shared/numbers.ts';

const answer = ['ответ', 'ответа', 'ответов'] as const;

/** Words of what came out of a wave. */
export const words = {
  open: 'Результаты',
  title: (wave: string) => `Результаты: ${wave}`,
  here: 'Результаты',
  save: 'Скачать XLSX',
  saved: 'Таблица скачана',
  groups: 'Форма и роль',
  sides: {
    mentor: 'наставники',
    mentee: 'наставляемые',
    curator: 'куратор',
  } satisfies Record<SurveySide, string>,
  noForm: 'об условиях программы',
  emptyTitle: 'Ответов пока нет',
  empty:
    'Результаты появятся, когда участники отправят анкеты. Напомните им или введите ответы с бумаги.',
  toPeople: 'Кто не ответил',
  answered: 'Ответили',
  outOf: (asked: number) => `из ${asked}`,
  both: 'Ответили дважды',
  bothHint: 'и на входе, и на выходе',
  satisfied: 'Удовлетворены',
  satisfiedHint: (of: number, threshold: number, checked: boolean) =>
    `из ${of}, средний балл не ниже ${threshold}${checked ? '' : ' (порог не утверждён)'}`,
  unchecked: 'не сверено с первоисточником',
  tooFew: (least: number) =>
    `Ответили меньше ${least} человек: средние не показываются, чтобы по ним нельзя было узнать ответ одного участника.`,
  uncounted: (people: number) =>
    `Не учтены ответы, на которые нет действующего согласия: ${count(people, numbers.person)}.`,
  toConsents: 'Согласия',
  table: (block: string) => `${block}: по вопросам`,
  columns: {
    question: 'О чём спрашивали',
    people: 'Ответили',
    value: 'Результат',
    picture: 'Было и стало',
    before: 'Вход',
    after: 'Выход',
    difference: 'Разница',
    percent: '%',
  },
  units: {
    S10: 'средний балл',
    YN: 'ответили «да»',
    FREQ5: '«часто» и «очень часто»',
    TXT: 'ответы словами',
  } satisfies Record<QuestionScale, string>,
  inWords: (people: number) => count(people, answer),
  mean: (value: string) => `средний балл ${value}`,
  few: 'мало ответов',
  picture: (before: string, after: string) => `было ${before}, стало ${after}`,
  note: (both: number) =>
    `«Вход» и «Выход» – по тем, кто ответил оба раза (${both}). Разница в процентах считается от значения на входе; если там ноль, стоит «–». Изменения совпадают с работой пар по времени, но не доказывают, что вызваны ею.`,
  noChange:
    'Сравнение входа и выхода появится, когда те же участники ответят на анкеты другого опроса этого года.',
};
