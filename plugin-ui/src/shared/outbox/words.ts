import { count, words as numbers } from '../numbers.ts';

/** Words about what waits on the device. */
export const words = {
  kept: (entries: number) =>
    `Сохранено на устройстве: ${count(entries, numbers.record)}. Уйдёт, когда появится связь; хранится 7 дней и открывается только вам.`,
  refused: (entries: number) =>
    `Не принято: ${count(entries, numbers.record)}. Решите, что с ними делать.`,
  sent: (entries: number) => `С устройства отправлено: ${count(entries, numbers.record)}`,
  show: 'Показать',
  title: 'Записи на этом устройстве',
  close: 'Закрыть',
  mine: 'Моя запись',
  there: 'Сейчас в журнале встреч',
  gone: 'Этой встречи больше нет.',
  noPair: 'Пара недоступна.',
  log: 'Новая встреча',
  correct: 'Отметка встречи',
  answer: 'Отклик',
  pulse: 'Ответы о паре',
  marks: (marks: readonly number[]) => `оценки ${marks.join(', ')}`,
  waits: 'ждёт связи',
  notTaken: 'не принято',
  again: 'Отправить ещё раз',
  oneMore: 'Записать ещё одну',
  isOneMore: 'Это ещё одна встреча',
  asCorrection: 'Записать моё как исправление',
  asNext: 'Записать как следующую по порядку',
  drop: 'Не записывать',
  sendNow: 'Отправить сейчас',
  rating: 'Ваша оценка этой встречи от 1 до 10',
  status: { held: 'состоялась', missed: 'не состоялась', planned: 'запланирована' },
  mark: (mark: number) => `оценка ${mark}`,
  minutes: (minutes: number) => `${minutes}\u00a0мин`,
  said: (text: string) => `«${text}»`,
  came: (people: number) => `пришли: ${people}`,
};
