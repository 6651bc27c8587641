import type { Forms } from '../numbers.ts';

/** Words about consents that several features say. */
export const words = {
  guardian: 'Законный представитель',
  self: 'Сам участник',
  paper: 'На бумаге',
  electronic: 'В электронном виде',
  signer: 'Кто подписал',
  whichGuardian: 'Кто из законных представителей',
  chooseSigner: 'Выберите, кто подписал',
  otherSigner: 'Другой человек – вписать',
  signerName: 'Фамилия, имя, отчество подписавшего',
  guardianSigns: 'За тех, кому нет 18 лет',
  selfSigns: 'Те, кому исполнилось 18 лет',
  leftOut: {
    guardian: 'подписывает сам, здесь не записывается',
    self: 'нет 18 лет – подписывает законный представитель, здесь не записывается',
  },
  people: 'За кого записать',
  allRecords: 'Все записи о согласиях',
  until: 'Пусто – до отзыва',
  noKinds: 'Отметьте хотя бы один вид согласия.',
  noPeople: 'Отметьте хотя бы одного человека.',
  wrongPeriod: 'Срок кончается раньше, чем начинается.',
  noSigner: 'Укажите, кто подписал.',
  noSigners: 'Укажите в списке, кто подписал за каждого, или снимите отметку.',
  record: ['согласие', 'согласия', 'согласий'] as Forms,
  noted: 'Отмечено',
} as const;
