import type { Due } from '@nastavnik/contracts/due';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { RowWords } from './row-words.ts';

interface Odd {
  row: RowWords;
  due: Due | null;
  hole: string | null;
  actDay: string | null;
}

const YEARS = /(20\d\d)\s?[-–—]\s?(20\d\d)/gu;

/** What is odd about an item as it is written; whoever reads the draft decides about it. */
export function remarksOf({ row: { words }, due, hole, actDay }: Odd): string[] {
  const remarks: string[] = [];
  if (hole !== null) remarks.push(`Перед этим пунктом в таблице нет пункта ${hole}.`);
  for (const text of [words.title, words.result]) {
    for (const [said, from, to] of text.matchAll(YEARS))
      if (Number(from) > Number(to))
        remarks.push(`«${said}»: конец раньше начала, возможно, опечатка.`);
    if (text.split('«').length !== text.split('»').length)
      remarks.push('Кавычки не закрыты: возможно, часть текста потеряна.');
  }
  if (actDay !== null && due && 'date' in due && due.date < actDay)
    remarks.push(
      `Документ от ${dayInFigures(actDay)}: срок ${dayInFigures(due.date)} прошёл раньше.`,
    );
  return remarks;
}
