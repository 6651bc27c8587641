import type { SignalState } from '@nastavnik/contracts/signals';

/** Words of «Помощь»: for a pupil as much as for a teacher. */
export const words = {
  title: 'Нужна помощь',
  form: 'Позвать взрослого',
  formStaff: 'Обратиться за помощью',
  pair: 'О какой паре',
  mentor: (who: string) => `Наставник: ${who}`,
  mentees: (who: string) => `Наставляемые: ${who}`,
  topic: 'Что случилось',
  to: 'Кому написать',
  curator: 'Куратору',
  psychologist: 'Психологу',
  text: 'Своими словами (необязательно)',
  urgent: 'Это срочно',
  willRead: (names: string, more: boolean) =>
    `${more ? 'Прочитают' : 'Прочитает'} только: ${names}.`,
  onlyPsychologist: 'Куратор увидит, что вы обратились к психологу, но не увидит ваших слов.',
  nobody: 'сейчас некому прочитать',
  nobodyAtAll:
    'Сейчас ваше обращение некому прочитать. Подойдите к классному руководителю или к администрации школы.',
  unseenByMentor: 'Ваш наставник и другие участники пары этого не увидят.',
  unseenByMentee: 'Ваши наставляемые этого не увидят.',
  send: 'Отправить',
  sent: 'Отправлено. Ответ появится на этой странице.',
  emptyTitle: 'Пары пока нет',
  empty:
    'Отсюда можно позвать на помощь, когда вы работаете в паре. Если помощь нужна сейчас, подойдите к классному руководителю.',
  contacts: 'Кому ещё обратиться',
  noContacts: 'Куратор ещё не указал телефоны и кабинеты. Подойдите к классному руководителю.',
  noContactsOutside: 'Куратор ещё не указал телефоны и кабинеты. Позвоните в школу.',
  emergency: 'Если есть опасность для жизни или здоровья, звоните 112.',
  mine: 'Мои обращения',
  toCurator: 'куратору',
  toPsychologist: 'психологу',
  states: {
    new: 'ждёт',
    taken: 'в работе',
    closed: 'рассмотрено',
  } satisfies Record<SignalState, string>,
  answer: (text: string) => `Ответ: ${text}`,
};
