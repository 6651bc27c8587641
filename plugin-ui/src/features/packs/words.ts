import type { Pack, PackList, Side } from '@nastavnik/contracts/packs';
import { count } from '../../shared/numbers.ts';

/** Words of the page of the region's lists. */
export const words = {
  title: 'Справочники',
  caption: (title: string, version: number) => `${title}, версия ${version}`,
  from: (day: string) => `Действует с ${day}`,
  source: (source: string) => `Источник: ${source}`,
  noSource: 'Источник не указан',
  ownSources: 'Источник указан у каждой записи',
  entry: 'Запись',
  about: 'Пояснение',
  unchecked: 'не сверено с первоисточником',
  uncheckedNote: (lists: number) =>
    `Не сверено с первоисточником: ${count(lists, ['справочник', 'справочника', 'справочников'])}. Перед тем как сослаться на них в документе, проверьте по указанному источнику.`,
  checkedNote: 'Все справочники сверены с первоисточниками.',
  table: (title: string) => `${title}, таблица`,
  empty: 'Записей нет.',
  showAll: (entries: number) => `Показать: ${count(entries, ['запись', 'записи', 'записей'])}`,
  lists: {
    forms: 'Формы наставничества',
    models: 'Модели',
    grounds: 'Основания включения в базу',
    priorities: 'Кому наставник нужен прежде всего',
    bases: 'Базы',
    stages: 'Этапы программы',
    meetingTypes: 'Виды встреч',
    signalTopics: 'О чём просят помощи',
    deficits: 'Профессиональные дефициты',
    ageBands: 'Возрастные группы',
    closeReasons: 'Причины завершения пары',
    leaveReasons: 'Причины исключения из базы',
    norms: 'Нормы',
  } satisfies Record<PackList, string>,
  ownSignature: 'С какого возраста подписывает сам',
  workdays: 'Нерабочие дни',
  pulse: 'Вопросы об отношениях в паре',
  criteria: 'Критерии отбора наставников',
  admission: 'Нормы допуска наставников',
  topics: 'Темы обучения наставников',
  readiness: 'Условия запуска программы',
  samples: 'Примерные программы',
  reflection: 'Вопросы рефлексии',
  onlyForms: (forms: string) => `формы: ${forms}`,
  allForms: 'для всех форм',
  none: 'не указаны',
  ownFrom: 'Ученик подписывает согласие рядом с представителем',
  age: (years: number) => `с ${count(years, ['года', 'лет', 'лет'])}`,
  holidays: 'Праздники каждого года',
  daysOff: 'Перенесённые выходные',
  everyDays: (days: number) => `раз в ${count(days, ['день', 'дня', 'дней'])}`,
  most: (max: number) => `до ${count(max, ['балла', 'баллов', 'баллов'])}`,
  norm: (percent: number, hours: number) =>
    `Не меньше ${percent} % по критериям и ${count(hours, ['часа', 'часов', 'часов'])} обучения`,
  hours: (hours: number) => count(hours, ['час', 'часа', 'часов']),
  blocking: 'без этого набор не начать',
  consentNeeds: 'Какие согласия нужны',
  consentTexts: 'Тексты согласий',
  sides: {
    pupil: 'ученик',
    staff: 'педагог',
    external: 'внешний участник',
  } satisfies Record<Side, string>,
  form: (mentor: string, mentee: string) => `наставник – ${mentor}, наставляемый – ${mentee}`,
  modelOf: (form: string) => `форма «${form}»`,
  grounds: { pupil: 'для учеников', staff: 'для педагогов' } satisfies Record<
    Pack['grounds'][number]['of'],
    string
  >,
  priorities: {
    first: 'при подборе получают наставника раньше других',
    vulnerable: 'нужен опытный наставник',
  },
  stage: (result: string, due: string | null) =>
    [`результат: ${result}`, due && `срок: ${due}`].filter(Boolean).join('; '),
  ages: (from: number, to: number) => `${from}–${to} лет`,
  outcomes: { finished: 'программа пройдена', broken: 'пара распалась' } satisfies Record<
    Pack['closeReasons'][number]['outcome'],
    string
  >,
  who: {
    mentor: 'наставник',
    mentee: 'наставляемый',
    both: 'обе стороны',
  } satisfies Record<Pack['consentNeeds'][number]['of'], string>,
  ages18: { minor: 'до 18 лет', adult: 'с 18 лет' } satisfies Record<
    NonNullable<Pack['consentNeeds'][number]['age']>,
    string
  >,
  textVersion: (version: string) => `редакция ${version}`,
  norms: {
    notMeetingDays: 'Дней без встречи, после которых пара не встречается',
    lowMark: 'Оценка встречи, с которой приходит сигнал куратору (и ниже)',
    consentEndsSoonDays: 'За сколько дней напоминать о конце согласия',
    meetingsPlanned: 'Встреч у пары за год',
    mentorCapacity: 'Наставляемых у одного наставника',
    youngTeacherYears: 'Лет работы, до которых педагог – молодой специалист',
    coverageGrades: 'Классы, которые входят в охват',
    countDate: 'День годового отчёта',
  } satisfies Record<keyof Pack['norms'], string>,
  grades: (from: number, to: number) => `${from}–${to}`,
  dayAndMonth: (date: string) => date.split('-').toReversed().join('.'),
} as const;
