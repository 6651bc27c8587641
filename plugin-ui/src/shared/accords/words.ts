import type { AccordStage, AccordWord } from '@nastavnik/contracts/accords';

/** Words of the question whether a pair fits. */
export const accordWords = {
  word: {
    fits: 'Подходит',
    unsure: 'Не уверен(а)',
    no: 'Не подходит',
  } satisfies Record<AccordWord, string>,
  stage: {
    proposal: 'до приказа',
    trial: 'после пробной встречи',
  } satisfies Record<AccordStage, string>,
  question: {
    proposal: 'Подходит ли вам такая пара?',
    trial: 'Пробная встреча прошла. Продолжаем?',
  } satisfies Record<AccordStage, string>,
  text: {
    proposal:
      'Пару закрепят приказом, когда согласны обе стороны. Ответ можно изменить, пока этого не случилось.',
    trial:
      'Ответ можно изменить, пока не составлен план. Если не подходит – куратор подберёт другую пару.',
  } satisfies Record<AccordStage, string>,
  mentorIs: 'Вам предлагают наставника',
  menteeIs: (many: boolean) =>
    many ? 'Вам предлагают группу наставляемых' : 'Вам предлагают наставляемого',
  withMentor: 'Ваш наставник',
  withMentee: (many: boolean) => (many ? 'Ваша группа' : 'Ваш наставляемый'),
  answers: 'Ваш ответ',
  private: 'Ответ и слова видит только куратор, другая сторона их не видит.',
  sent: (word: string) => `Ответ «${word}» записан`,
  given: 'Ответ записан.',
  entered: 'Этот ответ внёс куратор с ваших слов. Можно ответить самим.',
  add: 'Добавить слова для куратора',
  reason: 'Почему (необязательно)',
  send: 'Отправить куратору',
  reasonSent: 'Слова отправлены куратору',
  yours: (reason: string) => `Ваши слова: ${reason}`,
};
