import type { AskedResult } from '@nastavnik/contracts/assignment-states';
import type { AssignmentDraft } from '@nastavnik/contracts/assignments';
import { words } from './words.ts';

export interface IssueForm {
  number: string;
  issuedOn: string;
  text: string;
  due: string;
  asked: AskedResult;
  figure: string;
  addressees: ReadonlySet<string>;
}

export const blankForm = (today: string): IssueForm => ({
  number: '',
  issuedOn: today,
  text: '',
  due: '',
  asked: 'words',
  figure: '',
  addressees: new Set(),
});

/** What is wanting, by field; nothing when it may be issued. */
export function faultsOf(form: IssueForm): Partial<Record<keyof IssueForm, string>> {
  const faults: Partial<Record<keyof IssueForm, string>> = {};
  for (const field of ['number', 'issuedOn', 'text', 'due'] as const)
    if (form[field].trim() === '') faults[field] = words.fill;
  if (form.asked !== 'words' && form.figure.trim() === '') faults.figure = words.fill;
  if (!faults.due && form.due < form.issuedOn) faults.due = words.dueEarly;
  if (form.addressees.size === 0) faults.addressees = words.pickSome;
  return faults;
}

export const draftOf = ({ addressees, figure, asked, ...form }: IssueForm): AssignmentDraft => ({
  ...form,
  asked,
  figure: asked === 'words' ? null : figure,
  addressees: [...addressees],
});
