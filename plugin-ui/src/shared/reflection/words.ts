import type { Reflection } from '@nastavnik/contracts/reflections';

/** Words of looking back at a pair. */
export const words = {
  title: 'Рефлексия',
  invite:
    'Встречи позади. Оглянитесь назад: несколько вопросов своими словами, можно ответить не на все.',
  begin: 'Ответить на вопросы…',
  change: 'Исправить…',
  fromPaper: 'Внести с бумаги…',
  sides: { mentor: 'Наставник', mentee: 'Наставляемый' } satisfies Record<
    Reflection['side'],
    string
  >,
  who: (side: string, who: string) => `${side}: ${who}`,
  you: 'Вы',
  said: (day: string) => `ответ от ${day}`,
  saidOnPaper: (day: string, who: string) => `с бумаги ${day}, внесено: ${who}`,
  waited: 'ответа пока нет',
  none: 'ответа нет',
  notTheirs:
    'Назад оглядываются сами участники пары. Тому, кто замещал наставника, их слова не показываются.',
  hiddenUntilYou: 'Ответ есть. Вы прочтёте его, когда ответите сами.',
  hiddenUntilThey:
    'Ваши слова прочтут, когда ответит и другая сторона; до этого их можно исправить.',
  noQuestions: 'В справочнике территории нет вопросов рефлексии. Их добавляет региональный центр.',
  closed: (day: string) => `завершена ${day}`,
  close: 'Больше не ждать…',
  closeTitle: 'Не ждать остальных ответов?',
  closeText: (who: string) =>
    `Ещё нет ответа: ${who}. После этого написать или исправить рефлексию будет нельзя, а то, что уже сказано, увидят обе стороны.`,
  closeDo: 'Завершить рефлексию',
  closeNot: 'Подождать',
  closedToast: 'Рефлексия завершена',
  dialogTitle: 'Оглянуться назад',
  paperTitle: (who: string) => `Рефлексия с бумаги: ${who}`,
  dialogText: (others: string) =>
    `Ответы увидит куратор. ${others} прочтёт их, когда ответит на свои вопросы.`,
  otherOf: { mentor: 'Наставляемый', mentee: 'Наставник' } satisfies Record<
    Reflection['side'],
    string
  >,
  empty: 'Ответьте хотя бы на один вопрос, остальные можно пропустить.',
  save: 'Отправить',
  savePaper: 'Записать',
  later: 'Не сейчас',
  saved: 'Рефлексия записана',
};
