/** Words of what stands above and below documents. */
export const letterhead = {
  title: 'Шапка и подпись',
  fields: {
    fullName: 'Полное наименование по уставу',
    place: 'Населённый пункт',
    signerPosition: 'Кто подписывает: должность',
    signerName: 'Кто подписывает: И. О. Фамилия',
  },
  needed: 'Заполните наименование и должность.',
  keep: 'Запомнить для всех документов',
  kept: 'Шапка и подпись запомнены',
};
