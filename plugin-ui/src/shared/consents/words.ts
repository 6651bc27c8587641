import type { Forms } from '../numbers.ts';

/** Words about consents that several features say. */
export const words = {
  guardian: 'Законный представитель',
  self: 'Сам участник',
  paper: 'На бумаге',
  electronic: 'В электронном виде',
  fromRoster: 'Первый представитель из журнала',
  allRecords: 'Все записи о согласиях',
  until: 'Пусто – до отзыва',
  noKinds: 'Отметьте хотя бы один вид согласия.',
  noPeople: 'Отметьте хотя бы одного человека.',
  wrongPeriod: 'Срок кончается раньше, чем начинается.',
  noSigner: 'Напишите, кто подписал.',
  record: ['согласие', 'согласия', 'согласий'] as Forms,
  noted: 'Отмечено',
} as const;
