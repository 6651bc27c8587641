import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { Button } from '../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import type { IndicatorLine } from './head-lines.ts';
import { targetEditWords as say } from './target-edit-words.ts';

interface IndicatorLinesProps {
  roadmap: Pick<Roadmap, 'level' | 'items'>;
  lines: readonly IndicatorLine[];
  onChange: (lines: IndicatorLine[]) => void;
  error: string | undefined;
}

interface CountedProps extends Pick<IndicatorLinesProps, 'roadmap' | 'lines'> {
  line: IndicatorLine;
  onChange: (changes: Partial<IndicatorLine>) => void;
}

/** As many as the server takes. */
const MOST = 100;

/** Numbers and shares that an org of this level has; what is only there or not has no figure. */
const countedAt = (level: Roadmap['level']): ProofCode[] =>
  (Object.keys(proofFacts) as ProofCode[]).filter(
    (fact) =>
      proofFacts[fact].measure !== 'each' &&
      (proofFacts[fact].at as readonly string[]).includes(level),
  );

/** What the system counts by an indicator; of one that items name figures of it stays as it is. */
function Counted({ roadmap, lines, line, onChange }: CountedProps) {
  const used = roadmap.items.some(({ targets }) =>
    targets.some(({ indicator }) => indicator === line.code),
  );
  const taken = new Set(lines.flatMap(({ key, fact }) => (key === line.key ? [] : (fact ?? []))));
  const facts = countedAt(roadmap.level).filter((fact) => !taken.has(fact));
  const choose = (value: string) => {
    const fact = facts.find((each) => each === value) ?? null;
    const isShare = fact !== null && proofFacts[fact].measure === 'percent';
    onChange({ fact, ...(isShare && { unit: '%' }) });
  };
  return (
    <Field label={say.counted} hint={used ? say.countedUsed : undefined} wide>
      <Select
        value={line.fact ?? ''}
        disabled={used}
        onChange={choose}
        options={[
          { value: '', label: say.countsNothing },
          ...facts.map((fact) => ({ value: fact, label: proofFacts[fact].title })),
        ]}
      />
    </Field>
  );
}

/** What targets of items count, and in what. */
export function IndicatorLines({ roadmap, lines, onChange, error }: IndicatorLinesProps) {
  const set = (key: string, changes: Partial<IndicatorLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...changes } : line)));
  const add = () => {
    const next = Math.max(0, ...lines.map(({ key }) => Number(/^new (\d+)$/.exec(key)?.[1] ?? 0)));
    onChange([...lines, { key: `new ${next + 1}`, code: null, title: '', unit: '', fact: null }]);
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
          <Counted
            roadmap={roadmap}
            lines={lines}
            line={line}
            onChange={(changes) => set(line.key, changes)}
          />
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
