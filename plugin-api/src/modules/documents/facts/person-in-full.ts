import type { PersonBrief } from '@nastavnik/contracts/roster';
import { sortName } from '../../roster/brief.ts';

/** Nothing in a document is torn from what it belongs to. */
export const NBSP = '\u00a0';

/** «Котов Егор Иванович, 6Б класс»: as documents name people. */
export function personInFull(person: PersonBrief): string {
  const { classTitle, position } = person;
  const what = classTitle ? `${classTitle}${NBSP}класс` : position;
  return what ? `${sortName(person)}, ${what}` : sortName(person);
}
