import type { TableField } from '@nastavnik/contracts/table-fields';
import { NO_CONSENT } from '../export/lines.ts';

/** What our own table says of somebody, and which of the contacts in it the journal gives. */
export interface Said {
  cells: ReadonlyMap<TableField, string>;
  contacts: readonly string[];
}

type Cells = ReadonlyMap<TableField, string>;

/** The cells of a row that say something else than our own table would: the rest is no news. */
export function newsIn(cells: Cells, said: Said | undefined): Cells {
  const news = new Map([...cells].filter(([field, text]) => text !== said?.cells.get(field)));
  const contacts = news.get('contacts');
  if (contacts !== undefined) news.set('contacts', typed(contacts, said?.contacts ?? []));
  return news;
}

/** The contacts that somebody has typed: those of the journal stay in the journal. */
function typed(text: string, known: readonly string[]): string {
  const parts = text.split(/[;\n]/).map((part) => part.trim());
  const own = parts.filter((part) => part !== NO_CONSENT && !known.includes(part));
  return own.length === parts.length ? text : own.join('; ');
}

/** Whether a row is, cell by cell, that of our own table. */
export const isRowOf = (cells: Cells, said: Said | undefined): boolean =>
  said !== undefined && [...said.cells].every(([field, text]) => cells.get(field) === text);
