import type { ConsentKind } from '@nastavnik/contracts/consents';
import { relationWord } from '../guardians.tsx';
import { usePack } from '../pack.ts';
import { Checkbox, Choices } from '../ui/choices.tsx';
import { DateInput, Field, Select, TextInput } from '../ui/field.tsx';
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
export function Kinds({ receipt, onChange }: Part) {
  const { pack } = usePack();
  return (
    <fieldset className="plain">
      <legend>Какие согласия получены</legend>
      {pack?.consentKinds.map(({ code, title }) => (
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

/** Whose they are: everybody who was chosen, unless taken out here. */
export function People({
  people,
  receipt,
  onChange,
}: Part & { people: readonly { id: string; name: string }[] }) {
  return (
    <details>
      <summary>
        Список: {receipt.personIds.size} из {people.length}
      </summary>
      {people.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={receipt.personIds.has(id)}
          onChange={(on) => onChange({ personIds: toggled(receipt.personIds, id, on) })}
        >
          {name}
        </Checkbox>
      ))}
    </details>
  );
}

type SignerProps = Part & {
  /** Those the journal knows, when there is one person. */
  guardians: readonly { name: string; relation: string | null }[];
  error: string | undefined;
};

/** Who signed. */
export function Signer({ receipt, onChange, guardians, error }: SignerProps) {
  const byGuardian = receipt.signedBy === 'guardian';
  const hint = guardians
    .map(({ name, relation }) => `${name} (${relationWord(relation)})`)
    .join(', ');
  return (
    <>
      <p className="lab" aria-hidden="true">
        Кто подписал
      </p>
      <Choices
        label="Кто подписал"
        value={receipt.signedBy}
        onChange={(signedBy) => onChange({ signedBy })}
        choices={[
          { value: 'guardian', title: words.guardian, text: 'За тех, кому нет 18 лет' },
          { value: 'self', title: words.self, text: 'Взрослые и те, кому исполнилось 18' },
        ]}
      />
      <Field
        label="Фамилия, имя, отчество подписавшего"
        error={error}
        hint={byGuardian ? `Если пусто – ${hint || words.fromRoster.toLowerCase()}` : undefined}
      >
        <TextInput
          value={receipt.signerName}
          maxLength={200}
          onChange={(signerName) => onChange({ signerName })}
        />
      </Field>
    </>
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
