import { useId } from 'react';
import type { MatchProfile, ProfileSetting } from '@nastavnik/contracts/matching-profile';
import { fitInterests, InterestsField } from '../bases/interests-field.tsx';
import { listOf } from '../bases/typed-list.ts';
import { Field, Select, TextArea, TextInput } from '../ui/field.tsx';
import { words } from './words.ts';

/** What matching reads of a person, as it is typed; empty means not said. */
export interface Typed {
  interests: string;
  shift: string;
  building: string;
  language: string;
  wishes: string;
}

type Said = Pick<MatchProfile, keyof Typed>;

export const typedProfile = ({ interests, shift, building, language, wishes }: Said): Typed => ({
  interests: interests.join(', '),
  shift: shift === null ? '' : String(shift),
  building: building ?? '',
  language: language ?? '',
  wishes: wishes ?? '',
});

/** The same as the API takes it. */
export const profileBody = (typed: Typed) =>
  ({
    interests: listOf(typed.interests),
    shift: typed.shift === '' ? null : Number(typed.shift),
    building: typed.building.trim() || null,
    language: typed.language.trim() || null,
    wishes: typed.wishes.trim() || null,
  }) satisfies ProfileSetting;

export const fitsProfile = ({ interests }: Typed): boolean => fitInterests(interests);

export const shifts = [
  { value: '', label: words.noShift },
  ...[1, 2, 3].map((shift) => ({ value: String(shift), label: words.shiftOf(shift) })),
];

interface PlaceFieldProps {
  label: string;
  hint: string;
  /** What others have been described with. */
  known: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

/** A word that must be written alike for two people to match: those in use are offered. */
function PlaceField({ label, hint, known, value, onChange }: PlaceFieldProps) {
  const id = useId();
  return (
    <Field label={label} hint={hint}>
      <TextInput value={value} maxLength={60} list={id} autoComplete="off" onChange={onChange} />
      <datalist id={id}>
        {known.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </datalist>
    </Field>
  );
}

interface WishesInWordsProps {
  value: string;
  onChange: (value: string) => void;
}

/** For those who cannot look people up; the curator puts them down as people later. */
export const WishesInWords = ({ value, onChange }: WishesInWordsProps) => (
  <Field label={words.inWords} hint={words.inWordsHint}>
    <TextArea value={value} maxLength={500} rows={2} onChange={onChange} />
  </Field>
);

interface ProfileFieldsProps {
  value: Typed;
  known: MatchProfile['known'];
  onChange: (value: Typed) => void;
}

/** Interests, shift, building, language and wishes of one person. */
export const ProfileFields = ({ value, known, onChange }: ProfileFieldsProps) => (
  <div className="form">
    <InterestsField
      value={value.interests}
      onChange={(interests) => onChange({ ...value, interests })}
    />
    <Field label={words.shift}>
      <Select
        value={value.shift}
        options={shifts}
        onChange={(shift) => onChange({ ...value, shift })}
      />
    </Field>
    <PlaceField
      label={words.building}
      hint={words.buildingHint}
      known={known.buildings}
      value={value.building}
      onChange={(building) => onChange({ ...value, building })}
    />
    <PlaceField
      label={words.language}
      hint={words.languageHint}
      known={known.languages}
      value={value.language}
      onChange={(language) => onChange({ ...value, language })}
    />
    <WishesInWords value={value.wishes} onChange={(wishes) => onChange({ ...value, wishes })} />
  </div>
);
