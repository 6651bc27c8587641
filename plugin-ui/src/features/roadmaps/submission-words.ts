import type { Submissions } from '@nastavnik/contracts/approvals';

export const submissionWords = {
  title: 'Согласование',
  /** After «передать»: «в министерство», else the receiver by name. */
  to: ({ name, office }: Submissions['receiver']) =>
    office === 'ministry' ? 'решение принимает министерство' : `решение принимает ${name}`,
  due: (date: string, late: boolean) =>
    late ? `Срок согласования прошёл: ${date}.` : `Срок согласования: ${date}.`,
  submit: 'Передать на согласование…',
  submitTitle: 'Передать на согласование',
  submitWhat: (to: string) =>
    `Карта уйдёт в том виде, в каком открыта, ${to}. До решения её текст закрыт для изменений; пока решения нет, карту можно отозвать.`,
  submitSend: 'Передать',
  submitted: 'Карта передана на согласование',
  withdraw: 'Отозвать…',
  withdrawTitle: 'Отозвать с согласования',
  withdrawWhat: 'Карта снова станет черновиком: её можно будет изменить и передать ещё раз.',
  withdrawSend: 'Отозвать',
  withdrawn: 'Карта отозвана',
  keep: 'Не сейчас',
} as const;
