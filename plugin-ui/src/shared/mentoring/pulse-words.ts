import { count } from '../numbers.ts';

/** Words of the short questions about a pair. */
export const pulseWords = {
  title: (side: 'mentor' | 'mentee', group: boolean) =>
    side === 'mentee' ? 'Как у вас с наставником?' : `Как у вас в ${group ? 'группе' : 'паре'}?`,
  about: (side: 'mentor' | 'mentee', who: string) =>
    `${side === 'mentee' ? 'Наставник' : 'С вами'}: ${who}`,
  note: (questions: number) =>
    `${count(questions, ['вопрос', 'вопроса', 'вопросов'])}, по одному нажатию. Ответы видит только куратор.`,
  ends: ['нет', 'да'] as const,
  leaves: 'Ответ уйдёт через 5 секунд. Пока его можно поправить.',
  leaving: 'Отправляем ответ…',
  sendNow: 'Отправить сейчас',
  sent: 'Спасибо, ответ записан',
  lost: (why: string) => `Ответ о паре не записан. ${why}`,
};
