import type { ExternalKind } from '@nastavnik/contracts/externals';
import { externalKindWords } from '@nastavnik/contracts/externals';
import { DateInput, Field, Select, TextInput } from '../../shared/ui/field.tsx';
import type { Draft } from './draft.ts';
import { words } from './words.ts';

interface FieldsProps {
  draft: Draft;
  faults: Partial<Record<keyof Draft, string>>;
  onChange: (changes: Partial<Draft>) => void;
}

const say = words.form;
const kinds = Object.entries(externalKindWords).map(([value, label]) => ({ value, label }));

/** Who they are, where they come from and how to reach them. */
export const ExternalFields = ({ draft, faults, onChange }: FieldsProps) => (
  <>
    <div className="pair-of-fields">
      <Field label={say.family} error={faults.family}>
        <TextInput
          value={draft.family}
          maxLength={150}
          onChange={(family) => onChange({ family })}
        />
      </Field>
      <Field label={say.given} error={faults.given}>
        <TextInput value={draft.given} maxLength={150} onChange={(given) => onChange({ given })} />
      </Field>
    </div>
    <div className="pair-of-fields">
      <Field label={say.optional(say.middle)}>
        <TextInput
          value={draft.middle}
          maxLength={150}
          onChange={(middle) => onChange({ middle })}
        />
      </Field>
      <Field label={say.kind}>
        <Select
          value={draft.kind}
          onChange={(kind) => onChange({ kind: kind as ExternalKind })}
          options={kinds}
        />
      </Field>
    </div>
    <Field label={say.place} error={faults.place}>
      <TextInput value={draft.place} maxLength={200} onChange={(place) => onChange({ place })} />
    </Field>
    <Field label={say.optional(say.post)}>
      <TextInput value={draft.post} maxLength={100} onChange={(post) => onChange({ post })} />
    </Field>
    <div className="pair-of-fields">
      <Field label={say.optional(say.phone)}>
        <TextInput
          type="tel"
          value={draft.phone}
          maxLength={64}
          onChange={(phone) => onChange({ phone })}
        />
      </Field>
      <Field label={say.optional(say.email)}>
        <TextInput
          type="email"
          value={draft.email}
          maxLength={255}
          onChange={(email) => onChange({ email })}
        />
      </Field>
    </div>
    <Field label={say.optional(say.birthDate)} hint={say.birthHint}>
      <DateInput value={draft.birthDate} onChange={(birthDate) => onChange({ birthDate })} />
    </Field>
  </>
);
