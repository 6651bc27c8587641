import { Field, Select } from '../ui/field.tsx';
import { listOf } from './typed-list.ts';
import { words } from './words.ts';

/** Commas and semicolons part the words of a list, so a title put in one may have none. */
const inList = (title: string) => title.replaceAll(/\s*[,;]\s*/g, ' / ');

interface CatalogueChoiceProps {
  label: string;
  entries: readonly { title: string; group: string }[];
  /** Words with commas. */
  value: string;
  onChange: (value: string) => void;
}

/** Adds words of a catalogue to a typed list: both sides of a pair then say the same. */
export function CatalogueChoice({ label, entries, value, onChange }: CatalogueChoiceProps) {
  const typed = listOf(value);
  const left = entries
    .map(({ title, group }) => ({ title: inList(title), group }))
    .filter(({ title }) => !typed.includes(title));
  const groups = Map.groupBy(left, ({ group }) => group);
  if (left.length === 0) return null;
  return (
    <Field label={label}>
      <Select
        value=""
        onChange={(title) => title && onChange([...typed, title].join(', '))}
        options={[
          { value: '', label: words.chooseToAdd },
          ...[...groups].map(([group, each]) => ({
            label: group,
            options: each.map(({ title }) => ({ value: title, label: title })),
          })),
        ]}
      />
    </Field>
  );
}
