import { type DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import { Field, Select } from '../../../shared/ui/field.tsx';
import { making as say } from '../words.ts';

const groups: Record<keyof typeof say.groups, DocumentKind[]> = {
  orders: [
    'PAIR_ORDER',
    'SUBSTITUTE_ORDER',
    'CURATOR_ORDER',
    'REGULATION',
    'PROGRAMME',
    'FORM_PROGRAMME',
    'GROUP_REFLECTION',
  ],
  pairs: ['AGREEMENT', 'LABOUR_ADDENDUM', 'PLAN', 'DIARY', 'REFLECTION', 'CERTIFICATE'],
  people: ['CONSENT'],
  bases: ['MENTEE_BASE', 'MENTOR_BASE'],
};

const options = Object.entries(groups).map(([group, kinds]) => ({
  label: say.groups[group as keyof typeof groups],
  options: kinds.map((kind) => ({ value: kind, label: documentKinds[kind].title })),
}));

interface KindChoiceProps {
  kind: DocumentKind;
  onChange: (kind: string) => void;
}

/** Which paper is to be made. */
export const KindChoice = ({ kind, onChange }: KindChoiceProps) => (
  <Field label={say.kind} hint={say.about[kind]}>
    <Select value={kind} onChange={onChange} options={options} />
  </Field>
);
