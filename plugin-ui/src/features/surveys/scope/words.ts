import { count, words as numbers } from '../../../shared/numbers.ts';

/** Words of whom a wave asks. */
export const words = {
  whom: 'Кого спросить',
  everybody: 'Всех участников',
  chosen: 'Выбранные пары',
  programme: (title: string) => `Программа: ${title}`,
  pairs: 'Пары',
  none: 'Пар, которые можно спросить, здесь нет: сначала закрепите их приказом.',
  choose: 'Отметьте хотя бы одну пару.',
  willAsk: (pairs: number) =>
    `Анкеты получат участники: ${count(pairs, numbers.pair)}. Кого уже спросили, второй раз не спросят; пары, которые появятся позже, в этот опрос не войдут.`,
  many: (shown: number) => `Показаны первые ${shown} пар. Остальные спросите следующим опросом.`,
};
