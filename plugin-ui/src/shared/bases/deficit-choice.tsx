import { usePack } from '../pack.ts';
import { Field, Select } from '../ui/field.tsx';
import { words } from './words.ts';

/** Commas and semicolons part the words of a list, so a title put in one may have none. */
const inList = (title: string) => title.replaceAll(/\s*[,;]\s*/g, ' / ');

interface DeficitChoiceProps {
  /** Words with commas. */
  value: string;
  onChange: (value: string) => void;
}

/** Adds words of the catalogue of deficits to a typed list: both sides of a pair then say the same. */
export function DeficitChoice({ value, onChange }: DeficitChoiceProps) {
  const { pack } = usePack();
  const typed = value
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const left = (pack?.deficits ?? [])
    .map(({ title, group }) => ({ title: inList(title), group }))
    .filter(({ title }) => !typed.includes(title));
  const groups = Map.groupBy(left, ({ group }) => group);
  if (left.length === 0) return null;
  return (
    <Field label={words.deficits}>
      <Select
        value=""
        onChange={(title) => title && onChange([...typed, title].join(', '))}
        options={[
          { value: '', label: words.chooseDeficit },
          ...[...groups].map(([label, each]) => ({
            label,
            options: each.map(({ title }) => ({ value: title, label: title })),
          })),
        ]}
      />
    </Field>
  );
}
