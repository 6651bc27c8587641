import type { OrgKind } from '@nastavnik/contracts/session';
import { Button } from '../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import type { BodyLine } from './head-lines.ts';
import { words } from './words.ts';

interface BodyLinesProps {
  lines: readonly BodyLine[];
  /** Of the roadmap: what a new body most likely is. */
  level: OrgKind;
  onChange: (lines: BodyLine[]) => void;
  error: string | undefined;
}

/** As many as the server takes. */
const MOST = 50;

const levels = (['region', 'municipality', 'school'] as const).map((value) => ({
  value,
  label: words.bodyLevels[value],
}));

/** Who carries items out, and at which level each of them is. */
export function BodyLines({ lines, level, onChange, error }: BodyLinesProps) {
  const set = (key: string, changes: Partial<BodyLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...changes } : line)));
  const add = () => {
    const next = Math.max(0, ...lines.map(({ key }) => Number(/^new (\d+)$/.exec(key)?.[1] ?? 0)));
    onChange([...lines, { key: `new ${next + 1}`, code: null, title: '', level }]);
  };
  return (
    <fieldset className="bodies">
      <legend>{words.bodies}</legend>
      <p className="why">{words.bodiesHint}</p>
      {lines.map((line, at) => (
        <div key={line.key} className="body-line">
          <Field label={words.bodyOf(at + 1)} wide>
            <TextInput
              value={line.title}
              maxLength={300}
              onChange={(title) => set(line.key, { title })}
            />
          </Field>
          <Field label={words.bodyLevel}>
            <Select
              value={line.level}
              options={levels}
              onChange={(value) => set(line.key, { level: value as OrgKind })}
            />
          </Field>
          <Button
            kind="quiet"
            onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
          >
            {words.dropBody}
          </Button>
        </div>
      ))}
      {error !== undefined && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      {lines.length < MOST && (
        <Button icon="plus" onClick={add}>
          {words.addBody}
        </Button>
      )}
    </fieldset>
  );
}
