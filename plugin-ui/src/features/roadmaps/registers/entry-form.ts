import {
  type RegisterField,
  type RegisterKind,
  registerKinds,
} from '@nastavnik/contracts/register-kinds';
import type { RegisterDraft, RegisterEntry } from '@nastavnik/contracts/registers';
import { fieldWords } from './field-words.ts';
import { words } from './words.ts';

/** What is typed into the dialog of an entry: every field as text. */
export type EntryForm = Record<Exclude<RegisterField, 'act'> | 'title', string> & {
  actKind: string;
  actNumber: string;
  actDate: string;
};

/** The fields of a list in the order in which they are typed. */
export const fieldsOf = (kind: RegisterKind) =>
  Object.keys(fieldWords[kind]) as (RegisterField | 'title')[];

export const formOf = (entry: RegisterEntry | undefined, code = ''): EntryForm => ({
  title: entry?.title ?? '',
  code: entry?.code ?? code,
  party: entry?.party ?? '',
  terms: entry?.terms ?? '',
  from: entry?.from ?? '',
  until: entry?.until ?? '',
  outcome: entry?.outcome ?? '',
  before: entry?.before ?? '',
  after: entry?.after ?? '',
  year: entry?.year?.toString() ?? '',
  link: entry?.link ?? '',
  edition: entry?.edition ?? '',
  actKind: entry?.act?.kind ?? '',
  actNumber: entry?.act?.number ?? '',
  actDate: entry?.act?.date ?? '',
});

const actParts = ({ actKind, actNumber, actDate }: EntryForm) =>
  [actKind, actNumber, actDate].map((part) => part.trim());

/** What is wrong with the form, by field. */
export function faultsOf(
  kind: RegisterKind,
  form: EntryForm,
): Partial<Record<RegisterField | 'title', string>> {
  const { needs, fields } = registerKinds[kind];
  const parts = actParts(form);
  const some = parts.some((part) => part !== '');
  const whole = parts.every((part) => part !== '');
  const empty = (field: RegisterField | 'title') =>
    field === 'act' ? !some : form[field].trim() === '';
  const faults: Partial<Record<RegisterField | 'title', string>> = {};
  for (const field of ['title' as const, ...needs]) if (empty(field)) faults[field] = words.fill;
  if (fields.includes('year') && form.year !== '' && !/^20\d\d$/.test(form.year.trim()))
    faults.year = words.badYear;
  if (fields.includes('act') && some && !whole) faults.act = words.halfAct;
  return faults;
}

const orNull = (value: string) => value.trim() || null;

export function draftOf(kind: RegisterKind, form: EntryForm): RegisterDraft {
  const [actKind = '', number = '', date = ''] = actParts(form);
  return {
    kind,
    title: form.title.trim(),
    code: orNull(form.code),
    party: orNull(form.party),
    terms: orNull(form.terms),
    act: number === '' ? null : { kind: actKind, number, date },
    from: orNull(form.from),
    until: orNull(form.until),
    outcome: orNull(form.outcome),
    before: orNull(form.before),
    after: orNull(form.after),
    year: form.year.trim() === '' ? null : Number(form.year),
    link: orNull(form.link),
    edition: orNull(form.edition),
  };
}
