import type { ProgrammeState } from '@nastavnik/contracts/programme-states';
import { count } from '../../shared/numbers.ts';

const programmes = (value: number) => count(value, ['программа', 'программы', 'программ']);

/** Words of the list of programmes and of the ways in which one begins. */
export const words = {
  title: 'Программы',
  caption: (open: number) =>
    count(open, ['текущая программа', 'текущие программы', 'текущих программ']),
  table: 'Программы, таблица',
  views: {
    open: 'Все текущие',
    draft: 'Черновики',
    approved: 'Утверждены',
    recruiting: 'Набор',
    running: 'Работа',
    closing: 'Завершение',
    closed: 'Закрыты',
    cancelled: 'Отменены',
  } satisfies Record<'open' | ProgrammeState, string>,
  columns: {
    title: 'Программа',
    state: 'Состояние',
    readiness: 'Готовность',
    pairs: 'Пары',
    dates: 'Сроки',
    changed: 'Изменено',
  },
  year: 'Учебный год',
  anyYear: 'Все годы',
  form: 'Форма',
  anyForm: 'Все формы',
  period: (from: string, to: string) => `${from} – ${to}`,
  readiness: (done: number, all: number) => `${done} из ${all}`,
  blocking: (left: number) =>
    `до набора – ${count(left, ['обязательное условие', 'обязательных условия', 'обязательных условий'])}`,
  active: (active: number) => `по приказу: ${active}`,
  emptyTitle: 'Программ пока нет',
  empty:
    'Начните с образца: в нём уже есть цель, задачи, этапы и встречи, их останется поправить под свою школу. Потом утвердите программу приказом и откройте набор.',
  emptyReader: 'Программы составляет куратор.',
  noneTitle: 'Таких программ нет',
  none: 'Выберите другое состояние или сбросьте условия.',
  reset: 'Сбросить',
  create: 'Новая программа',
  createTitle: 'Новая программа',
  createDo: 'Создать черновик',
  createNot: 'Не создавать',
  chooseForm: 'Выберите форму',
  noForm: 'Выберите форму наставничества.',
  sample: 'С чего начать',
  emptySample: 'Пустой черновик',
  sampleHint: 'Текст образца скопируется в черновик, его можно будет изменить.',
  sampleUnchecked: (source: string) =>
    `Образец не сверен с первоисточником (${source}): проверьте текст перед утверждением.`,
  name: 'Название (необязательно)',
  nameHint: (title: string) => `Если оставить пустым: «${title}»`,
  nameTaken:
    'Программа с таким названием в этом учебном году уже есть. Добавьте отличие – классы, предмет, – чтобы не спутать их в списках.',
  created: 'Черновик создан',
  carry: 'Перенести с прошлого года',
  carryTitle: 'Перенести программы на следующий год',
  carryText:
    'Каждая отмеченная программа станет черновиком следующего учебного года. Пары, приказ и отметки готовности не переносятся.',
  carryFrom: 'Из какого года',
  carryYear: (from: string, to: string) => `${from} → ${to}`,
  carryList: 'Какие программы',
  carryDo: (chosen: number) => `Перенести${chosen > 0 ? `: ${chosen}` : ''}`,
  carryNot: 'Не переносить',
  carryNone: 'Отметьте хотя бы одну программу.',
  carryMany: 'За один раз можно перенести не больше 50 программ.',
  carryEmpty: (year: string) =>
    `В ${year} учебном году программ не было. Выберите другой год или создайте программу по образцу.`,
  carried: (carried: number, already: number) =>
    [
      carried > 0 && `Перенесено: ${programmes(carried)}`,
      already > 0 && `перенесены раньше: ${already}`,
    ]
      .filter(Boolean)
      .join(', '),
  more: 'Показать ещё',
} as const;
