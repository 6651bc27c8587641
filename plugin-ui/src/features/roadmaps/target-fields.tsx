import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { targetEditWords as say } from './target-edit-words.ts';
import { type TargetLine, yearsFor } from './target-lines.ts';

interface TargetFieldsProps {
  roadmap: Roadmap;
  lines: readonly TargetLine[];
  isWrong: boolean;
  onChange: (lines: TargetLine[]) => void;
}

type LineProps = Pick<TargetFieldsProps, 'roadmap'> & {
  line: TargetLine;
  onChange: (line: TargetLine) => void;
  onDrop: () => void;
};

function Line({ roadmap: { indicators, period }, line, onChange, onDrop }: LineProps) {
  const indicator = indicators.find(({ code }) => code === line.indicator);
  const title = indicator?.title ?? line.indicator;
  return (
    <fieldset className="target">
      <legend>{title}</legend>
      <div className="target-years">
        {yearsFor(line, period).map((year) => (
          <Field key={year} label={say.yearOf(year, indicator?.unit ?? '')}>
            <TextInput
              value={line.years[year] ?? ''}
              inputMode="decimal"
              maxLength={12}
              onChange={(value) => onChange({ ...line, years: { ...line.years, [year]: value } })}
            />
          </Field>
        ))}
      </div>
      <div className="target-acts">
        <Checkbox checked={line.atLeast} onChange={(atLeast) => onChange({ ...line, atLeast })}>
          {say.atLeast}
        </Checkbox>
        <Button kind="quiet" onClick={onDrop}>
          {say.drop}
        </Button>
      </div>
    </fieldset>
  );
}

/** The figures that an item is to reach, year by year, each in the unit of its indicator. */
export function TargetFields({ roadmap, lines, isWrong, onChange }: TargetFieldsProps) {
  const { indicators } = roadmap;
  const left = indicators.filter(({ code }) => !lines.some((line) => line.indicator === code));
  return (
    <fieldset className="bodies">
      <legend>{say.targets}</legend>
      {indicators.length === 0 && <p className="sec">{say.noIndicators}</p>}
      {lines.map((line, at) => (
        <Line
          key={line.indicator}
          roadmap={roadmap}
          line={line}
          onChange={(changed) => onChange(lines.with(at, changed))}
          onDrop={() => onChange(lines.toSpliced(at, 1))}
        />
      ))}
      {isWrong && (
        <p className="err" role="alert">
          {say.wrong}
        </p>
      )}
      {left.length > 0 && (
        <Field label={say.indicator}>
          <Select
            value=""
            onChange={(indicator) => onChange([...lines, { indicator, atLeast: true, years: {} }])}
            options={[
              { value: '', label: say.choose },
              ...left.map(({ code, title }) => ({ value: code, label: title })),
            ]}
          />
        </Field>
      )}
    </fieldset>
  );
}
