import type { PersonData } from '@nastavnik/contracts/person-data';
import type { HeldRow } from './held/held-section.ts';
import { withoutContacts } from './masks/contacts.ts';

export type Said = PersonData['sections'][number]['records'][number];
type SaidValue = Said[string];

/** The person's own name and address are never masked. */
const OWN = new Set(['family', 'given', 'middle', 'phone', 'email']);
/** Kept to reach the person by, whoever answers. */
const CONTACTS = 'contacts';
/** Lists and structures, which some drivers give as text. */
const STRUCTURED = new Set(
  'grounds deficits freeSlots competences interests forms marks tasks text corrections changed'.split(
    ' ',
  ),
);
/** Codes, numbers, days and moments name nobody. */
const PLAIN = /^(?:[A-Za-z]+(?:[._-][A-Za-z0-9]+)*|[\d.,:]*|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?)$/;

/** Masks for a field: nothing of the person's own, the telephones of their contacts stay. */
export const masksOf =
  (mask: (text: string) => string) =>
  (field: string) =>
  (text: string): string => {
    if (OWN.has(field) || PLAIN.test(text)) return text;
    // a street is named after people as well: addresses go first
    return field === CONTACTS ? mask(text) : mask(withoutContacts(text));
  };

function parsed(field: string, value: unknown): unknown {
  if (typeof value !== 'string' || !STRUCTURED.has(field) || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** A value with every text in it masked, however deep; what is not known is left out. */
function deep(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((each) => deep(each, mask));
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, each]) => !isEmpty(each));
  return Object.fromEntries(known.map(([key, each]) => [key, deep(each, mask)]));
}

/** A record by the names of its fields, without what is not known. */
export function said(row: HeldRow, masked: (field: string) => (text: string) => string): Said {
  const known = Object.entries(row)
    .map(([field, value]) => [field, parsed(field, value)] as const)
    .filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(
    known.map(([field, value]) => [field, deep(value, masked(field)) as SaidValue]),
  );
}
