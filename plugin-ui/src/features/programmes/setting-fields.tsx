import { NormPeriod } from '@nastavnik/contracts/programme-rules';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { DateInput, Field, Select, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { card as say } from './card-words.ts';
import type { Draft, Wrong } from './draft.ts';
import { editing } from './edit-words.ts';

interface SettingFieldsProps {
  draft: Draft;
  wrong: Partial<Wrong>;
}

const periods = NormPeriod.options.map((value) => ({ value, label: editing.periods[value] }));

const flags = [
  'sameSex',
  'classTeacher',
  'relatives',
  'sameLanguage',
  'sameShift',
  'sameBuilding',
  'admitted',
] as const;

const NormFields = ({ draft: { typed, set }, wrong }: SettingFieldsProps) => (
  <fieldset className="plain form">
    <legend className="lab">{editing.norm}</legend>
    <Field label={editing.meetings} error={wrong.meetings ? editing.from1to100 : undefined}>
      <TextInput
        inputMode="numeric"
        value={typed.meetings}
        onChange={(meetings) => set({ meetings })}
      />
    </Field>
    <Field label={editing.per}>
      <Select
        value={typed.per}
        onChange={(per) => set({ per: NormPeriod.parse(per) })}
        options={periods}
      />
    </Field>
    <Field label={editing.minutes} error={wrong.minutes ? editing.from5to600 : undefined}>
      <TextInput
        inputMode="numeric"
        value={typed.minutes}
        onChange={(minutes) => set({ minutes })}
      />
    </Field>
    <Field label={editing.quietDays} error={wrong.quietDays ? editing.from1to365 : undefined}>
      <TextInput
        inputMode="numeric"
        value={typed.quietDays}
        onChange={(quietDays) => set({ quietDays })}
      />
    </Field>
  </fieldset>
);

const RuleFields = ({ draft: { typed, set }, wrong }: SettingFieldsProps) => (
  <fieldset className="plain">
    <legend className="lab">{editing.rules}</legend>
    <Field label={editing.classGap} error={wrong.classGap ? editing.from0to10 : undefined}>
      <TextInput
        inputMode="numeric"
        value={typed.classGap}
        onChange={(classGap) => set({ classGap })}
      />
    </Field>
    {flags.map((flag) => (
      <Checkbox
        key={flag}
        checked={typed.rules[flag]}
        onChange={(on) => set({ rules: { ...typed.rules, [flag]: on } })}
      >
        {editing.flags[flag]}
      </Checkbox>
    ))}
  </fieldset>
);

const ProtocolFields = ({ draft: { typed, set }, wrong }: SettingFieldsProps) => (
  <fieldset className="plain form">
    <legend className="lab">{editing.protocol}</legend>
    <Field
      label={editing.body}
      hint={editing.bodyHint}
      error={wrong.protocol ? editing.wholeProtocol : undefined}
    >
      <TextInput value={typed.body} maxLength={200} onChange={(body) => set({ body })} />
    </Field>
    <Field label={editing.number}>
      <TextInput value={typed.number} maxLength={50} onChange={(number) => set({ number })} />
    </Field>
    <Field label={editing.date}>
      <DateInput value={typed.date} onChange={(date) => set({ date })} />
    </Field>
  </fieldset>
);

/** What may change until a programme ends. */
export const SettingFields = (props: SettingFieldsProps) => (
  <>
    <Field label={say.facts.criteria}>
      <TextArea
        rows={2}
        maxLength={2000}
        value={props.draft.typed.criteria}
        onChange={(criteria) => props.draft.set({ criteria })}
      />
    </Field>
    <NormFields {...props} />
    <RuleFields {...props} />
    <ProtocolFields {...props} />
  </>
);
