import { meetingModeWords, type MeetingType } from '@nastavnik/contracts/meetings';
import type { NeedsDecision, PairStage, PairStatus } from '@nastavnik/contracts/pairs';
import { count } from '../numbers.ts';

/** Words about pairs and meetings that every screen of theirs says the same way. */
export const words = {
  status: {
    proposed: 'предложена',
    agreed: 'ждёт приказа',
    active: 'активна',
    finished: 'завершена',
    broken: 'распалась',
  } satisfies Record<PairStatus, string>,
  stage: {
    INTRO: 'знакомство',
    TRIAL: 'пробная встреча',
    PLANNING: 'планирование',
    REGULAR: 'работа',
    FINAL: 'итоговая встреча',
    DONE: 'программа пройдена',
  } satisfies Record<PairStage, string>,
  waitsDecision: 'требует решения',
  decision: {
    consent_withdrawn: 'отозвано согласие',
    consent_expired: 'истекло согласие',
    person_left: 'участник выбыл из школы',
    substitute_lost: 'замещающему нельзя вести пару',
    said_no: 'сторона ответила «не подходит»',
    class_gap: 'после смены класса разница в классах мала',
  } satisfies Record<NeedsDecision, string>,
  /** With a capital: a meeting's name where it has no topic. */
  meeting: {
    INTRO: 'Встреча-знакомство',
    TRIAL: 'Пробная встреча',
    PLANNING: 'Встреча-планирование',
    REGULAR: 'Рабочая встреча',
    FINAL: 'Итоговая встреча',
  } satisfies Record<MeetingType, string>,
  planned: 'запланирована',
  unmarked: 'ждёт отметки',
  missed: 'не состоялась',
  held: 'состоялась',
  awaited: (names: readonly string[]) => `ждём отклик: ${names.join(', ')}`,
  awaitedYours: 'ждём ваш отклик',
  minutes: (value: number) => `${value}\u00a0мин`,
  mark: (who: string, mark: number) => `${who}: ${mark}`,
  fromWords: (by: string) => `со слов, записано: ${by}`,
  absent: (names: readonly string[]) => `не было: ${names.join(', ')}`,
  dateOnly: 'Видна только дата: в этот день участия в группе не было.',
  mode: meetingModeWords,
  difficulties: (text: string) => `Затруднения: ${text}`,
  nextStep: (text: string) => `Дальше: ${text}`,
  you: 'Вы',
  notMeeting: (days: number) => `не встречаются ${count(days, ['день', 'дня', 'дней'])}`,
  heldOf: (held: number, planned: number) => `${held} из ${planned}`,
};

/** Words of the answer after a meeting. */
export const answerWords = {
  question: 'Как прошло?',
  rating: 'Оценка встречи от 1 до 10',
  ends: ['трудно', 'отлично'] as const,
  leaves: (mark: number) =>
    `Отклик «${mark}» уйдёт через 5 секунд. Нажмите другую оценку, чтобы поправить.`,
  leaving: 'Отправляем отклик…',
  sendNow: 'Отправить сейчас',
  addWords: 'Добавить слова',
  words: 'Что запомнилось (необязательно)',
  send: 'Отправить отклик',
  sent: (mark: number) => `Отклик «${mark}» записан`,
  kept: (mark: number) => `Нет связи: отклик «${mark}» сохранён на этом устройстве`,
  lost: (mark: number, why: string) => `Отклик «${mark}» не записан. ${why}`,
  mend: 'Отклик можно поправить, пока не ответили все.',
  dialog: 'Записать отклик со слов',
  dialogNote:
    'Отклик будет отмечен как записанный с ваших рук: в карточке видно, кто его внёс. Когда ответят все, изменить его нельзя.',
  whose: 'Чей отклик',
  noMark: 'Выберите оценку от 1 до 10.',
  record: 'Записать отклик',
  cancel: 'Не записывать',
};

/** Words of the dialogs in which a meeting is logged, planned or corrected. */
export const meetingFormWords = {
  log: 'Записать встречу',
  plan: 'Запланировать встречу',
  correct: 'Изменить встречу',
  move: 'Перенести встречу',
  pair: 'С кем',
  type: 'Вид встречи',
  nextInOrder: 'следующая по порядку',
  date: 'День',
  time: 'Начало',
  minutes: 'Минут',
  topic: 'Тема',
  done: 'Что сделано',
  mode: 'Как встречаются',
  modeUnsaid: 'не указано',
  difficulties: 'Затруднения (необязательно)',
  difficultiesHint: 'Видят только наставник и куратор',
  nextStep: 'Следующий шаг',
  attended: 'Кто был',
  noDate: 'Укажите день.',
  badMinutes: 'Укажите от 1 до 600 минут.',
  save: 'Сохранить',
  saveLog: 'Записать',
  savePlan: 'Запланировать',
  logAgain: 'Записать ещё одну',
  planAgain: 'Запланировать ещё одну',
  keepBoth: 'Оставить обе в этот день',
  isOneMore: 'Это ещё одна встреча',
  cancel: 'Не сохранять',
  remove: 'Убрать встречу',
  logged: 'Встреча записана',
  planned: 'Встреча запланирована',
  corrected: 'Встреча изменена',
  removed: 'Встреча убрана',
  kept: 'Нет связи: сохранено на этом устройстве',
};

/** Words of when both sides are free, and of lessons in the way. */
export const freeTimeWords = {
  title: 'Когда свободны обе стороны',
  byTimetable: 'По расписанию журнала.',
  byTimetableWished: 'По расписанию журнала. Сначала часы, которые назвали удобными.',
  none: 'По расписанию журнала общего свободного времени в эти две недели нет. Выберите день и время сами.',
  unknown: {
    mentor:
      'Общее время неизвестно: нет ни расписания, ни удобных часов наставника. Выберите день и время сами.',
    mentee:
      'Общее время неизвестно: нет ни расписания, ни удобных часов наставляемого (в группе – хотя бы одного). Выберите день и время сами.',
  },
  lesson: (side: 'mentor' | 'mentee', hours: string) =>
    `В это время урок у ${side === 'mentor' ? 'наставника' : 'наставляемого'}: ${hours}.`,
};

/** Words of what a meeting is for and how it goes. */
export const agendaWords = {
  title: (meeting: string) => `О чём говорить: ${meeting}`,
  steps: 'Ход встречи',
  questions: 'О чём спросить',
  record: 'Что записать',
};
