import { count } from '../../../shared/numbers.ts';

/** Words of confirming many at once. */
export const waitingWords = {
  table: 'Ждут подтверждения',
  item: 'Пункт',
  turn: 'К сроку',
  shownBy: 'Чем подтверждается',
  allItems: 'Все пункты',
  some: (item: string, value: number) =>
    `${item.length > 80 ? `${item.slice(0, 79)}…` : item} (${value})`,
  confirm: 'Подтвердить исполнение',
  done: ({ confirmed, left }: { confirmed: number; left: number }) =>
    [
      `Подтверждено: ${confirmed}.`,
      left > 0 &&
        `${count(left, ['отметка осталась', 'отметки остались', 'отметок осталось'])} без подтверждения: это ваши собственные отметки или те, что изменились.`,
    ]
      .filter(Boolean)
      .join(' '),
  none: 'Подтверждать пока нечего',
  more: (value: number) =>
    `Показаны первые ${value}. Остальные появятся, когда вы рассмотрите эти.`,
} as const;
