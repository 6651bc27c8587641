import type { HistoryWrong } from '@nastavnik/contracts/history';
import { count, number, words as numbers } from '../../shared/numbers.ts';

const place = ({ seq, until }: HistoryWrong) =>
  until > seq ? `Записи с № ${number(seq)} по № ${number(until)}` : `Запись № ${number(seq)}`;

const kinds: Record<HistoryWrong['kind'], (many: boolean) => string> = {
  changed: (many) => (many ? 'изменены' : 'изменена'),
  deleted: (many) => (many ? 'удалены' : 'удалена'),
  inserted: (many) => (many ? 'добавлены в обход системы' : 'добавлена в обход системы'),
  reordered: (many) => (many ? 'переставлены' : 'переставлена с другой'),
  erased: (many) => (many ? 'стёрты без акта' : 'частично стёрта без акта об уничтожении'),
  cut: (many) => (many ? 'удалены вместе с концом журнала' : 'удалена, ею кончался журнал'),
  rewritten: () => 'переписано целиком: не сходится с отметкой, которая хранится отдельно',
};

/** Words of the page on which the history of changes answers for itself. */
export const words = {
  title: 'Журнал изменений',
  state: 'Проверка журнала',
  intro:
    'Каждое изменение пар, согласий, планов и ролей записывается с датой и автором. Записи связаны в цепочку: если кто-то исправит, удалит или добавит запись в обход системы, проверка назовёт это место.',
  order: 'Записи на месте',
  wrong: 'Журнал изменяли в обход системы',
  wrongAt: (wrong: HistoryWrong) =>
    `${place(wrong)} – ${kinds[wrong.kind](wrong.until > wrong.seq)}.`,
  wrongWay:
    'Сообщите администратору сервера: он сверит журнал с отметками, которые хранятся отдельно, и восстановит записи из копии базы.',
  notYet: 'Проверки ещё не было: она проходит каждый час.',
  empty: 'Записей пока нет: они появятся с первым изменением.',
  rows: 'Записей в цепочке',
  checked: 'Проверено',
  checkedText: (rows: number, when: string) => `${count(rows, numbers.record)}, ${when}`,
  mark: 'Контрольная отметка',
  markNote:
    'Отметку можно записать или распечатать: по ней видно, не переписан ли журнал целиком. Прошлая отметка должна находиться на том же месте цепочки.',
};
