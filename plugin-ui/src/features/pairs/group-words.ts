/** Words of a group that somebody leaves or joins. */
export const groups = {
  title: 'Состав группы',
  titlePair: 'Состав',
  alone: 'Если к наставнику присоединится ещё один наставляемый, пара станет группой.',
  fromBeginning: 'в группе с начала',
  since: (day: string, number: string, date: string) =>
    `в группе с ${day}, приказ № ${number} от ${date}`,
  left: (day: string, reason: string | undefined) =>
    reason ? `Вышел(а) из группы ${day}: ${reason}` : `Вышел(а) из группы ${day}`,
  wasAway: (day: string, reason: string | undefined) =>
    [`Выходил(а) из группы ${day}`, reason && `: ${reason}`, '; потом вернулся(лась)']
      .filter(Boolean)
      .join(''),
  leftBy: (who: string) => `записано: ${who}`,
  ended: (day: string) =>
    `Вы видите эту группу такой, какой она была ${day}: позже участник из неё вышел.`,
  takeOut: 'Вывести из группы…',
  add: 'Добавить в группу…',
  leaveTitle: 'Вывести из группы',
  leaveText: (who: string, others: string) =>
    `${who} вернётся в базу без наставника. Группа продолжает: ${others}. Записанные встречи и отклики сохранятся, из запланированных он(а) исключается.`,
  who: 'Кто выходит',
  chooseWho: 'Выберите участника',
  whyWho: 'Выберите, кто выходит.',
  lastDay: 'Последний день в группе',
  whyDay: 'Укажите последний день.',
  reason: 'Причина (обязательно)',
  chooseReason: 'Выберите причину',
  whyReason: 'Укажите причину: она нужна для нового подбора.',
  note: 'Пояснение (необязательно)',
  notePrivate: 'Увидит только куратор.',
  leaveDo: 'Вывести из группы',
  leaveKeep: 'Не выводить',
  leftDone: 'Группа продолжает работу',
  joinTitle: 'Добавить в группу',
  joinText: (mentor: string, others: string) =>
    `Наставник: ${mentor}. Уже в группе: ${others}. Новый участник работает с даты приказа; запланированные с этого дня встречи – и его.`,
  number: 'Приказ № (обязательно)',
  date: 'от',
  heardBy: 'Как получено согласие сторон',
  heard: { voice: 'со слов', paper: 'на бумаге' },
  heardHint: 'Согласны должны быть и наставник, и новый участник (за детей – и родители).',
  whom: 'Кого добавить',
  whyWhom: 'Выберите, кого добавить.',
  whyOrder: 'Укажите номер и дату приказа.',
  joinDo: 'Добавить',
  joinKeep: 'Не добавлять',
  joined: 'Участник добавлен в группу',
  goesOn: (who: string) => `Группа продолжает без: ${who}`,
  goesOnAsk: 'Группа продолжает без одного из участников…',
  replaceWithout: (who: string) => `Новый наставник – без: ${who}`,
  staysBehind: (names: string) => `В новую пару не войдут: ${names}.`,
};
