import type { PersonKind } from '@nastavnik/contracts/roster';
import { DeficitChoice } from '../../shared/bases/deficit-choice.tsx';
import { FreeSlotsField } from '../../shared/bases/free-slots.tsx';
import { usePack } from '../../shared/pack.ts';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Field, Select, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { type Draft, fitsDeficits, says } from './draft.ts';
import { MatchingFields } from './matching-fields.tsx';
import { words } from './words.ts';

interface DraftFieldsProps {
  kind: PersonKind;
  /** One asks for oneself: a pupil is not asked to judge what is wrong with them. */
  own?: boolean;
  draft: Draft;
  onChange: (draft: Draft) => void;
  tried: boolean;
}

function Grounds({ kind, draft, onChange }: Omit<DraftFieldsProps, 'tried'>) {
  const { pack } = usePack();
  const toggle = (code: string, on: boolean) =>
    onChange({
      ...draft,
      grounds: on ? [...draft.grounds, code] : draft.grounds.filter((each) => each !== code),
    });
  return (
    <fieldset className="plain">
      <legend>
        {words.grounds} <span className="sec">({words.groundsHint})</span>
      </legend>
      {(pack?.grounds ?? [])
        .filter(({ of }) => of === kind)
        .map(({ code, title }) => (
          <Checkbox
            key={code}
            checked={draft.grounds.includes(code)}
            onChange={(on) => toggle(code, on)}
          >
            {title}
          </Checkbox>
        ))}
    </fieldset>
  );
}

/** What a member of the staff wants to learn. */
function Deficits({ draft, onChange }: Pick<DraftFieldsProps, 'draft' | 'onChange'>) {
  const set = (deficits: string) => onChange({ ...draft, deficits });
  return (
    <>
      <Field
        label={words.deficits}
        hint={words.deficitsHint}
        error={fitsDeficits(draft) ? undefined : words.tooLong}
      >
        <TextInput value={draft.deficits} onChange={set} />
      </Field>
      <DeficitChoice value={draft.deficits} onChange={set} />
    </>
  );
}

/** What a request says: why, in which form, when there is time for it. */
export function DraftFields(props: DraftFieldsProps) {
  const { kind, own = false, draft, onChange, tried } = props;
  const { pack } = usePack();
  const forms = (pack?.forms ?? []).filter(({ mentee }) => mentee === kind);
  const error = tried && !says(draft) ? words.nothing : undefined;
  return (
    <>
      {!(own && kind === 'pupil') && <Grounds {...props} />}
      <Field
        label={own ? words.wishOwn : words.wish}
        hint={own ? words.wishHints[kind] : undefined}
        error={error}
      >
        <TextArea
          value={draft.wish}
          maxLength={1000}
          rows={3}
          onChange={(wish) => onChange({ ...draft, wish })}
        />
      </Field>
      {kind === 'staff' && <Deficits draft={draft} onChange={onChange} />}
      <Field label={words.form}>
        <Select
          value={draft.form}
          onChange={(form) => onChange({ ...draft, form })}
          options={[
            { value: '', label: words.anyForm },
            ...forms.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
      </Field>
      <FreeSlotsField
        slots={draft.freeSlots}
        onChange={(freeSlots) => onChange({ ...draft, freeSlots })}
      />
      <MatchingFields
        value={draft.matching}
        onChange={(matching) => onChange({ ...draft, matching })}
      />
      {!own && (
        <Checkbox checked={draft.urgent} onChange={(urgent) => onChange({ ...draft, urgent })}>
          {words.urgentLabel}
        </Checkbox>
      )}
    </>
  );
}
