/** What is said of items over their list, and of what those above have said. */
export const itemWords = {
  targets: {
    block: 'Целевые показатели',
    title: 'Показатель',
    now: 'Сейчас',
    ofItem: (item: string, atLeast: boolean) => `пункт ${item}${atLeast ? ', не менее' : ''}`,
    thisYear: (year: string) => `${year}, этот год`,
  },
  target: 'Целевой показатель',
  onlyThose: (term: string) => `Показаны только: ${term.toLowerCase()}.`,
  waiting: 'Ждут подтверждения',
  allItems: 'Показать все пункты',
  noSuchItems: 'Таких пунктов нет',
  upheld: 'подтверждён',
  sentBack: 'возвращён с замечанием',
  upheldBy: (by: string) => `подтверждено: ${by}`,
  sentBackBy: ({ by, remark }: { by: string; remark: string }) => `вернули: ${by} – «${remark}»`,
} as const;
