import { DeficitChoice } from '../../shared/bases/deficit-choice.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import type { Abilities } from './abilities.ts';
import { words } from './words.ts';

interface AbilityFieldsProps {
  value: Abilities;
  onChange: (value: Abilities) => void;
  errors: { capacity?: string | undefined; competences?: string | undefined };
  /** Why an empty capacity is fine, where it is. */
  capacityHint?: string;
  /** The mentor teaches teachers: their competences are the deficits that they close. */
  staff: boolean;
}

/** How many mentees, and in what. */
export const AbilityFields = ({
  value,
  onChange,
  errors,
  capacityHint,
  staff,
}: AbilityFieldsProps) => (
  <div className="form">
    <Field label={words.capacity} error={errors.capacity} hint={capacityHint}>
      <TextInput
        type="number"
        inputMode="numeric"
        min={1}
        max={30}
        value={value.capacity}
        onChange={(capacity) => onChange({ ...value, capacity })}
      />
    </Field>
    <Field label={words.competences} error={errors.competences} hint={words.competencesHint}>
      <TextInput
        value={value.competences}
        onChange={(competences) => onChange({ ...value, competences })}
      />
    </Field>
    {staff && (
      <DeficitChoice
        value={value.competences}
        onChange={(competences) => onChange({ ...value, competences })}
      />
    )}
  </div>
);
