import type { OrgKind } from '@nastavnik/contracts/session';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import type { BodyLine } from './head-lines.ts';
import { LineList } from './line-list.tsx';
import { words } from './words.ts';

interface BodyLinesProps {
  lines: readonly BodyLine[];
  /** Of the roadmap: what a new body most likely is. */
  level: OrgKind;
  onChange: (lines: BodyLine[]) => void;
  error: string | undefined;
}

const levels = (['region', 'municipality', 'school'] as const).map((value) => ({
  value,
  label: words.bodyLevels[value],
}));

/** Who carries items out, and at which level each of them is. */
export const BodyLines = ({ lines, level, onChange, error }: BodyLinesProps) => (
  <LineList
    legend={words.bodies}
    hint={words.bodiesHint}
    add={words.addBody}
    drop={words.dropBody}
    lines={lines}
    most={50}
    blank={(key) => ({ key, code: null, title: '', level })}
    onChange={onChange}
    error={error}
    renderFields={(line, number, set) => (
      <>
        <Field label={words.bodyOf(number)} wide>
          <TextInput value={line.title} maxLength={300} onChange={(title) => set({ title })} />
        </Field>
        <Field label={words.bodyLevel}>
          <Select
            value={line.level}
            options={levels}
            onChange={(value) => set({ level: value as OrgKind })}
          />
        </Field>
      </>
    )}
  />
);
