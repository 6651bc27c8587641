import { usePack } from '../pack.ts';
import { Field, TextInput } from '../ui/field.tsx';
import { CatalogueChoice } from './catalogue-choice.tsx';
import { fitsList } from './typed-list.ts';
import { words } from './words.ts';

/** Whether interests are ones that the API takes. */
export const fitInterests = (typed: string): boolean => fitsList(typed, 60);

interface InterestsFieldProps {
  /** Words with commas. */
  value: string;
  onChange: (value: string) => void;
}

/** What somebody likes: in own words, or chosen from the catalogue. */
export const InterestsField = ({ value, onChange }: InterestsFieldProps) => (
  <>
    <Field
      label={words.interests}
      hint={words.interestsHint}
      error={fitInterests(value) ? undefined : words.interestsWrong}
    >
      <TextInput value={value} onChange={onChange} />
    </Field>
    <CatalogueChoice
      label={words.interestsList}
      entries={usePack().pack?.interests ?? []}
      value={value}
      onChange={onChange}
    />
  </>
);
