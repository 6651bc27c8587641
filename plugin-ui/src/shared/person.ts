import { classTitle } from '@nastavnik/contracts/class-title';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { adultName, fullName, pupilName } from './people.ts';

/** A person in a list: pupils by first name, adults by initials. */
export const personName = ({ name, classTitle: title }: PersonBrief): string =>
  title === null ? adultName(name) : pupilName(name);

/** How people who are shown together are called: namesakes in full, the others in short. */
export function namesAmong(people: readonly PersonBrief[]): (person: PersonBrief) => string {
  const known = new Map<string, string>();
  const shared = new Set<string>();
  for (const person of people) {
    const name = personName(person);
    if ((known.get(name) ?? person.id) !== person.id) shared.add(name);
    known.set(name, person.id);
  }
  return (person) => (shared.has(personName(person)) ? fullName(person.name) : personName(person));
}

/** «Учитель» as it stands after a name: «учитель»; an abbreviation stays. */
export const afterName = (position: string): string =>
  position.replace(/^[А-ЯЁ](?=[а-яё])/, (letter) => letter.toLowerCase());

/** What a person is here: their class or their position; empty when the journal says neither. */
export const personAbout = ({ classTitle: title, position }: PersonBrief): string =>
  title === null ? afterName(position ?? '') : classTitle(title);
