import type { MenteeRecord } from '@nastavnik/contracts/mentees';
import { Completion } from '@nastavnik/contracts/mentees';
import { Field, Select, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { isAddress } from '../../shared/bases/record.ts';
import { words } from './words.ts';

/** What the table of the base asks for and no journal gives, as it is typed. */
type Typed = Record<keyof MenteeRecord, string>;

export const typedRecord = ({ contacts, results, caseUrl, completion }: MenteeRecord): Typed => ({
  contacts: contacts ?? '',
  results: results ?? '',
  caseUrl: caseUrl ?? '',
  completion: completion ?? '',
});

/** The same as the API takes it. */
export const recordBody = ({ contacts, results, caseUrl, completion }: Typed): MenteeRecord => ({
  contacts: contacts.trim() || null,
  results: results.trim() || null,
  caseUrl: caseUrl.trim() || null,
  completion: Completion.safeParse(completion).data ?? null,
});

export const fitsRecord = ({ caseUrl }: Typed): boolean => isAddress(caseUrl);

interface RecordFieldsProps {
  record: Typed;
  onChange: (record: Typed) => void;
}

/** The last columns of the base: results, a case, whether the programme was gone through. */
export const RecordFields = ({ record, onChange }: RecordFieldsProps) => (
  <details>
    <summary>{words.record.title}</summary>
    <div className="form">
      <Field label={words.record.contacts} hint={words.record.contactsHint}>
        <TextInput
          value={record.contacts}
          maxLength={300}
          onChange={(contacts) => onChange({ ...record, contacts })}
        />
      </Field>
      <Field label={words.record.results}>
        <TextArea
          value={record.results}
          maxLength={1000}
          rows={2}
          onChange={(results) => onChange({ ...record, results })}
        />
      </Field>
      <Field
        label={words.record.caseUrl}
        error={fitsRecord(record) ? undefined : words.record.caseUrlWrong}
      >
        <TextInput
          type="url"
          value={record.caseUrl}
          maxLength={500}
          onChange={(caseUrl) => onChange({ ...record, caseUrl })}
        />
      </Field>
      <Field label={words.record.completion}>
        <Select
          value={record.completion}
          onChange={(completion) => onChange({ ...record, completion })}
          options={[
            { value: '', label: words.record.byPair },
            ...Completion.options.map((value) => ({ value, label: words.completions[value] })),
          ]}
        />
      </Field>
    </div>
  </details>
);
