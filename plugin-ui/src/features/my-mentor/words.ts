import { count } from '../../shared/numbers.ts';

/** Words of «Мой наставник» and «Мои встречи». */
export const words = {
  title: 'Мой наставник',
  help: 'Нужна помощь',
  planTitle: 'Моя цель и план',
  meetingsTitle: 'Мои встречи',
  waits: 'Ждёт вашего отклика',
  next: 'Следующая встреча',
  noNext: 'Следующая встреча пока не назначена: договоритесь с наставником о дне.',
  nextOn: (day: string, time: string | null) => (time ? `${day}, ${time}` : day),
  inDays: (days: number) =>
    days === 0
      ? 'сегодня'
      : days === 1
        ? 'завтра'
        : `через ${count(days, ['день', 'дня', 'дней'])}`,
  unmarked: 'день прошёл, наставник ещё не отметил встречу',
  about: 'О паре',
  form: 'Форма',
  model: 'Модель',
  standsIn: 'Сейчас замещает',
  until: (who: string, day: string) => `${who}, до ${day}`,
  started: 'Начало работы',
  group: 'В группе',
  stage: 'Этап',
  met: 'Встречи',
  history: 'Последние встречи',
  all: 'Все встречи',
  mentorOf: (who: string) => `Наставник: ${who}`,
  menteesOf: (who: string, people: number) =>
    `${people === 1 ? 'Наставляемый' : 'Наставляемые'}: ${who}`,
  askAgain: 'Запрос на наставника',
  pastTitle: 'Завершённые',
  span: (from: string, until: string) => `${from} – ${until}`,
  noPastTitle: 'Завершённых пар нет',
  noPast: 'Когда пара завершит работу, она и её встречи останутся здесь.',
  otherAnswers: 'Ваш отклик видите только вы и куратор.',
  with: (who: string) => `с наставником: ${who}`,
  emptyTitle: 'Наставника пока нет',
  empty:
    'Когда куратор закрепит за вами наставника приказом, здесь появятся он и ваши встречи. Хотите наставника – скажите классному руководителю или куратору.',
  noMeetingsTitle: 'Встреч пока не было',
  noMeetings: 'Первая встреча – знакомство. О дне с вами договорится наставник.',
};
