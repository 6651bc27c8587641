/** Words of entering what the targets of items count, and the figure of each year. */
export const targetEditWords = {
  indicators: 'Показатели',
  indicatorsHint:
    'Что измеряют целевые значения пунктов и в чём: «Наставники в реестре», чел. Значения по годам указывают в самом пункте.',
  indicatorOf: (at: number) => `Показатель ${at}`,
  unit: 'Единица',
  counted: 'Что считает система',
  countsNothing: 'ничего',
  countedUsed: 'Чтобы изменить, сначала уберите показатель из пунктов.',
  drop: 'Убрать',
  addIndicator: 'Добавить показатель',
  needUnit: 'Укажите название и единицу каждого показателя.',
  targets: 'Целевые значения по годам',
  noIndicators: 'Сначала назовите показатели в «Сведениях о карте».',
  indicator: 'Добавить показатель к пункту',
  choose: 'Выберите показатель',
  atLeast: 'не менее',
  yearOf: (year: string, unit: string) => `${year}, ${unit}`,
  wrong: 'Укажите число хотя бы для одного года: не меньше нуля, проценты – не больше 100.',
} as const;
