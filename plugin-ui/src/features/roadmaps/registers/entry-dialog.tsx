import {
  type RegisterField,
  type RegisterKind,
  registerKinds,
} from '@nastavnik/contracts/register-kinds';
import type { RegisterEntry } from '@nastavnik/contracts/registers';
import { useState } from 'react';
import { DateInput, Field, Select, TextArea, TextInput } from '../../../shared/ui/field.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { Sheet } from '../sheet.tsx';
import { draftOf, type EntryForm, faultsOf, fieldsOf, formOf } from './entry-form.ts';
import { useAddEntryMutation, useChangeEntryMutation } from './registers.api.ts';
import { codeWords } from './code-words.ts';
import { fieldWords } from './field-words.ts';
import { words } from './words.ts';

const LONG = new Set<RegisterField | 'title'>(['terms', 'outcome']);
const DATES = new Set<RegisterField | 'title'>(['from', 'until']);
const longest = {
  title: 500,
  terms: 1000,
  outcome: 1000,
  party: 300,
  before: 100,
  after: 100,
  year: 4,
  link: 1000,
  edition: 50,
};

interface InputProps {
  kind: RegisterKind;
  field: Exclude<RegisterField, 'act'> | 'title';
  value: string;
  onChange: (value: string) => void;
}

function Input({ kind, field, value, onChange }: InputProps) {
  if (field === 'code')
    return (
      <Select
        value={value}
        onChange={onChange}
        options={[
          { value: '', label: words.choose },
          ...(registerKinds[kind].codes ?? []).map((code) => ({
            value: code,
            label: codeWords[code] ?? code,
          })),
        ]}
      />
    );
  if (DATES.has(field)) return <DateInput value={value} onChange={onChange} />;
  const maxLength = longest[field as keyof typeof longest];
  return LONG.has(field) || (field === 'title' && kind === 'DECISION') ? (
    <TextArea value={value} rows={2} maxLength={maxLength} onChange={onChange} />
  ) : (
    <TextInput value={value} maxLength={maxLength} onChange={onChange} />
  );
}

interface ActProps {
  label: string;
  form: EntryForm;
  error: string | undefined;
  onChange: (changes: Partial<EntryForm>) => void;
}

const Act = ({ label, form, error, onChange }: ActProps) => (
  <fieldset className="act-parts">
    <legend className="lab">{label}</legend>
    <Field label={words.actKind} error={error}>
      <TextInput
        value={form.actKind}
        maxLength={100}
        onChange={(actKind) => onChange({ actKind })}
      />
    </Field>
    <Field label={words.actNumber}>
      <TextInput
        value={form.actNumber}
        maxLength={50}
        onChange={(actNumber) => onChange({ actNumber })}
      />
    </Field>
    <Field label={words.actDate}>
      <DateInput value={form.actDate} onChange={(actDate) => onChange({ actDate })} />
    </Field>
  </fieldset>
);

interface EntryDialogProps {
  kind: RegisterKind;
  /** The entry that is changed; a new one without it. */
  entry?: RegisterEntry | undefined;
  /** What a new entry begins with. */
  code?: string | undefined;
  onClose: () => void;
}

function useEntry({ kind, entry, code, onClose }: EntryDialogProps) {
  const toast = useToast();
  // what was seen when it was opened
  const [seen] = useState(entry);
  const [form, setForm] = useState(() => ({
    ...formOf(entry, code),
    ...(!entry && code && { title: codeWords[code] ?? '' }),
  }));
  const [tried, setTried] = useState(false);
  const [add, adding] = useAddEntryMutation();
  const [change, changing] = useChangeEntryMutation();
  const faults = faultsOf(kind, form);
  const send = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const body = draftOf(kind, form);
    const { data } = seen
      ? await change({ params: { entryId: seen.id }, version: seen.version, body })
      : await add({ body });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  const set = (changes: Partial<EntryForm>) => setForm({ ...form, ...changes });
  const { isLoading, error } = seen ? changing : adding;
  return { form, set, faults: tried ? faults : {}, send, isLoading, error };
}

/** An entry as its list asks for it. */
export function EntryDialog(props: EntryDialogProps) {
  const { kind, entry, onClose } = props;
  const { form, set, faults, send, isLoading, error } = useEntry(props);
  return (
    <Sheet
      title={entry ? words.change : words.add[kind]}
      onClose={onClose}
      onSend={send}
      busy={isLoading}
      error={error}
    >
      {fieldsOf(kind).map((field) => {
        const label = fieldWords[kind][field] ?? field;
        if (field === 'act')
          return <Act key={field} label={label} form={form} error={faults.act} onChange={set} />;
        return (
          <Field key={field} label={label} error={faults[field]}>
            <Input
              kind={kind}
              field={field}
              value={form[field]}
              onChange={(value) => set({ [field]: value })}
            />
          </Field>
        );
      })}
    </Sheet>
  );
}
