import { Button } from '../../shared/ui/button.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import type { IndicatorLine } from './head-lines.ts';
import { targetEditWords as say } from './target-edit-words.ts';

interface IndicatorLinesProps {
  lines: readonly IndicatorLine[];
  onChange: (lines: IndicatorLine[]) => void;
  error: string | undefined;
}

/** As many as the server takes. */
const MOST = 100;

/** What targets of items count, and in what. */
export function IndicatorLines({ lines, onChange, error }: IndicatorLinesProps) {
  const set = (key: string, changes: Partial<IndicatorLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...changes } : line)));
  const add = () => {
    const next = Math.max(0, ...lines.map(({ key }) => Number(/^new (\d+)$/.exec(key)?.[1] ?? 0)));
    onChange([...lines, { key: `new ${next + 1}`, code: null, title: '', unit: '' }]);
  };
  return (
    <fieldset className="bodies">
      <legend>{say.indicators}</legend>
      <p className="why">{say.indicatorsHint}</p>
      {lines.map((line, at) => (
        <div key={line.key} className="body-line">
          <Field label={say.indicatorOf(at + 1)} wide>
            <TextInput
              value={line.title}
              maxLength={300}
              onChange={(title) => set(line.key, { title })}
            />
          </Field>
          <Field label={say.unit}>
            <TextInput
              value={line.unit}
              maxLength={40}
              onChange={(unit) => set(line.key, { unit })}
            />
          </Field>
          <Button
            kind="quiet"
            onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
          >
            {say.drop}
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
          {say.addIndicator}
        </Button>
      )}
    </fieldset>
  );
}
