import { usePack } from '../pack.ts';
import { CatalogueChoice } from './catalogue-choice.tsx';
import { words } from './words.ts';

interface DeficitChoiceProps {
  /** Words with commas. */
  value: string;
  onChange: (value: string) => void;
}

/** Adds words of the catalogue of deficits to a typed list. */
export const DeficitChoice = ({ value, onChange }: DeficitChoiceProps) => (
  <CatalogueChoice
    label={words.deficits}
    entries={usePack().pack?.deficits ?? []}
    value={value}
    onChange={onChange}
  />
);
