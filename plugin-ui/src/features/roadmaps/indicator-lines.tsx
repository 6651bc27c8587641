import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import type { IndicatorLine } from './head-lines.ts';
import { LineList } from './line-list.tsx';
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
export const IndicatorLines = ({ roadmap, lines, onChange, error }: IndicatorLinesProps) => (
  <LineList
    legend={say.indicators}
    hint={say.indicatorsHint}
    add={say.addIndicator}
    drop={say.drop}
    lines={lines}
    most={100}
    blank={(key) => ({ key, code: null, title: '', unit: '', fact: null })}
    onChange={onChange}
    error={error}
    renderFields={(line, number, set) => (
      <>
        <Field label={say.indicatorOf(number)} wide>
          <TextInput value={line.title} maxLength={300} onChange={(title) => set({ title })} />
        </Field>
        <Field label={say.unit}>
          <TextInput value={line.unit} maxLength={40} onChange={(unit) => set({ unit })} />
        </Field>
        <Counted roadmap={roadmap} lines={lines} line={line} onChange={set} />
      </>
    )}
  />
);
