import { useState } from 'react';
import { WishKind } from '@nastavnik/contracts/matching-profile';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { InterestsField } from '../../shared/bases/interests-field.tsx';
import { shifts, WishesInWords } from '../../shared/match-profile/profile-fields.tsx';
import { OtherSide } from '../../shared/match-profile/wish-dialog.tsx';
import { Named } from '../../shared/match-profile/wishes.tsx';
import { words as profile } from '../../shared/match-profile/words.ts';
import { useMay } from '../../shared/may.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import type { MatchingDraft } from './matching-draft.ts';
import { words } from './words.ts';

interface MatchingFieldsProps {
  value: MatchingDraft;
  onChange: (value: MatchingDraft) => void;
}

/** The curator looks up who was named; whoever is chosen is put down at once. */
function NamedField({ value, onChange }: MatchingFieldsProps) {
  const [kind, setKind] = useState<WishKind>();
  const { named } = value;
  const without = ({ id }: PersonBrief) => named.filter(({ person }) => person.id !== id);
  const add = (person: PersonBrief | undefined) => {
    if (!person || !kind) return;
    onChange({ ...value, named: [...without(person), { person, kind }] });
    setKind(undefined);
  };
  return (
    <fieldset className="plain stack-close">
      <legend>{words.named}</legend>
      {WishKind.options.map((each) => (
        <Named
          key={each}
          title={profile.kinds[each]}
          people={named.flatMap((one) => (one.kind === each ? [one.person] : []))}
          onTakeBack={(person) => onChange({ ...value, named: without(person) })}
        />
      ))}
      {named.length < 10 &&
        WishKind.options.map((each) => (
          <Button
            key={each}
            kind="quiet"
            icon="plus"
            pressed={each === kind}
            onClick={() => setKind(each === kind ? undefined : each)}
          >
            {profile.kinds[each]}
          </Button>
        ))}
      {kind && (
        <OtherSide personId="" side="mentee" chosen={undefined} onChoose={add} error={undefined} />
      )}
    </fieldset>
  );
}

/** What matching asks of a mentee, told at once with the request. */
export function MatchingFields({ value, onChange }: MatchingFieldsProps) {
  const looksUp = useMay('requests.decide');
  return (
    <>
      <InterestsField
        value={value.interests}
        onChange={(interests) => onChange({ ...value, interests })}
      />
      <details>
        <summary>{words.forMatching}</summary>
        <div className="form">
          <Field label={profile.shift}>
            <Select
              value={value.shift}
              options={shifts}
              onChange={(shift) => onChange({ ...value, shift })}
            />
          </Field>
          <Field label={profile.language} hint={profile.languageHint}>
            <TextInput
              value={value.language}
              maxLength={60}
              onChange={(language) => onChange({ ...value, language })}
            />
          </Field>
          <WishesInWords
            value={value.wishes}
            onChange={(wishes) => onChange({ ...value, wishes })}
          />
          {looksUp && <NamedField value={value} onChange={onChange} />}
        </div>
      </details>
    </>
  );
}
