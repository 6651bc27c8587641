import { count } from '../numbers.ts';

/** Words of the short questions about a pair. */
export const pulseWords = {
  title: 'Как у вас в паре?',
  about: (who: string) => `Пара: ${who}`,
  note: (questions: number) =>
    `${count(questions, ['вопрос', 'вопроса', 'вопросов'])}, по одному нажатию. Ответы видит только куратор.`,
  ends: ['нет', 'да'] as const,
  leaves: 'Ответ уйдёт через 5 секунд. Пока его можно поправить.',
  leaving: 'Отправляем ответ…',
  sendNow: 'Отправить сейчас',
  sent: 'Спасибо, ответ записан',
  lost: (why: string) => `Ответ о паре не записан. ${why}`,
};
