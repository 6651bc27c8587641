import type { ReadinessRow } from '@nastavnik/contracts/programme-cards';
import type { NormPeriod, ProgrammeRules } from '@nastavnik/contracts/programme-rules';
import type { ProgrammeState, ProgrammeStep } from '@nastavnik/contracts/programme-states';
import { count } from '../../shared/numbers.ts';

const times = (value: number) => count(value, ['встреча', 'встречи', 'встреч']);
const days = (value: number) => count(value, ['день', 'дня', 'дней']);

const periods: Record<NormPeriod, string> = {
  week: 'в неделю',
  two_weeks: 'в две недели',
  month: 'в месяц',
  programme: 'за всю программу',
};

/** Words of the page of one programme. */
export const card = {
  programme: 'Программа',
  back: 'Программы',
  stages: 'Состояния программы',
  states: {
    draft: 'Черновик',
    approved: 'Утверждена',
    recruiting: 'Набор',
    running: 'Работа',
    closing: 'Завершение',
    closed: 'Закрыта',
    cancelled: 'Отменена',
  } satisfies Record<ProgrammeState, string>,
  steps: {
    approve: 'Утвердить приказом',
    revise: 'Вернуть в черновик',
    recruit: 'Открыть набор',
    start: 'Начать работу',
    wrap_up: 'Перейти к завершению',
    resume: 'Вернуться к работе',
    finish: 'Закрыть программу',
    cancel: 'Отменить программу',
  } satisfies Record<ProgrammeStep, string>,
  next: 'Что дальше',
  ended: {
    closed: 'Программа закрыта. Перенесите её на новый год на странице «Программы».',
    cancelled: (reason: string) => `Программа отменена: ${reason}`,
  },
  carriedFrom: 'программа прошлого года',
  edit: 'Изменить',
  print: 'Напечатать',
  pairsLink: 'Пары программы',
  resultsLink: 'Итоги и SWOT',
  pairs: (open: number, active: number, all: number) =>
    `открытых ${open}, из них по приказу ${active}, всего ${all}`,
  readiness: 'Лист готовности',
  done: (done: number, all: number, percent: string) => `${done} из ${all}, ${percent}`,
  groups: {
    normative: 'Нормативные условия',
    organisational: 'Организационные условия',
    methodical: 'Методические условия',
    material: 'Материальные условия',
  } satisfies Record<ReadinessRow['group'], string>,
  blocking: 'обязательно до набора',
  unchecked: 'не сверено с первоисточником',
  source: (source: string) => `Источник: ${source}`,
  met: 'выполнено',
  unmet: 'не выполнено',
  markedOn: (date: string, document: string | null, by: string | null) =>
    [date, document, by && `отметил(а) ${by}`].filter(Boolean).join(' · '),
  mark: 'Отметить',
  remark: 'Изменить отметку',
  noConditions: 'Для этой формы условий в справочнике нет.',
  content: 'Содержание программы',
  facts: {
    form: 'Форма',
    year: 'Учебный год',
    dates: 'Сроки',
    goal: 'Цель',
    tasks: 'Задачи',
    results: 'Ожидаемые результаты',
    criteria: 'Отбор наставников',
    norm: 'Норма встреч',
    rules: 'Правила подбора',
    act: 'Приказ об утверждении',
    protocol: 'Протокол рассмотрения',
    carried: 'Перенесена',
  },
  empty: 'не заполнено',
  norm: (meetings: number, per: NormPeriod) => `${times(meetings)} ${periods[per]}`,
  minutes: (minutes: number) => `по ${count(minutes, ['минуте', 'минуты', 'минут'])}`,
  quiet: (value: number) => `${days(value)} без встреч – пара не встречается`,
  rules: {
    classGap: (value: number) =>
      `наставник старше не меньше чем на ${count(value, ['класс', 'класса', 'классов'])}`,
    sameSex: 'одного пола',
    classTeacher: 'классный руководитель может быть наставником',
    noClassTeacher: 'классный руководитель не может быть наставником',
    relatives: 'родственник может быть наставником',
    noRelatives: 'родственник не может быть наставником',
    sameLanguage: 'один язык обучения',
    sameShift: 'одна смена',
    sameBuilding: 'одно здание',
    admitted: 'только допущенные наставники',
  } satisfies Record<
    keyof ProgrammeRules | 'noClassTeacher' | 'noRelatives',
    string | ((value: number) => string)
  >,
  order: (number: string, date: string) => `№ ${number} от ${date}`,
  protocol: (body: string, number: string, date: string) => `${body}, № ${number} от ${date}`,
  plannedStages: 'Этапы',
  plannedMeetings: 'План встреч',
  week: (week: number) => `${week}-я неделя`,
  noStages: 'Этапы не заполнены.',
  noMeetings: 'Встречи не запланированы.',
  history: 'История программы',
  actions: {
    swot_made: 'Составлен SWOT-анализ',
    swot_changed: 'Изменён SWOT-анализ',
    created: 'Создан черновик',
    changed: 'Изменена',
    carried: 'Перенесена с прошлого года',
    marked: 'Условие отмечено',
    unmarked: 'Отметка об условии снята',
    approve: 'Утверждена',
    revise: 'Возвращена в черновик',
    recruit: 'Открыт набор',
    start: 'Начата работа',
    wrap_up: 'Переведена к завершению',
    resume: 'Возвращена к работе',
    finish: 'Закрыта',
    closing_planned: 'Назначено заключительное мероприятие',
    closing_attended: 'Отмечены участники заключительного мероприятия',
    group_reflected: 'Записана групповая рефлексия',
    cancel: 'Отменена',
  } as Partial<Record<string, string>>,
} as const;

/** Words of what is asked before a step and before a mark. */
export const moves = {
  follows: {
    approve:
      'После утверждения цель, задачи, результаты и сроки меняют только в черновике. Номер и дата приказа попадут в карточку.',
    revise: 'Текст снова можно будет изменить, потом программу утвердят заново.',
    recruit: 'В программу можно будет составлять пары.',
    start: 'Программа перейдёт к работе пар. Новые пары можно составлять и дальше.',
    wrap_up: 'Новых пар программа больше не примет, открытые пары завершают с указанием причины.',
    resume: 'Программа снова примет новые пары.',
    finish: 'Закрытую программу изменить нельзя, её можно только перенести на новый год.',
    cancel: 'Отменённую программу изменить и вернуть нельзя. Причина останется в истории.',
  } satisfies Record<ProgrammeStep, string>,
  number: 'Номер приказа',
  date: 'Дата приказа',
  noNumber: 'Укажите номер приказа.',
  noDate: 'Укажите дату приказа.',
  reason: 'Почему программа отменена',
  noReason: 'Укажите причину.',
  cancel: 'Ничего не менять',
  done: (state: string) => `Состояние программы: ${state}`,
  doneOn: 'Когда выполнено',
  noDay: 'Укажите день.',
  document: 'Документ (необязательно)',
  documentHint: 'Название, номер и дата документа',
  markDo: 'Отметить выполнение',
  unmark: 'Снять отметку',
  marked: 'Условие отмечено',
  unmarked: 'Отметка снята',
} as const;
