import { Field, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { fitsRecord, type Typed } from './record.ts';
import { words } from './words.ts';

interface RecordFieldsProps {
  record: Typed;
  onChange: (record: Typed) => void;
}

const lines = [
  ['workplace', 300],
  ['desiredAges', 200],
  ['timeResource', 300],
  ['training', 500],
  ['contacts', 300],
] as const;
const areas = [
  ['achievements', 1000],
  ['interests', 1000],
  ['results', 1000],
] as const;

/** What the table of the base asks for beside the journal. */
export const RecordFields = ({ record, onChange }: RecordFieldsProps) => (
  <details>
    <summary>{words.recordTitle}</summary>
    <div className="form">
      {areas.map(([name, most]) => (
        <Field key={name} label={words.record[name]}>
          <TextArea
            value={record[name]}
            maxLength={most}
            rows={2}
            onChange={(value) => onChange({ ...record, [name]: value })}
          />
        </Field>
      ))}
      {lines.map(([name, most]) => (
        <Field key={name} label={words.record[name]} hint={words.hints[name]}>
          <TextInput
            value={record[name]}
            maxLength={most}
            onChange={(value) => onChange({ ...record, [name]: value })}
          />
        </Field>
      ))}
      <Field
        label={words.record.caseUrl}
        error={fitsRecord(record) ? undefined : 'Адрес начинается с https://'}
      >
        <TextInput
          type="url"
          value={record.caseUrl}
          maxLength={500}
          onChange={(caseUrl) => onChange({ ...record, caseUrl })}
        />
      </Field>
    </div>
  </details>
);
