import type { ControlSheet } from '@nastavnik/contracts/control-sheets';
import { count, type Forms } from '../../shared/numbers.ts';

export const dayAndYear = (date: string): string => date.split('-').toReversed().join('.');

const lines: Forms = ['строка', 'строки', 'строк'];
const ofSchools: Forms = ['школы', 'школ', 'школ'];

const paper = (number: number, drawnOn: string) => `Лист № ${number} от ${dayAndYear(drawnOn)}`;

export const words = {
  title: 'Листы контроля',
  draw: 'Составить лист',
  newTitle: 'Новый лист контроля',
  newHere: 'Новый лист',
  paper,
  none: 'Листов контроля пока нет',
  noneWhat:
    'Лист показывает, что просрочено и чего не хватает на сегодня. Он сохраняется с номером и датой, следующий лист сравнивается с ним.',
  listTable: 'Листы контроля',
  linesTable: 'Показатели листа',
  schoolsTable: 'Школы',
  heads: {
    sheet: 'Лист',
    issuer: 'Составил',
    due: 'Срок устранения',
    found: 'Есть замечания',
    done: 'Отработано',
    read: 'Ознакомление',
    what: 'Что проверено',
    count: 'Сейчас',
    inSheet: 'В листе',
    before: 'В прежнем листе',
    schools: 'Школ',
    mark: 'Что сделано',
    school: 'Школа',
  },
  own: 'ваша организация',
  of: (part: number, all: number) => `${part} из ${all}`,
  readOn: (on: string) => `ознакомлены ${dayAndYear(on)}`,
  notRead: 'не ознакомлены',
  noDue: 'не установлен',
  overdue: 'срок прошёл',
  nowCaption: (asOf: string, schools: ControlSheet['schools'] | { counted: number; all: number }) =>
    schools
      ? `данные на ${asOf}, посчитаны ${schools.counted} из ${count(schools.all, ofSchools)}`
      : `данные на ${asOf}`,
  numbers: 'Что на сегодня',
  numbersHint: 'Эти числа сохранятся в листе. Каждое ведёт к списку, из которого оно получено.',
  conclusion: 'Вывод',
  conclusionHint: 'Что проверено, что нужно исправить.',
  due: 'Устранить до',
  dueHint: 'Можно не указывать.',
  fill: 'Заполните это поле.',
  duePassed: 'Срок не может быть раньше сегодняшнего дня.',
  drawn: 'Лист составлен',
  handed: 'Лист составлен и передан школам',
  cancel: 'Не составлять',
  toSchools: 'После составления каждая школа получит свой лист: свои числа, ваш вывод и срок.',
  pdf: 'Печать (PDF)',
  docx: 'Скачать DOCX',
  acknowledge: 'Ознакомлены',
  acknowledged: 'Отмечено, что с листом ознакомлены',
  acknowledgeNote: (issuer: string) =>
    `Лист передан вам: ${issuer}. Отметьте, что ознакомились, и по каждой строке – что сделано.`,
  drawnBy: (issuer: string, by: string) => [issuer, by].filter(Boolean).join(', '),
  facts: 'Сведения о листе',
  by: 'Составил',
  former: 'Прежний лист',
  noFormer: 'нет, это первый',
  dueLabel: 'Срок устранения',
  schoolsRead: 'Ознакомились',
  readLabel: 'Ознакомление',
  result: 'Показатели',
  linkHint: 'Число сохранено на день листа; по нему открывается сегодняшний список.',
  schoolsLinkHint: 'Число сохранено на день листа; по нему открывается список школ.',
  clean: 'Замечаний нет',
  say: 'Отметить',
  change: 'Изменить',
  sayTitle: 'Что сделано',
  sayLabel: 'Что сделано',
  save: 'Сохранить',
  takeBack: 'Снять отметку',
  close: 'Отмена',
  saved: 'Отметка сохранена',
  marksOfSchools: (done: number, having: number) =>
    having === 0 ? 'Замечаний нет' : `отметили ${done} из ${count(having, ofSchools)}`,
  noSchools: 'Таких школ нет',
  noSchoolsWhat: 'В этом листе по этой строке у школ замечаний нет.',
  noSchoolsNow: 'Сейчас по этой строке у школ замечаний нет.',
  sumOf: (found: number) => count(found, lines),
  here: 'Лист',
  schoolsHere: 'Школы',
  newSheet: 'Новый лист контроля',
  noName: '–',
  noneFound: 'нет',
};

/** «было 5, стало 2»: better, worse or the same, in words too. */
export function change(now: number, before: number | null): 'better' | 'worse' | 'same' | null {
  if (before === null) return null;
  return now === before ? 'same' : now < before ? 'better' : 'worse';
}

export const changeWords = { better: 'меньше', worse: 'больше', same: 'столько же' } as const;
