import { classTitle as written } from '@nastavnik/contracts/class-title';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { sortName } from '../../roster/brief.ts';

/** Nothing in a document is torn from what it belongs to. */
export const NBSP = '\u00a0';

/** «Котов Егор Иванович, 6 «Б» класс»: as documents name people. */
export function personInFull(person: PersonBrief): string {
  const { classTitle, position } = person;
  const what = classTitle ? `${written(classTitle)}${NBSP}класс` : position && inSentence(position);
  return what ? `${sortName(person)}, ${what}` : sortName(person);
}

/** «Учитель» goes on as «учитель»; «ИКТ-координатор» stays. */
const inSentence = (words: string) =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
