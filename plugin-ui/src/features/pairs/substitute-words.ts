import type { SubstituteState } from '@nastavnik/contracts/substitutes';

/** Words of who leads a pair while its mentor is away. */
export const substitutes = {
  title: 'Замещение наставника',
  none: 'Если наставник болен или в отъезде, на эти дни встречи может вести другой.',
  name: 'Назначить замещающего…',
  state: {
    ahead: 'назначено',
    now: 'замещает сейчас',
    over: 'закончилось',
    cancelled: 'снято',
  } satisfies Record<SubstituteState, string>,
  days: (from: string, until: string) => (from === until ? from : `${from} – ${until}`),
  order: (number: string, date: string) => `приказ № ${number} от ${date}`,
  paper: 'Приказ',
  end: 'Наставник вернулся…',
  cancelIt: 'Снять…',
  dialog: 'Назначить замещающего',
  dialogText: (mentor: string) =>
    `Наставник пары: ${mentor}. На эти дни замещающий увидит пару и запишет её встречи; после последнего дня доступ закроется сам.`,
  who: 'Кто замещает',
  from: 'Первый день',
  until: 'Последний день',
  reason: 'Почему (обязательно)',
  reasonHint: 'Например, «отпуск» или «учёба». Увидит только куратор.',
  orderNumber: 'Приказ № (если есть)',
  orderDate: 'от',
  save: 'Назначить',
  cancel: 'Не назначать',
  saved: 'Замещающий назначен',
  whyWho: 'Выберите, кто замещает.',
  whyDays: 'Укажите первый и последний день.',
  whyReason: 'Укажите, почему наставника нет.',
  whyOrder: 'У приказа укажите и номер, и дату.',
  endTitle: 'Закончить замещение?',
  endText: (who: string) =>
    `${who} больше не увидит пару и не запишет её встречи. Запланированные встречи вернутся наставнику, записанные останутся.`,
  endDo: 'Закончить',
  endKeep: 'Оставить',
  ended: 'Замещение закончено',
};
