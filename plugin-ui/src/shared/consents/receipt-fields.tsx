import type { ConsentKind } from '@nastavnik/contracts/consents';
import type { Pack } from '@nastavnik/contracts/packs';
import { Checkbox } from '../ui/choices.tsx';
import { DateInput, Field, Select } from '../ui/field.tsx';
import type { Receipt } from './receipt.ts';
import { words } from './words.ts';

interface Part {
  receipt: Receipt;
  onChange: (changes: Partial<Receipt>) => void;
}

const toggled = <T,>(set: ReadonlySet<T>, value: T, on: boolean) => {
  const next = new Set(set);
  if (on) next.add(value);
  else next.delete(value);
  return next;
};

/** Which consents were given. */
export function Kinds({ receipt, onChange, offered }: Part & { offered: Pack['consentKinds'] }) {
  return (
    <fieldset className="plain">
      <legend>Какие согласия получены</legend>
      {offered.map(({ code, title }) => (
        <Checkbox
          key={code}
          checked={receipt.kinds.has(code)}
          onChange={(on) => onChange({ kinds: toggled<ConsentKind>(receipt.kinds, code, on) })}
        >
          {title}
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** On what and for how long. */
export function Period({ receipt, onChange, error }: Part & { error: string | undefined }) {
  return (
    <>
      <Field label="Форма">
        <Select
          value={receipt.form}
          onChange={(form) => onChange({ form: form === 'paper' ? 'paper' : 'electronic' })}
          options={[
            { value: 'paper', label: words.paper },
            { value: 'electronic', label: words.electronic },
          ]}
        />
      </Field>
      <Field label="Действует с">
        <DateInput value={receipt.from} required onChange={(from) => onChange({ from })} />
      </Field>
      <Field label="Действует по" error={error} hint={words.until}>
        <DateInput
          value={receipt.until}
          min={receipt.from}
          onChange={(until) => onChange({ until })}
        />
      </Field>
    </>
  );
}
