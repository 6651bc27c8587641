import type { PersonBrief } from '@nastavnik/contracts/roster';
import { adultName, pupilName } from './people.ts';

/** «8 «Б»» of a class that the journal calls «8Б»; other titles stay as they are. */
export const classTitle = (title: string): string =>
  title.replace(/^(\d{1,2})\s*([А-ЯЁ])$/, '$1\u00a0«$2»');

/** A person in a list: pupils by first name, adults by initials. */
export const personName = ({ name, classTitle: title }: PersonBrief): string =>
  title === null ? adultName(name) : pupilName(name);

/** «Учитель» as it stands after a name: «учитель»; an abbreviation stays. */
export const afterName = (position: string): string =>
  position.replace(/^[А-ЯЁ](?=[а-яё])/, (letter) => letter.toLowerCase());

/** What a person is here: their class or their position; empty when the journal says neither. */
export const personAbout = ({ classTitle: title, position }: PersonBrief): string =>
  title === null ? afterName(position ?? '') : classTitle(title);
