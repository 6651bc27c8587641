import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { ItemDraft, Roadmap } from '@nastavnik/contracts/roadmaps';
import { OrgKind } from '@nastavnik/contracts/session';
import { Button } from '../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { proofWords } from './proof-words.ts';
import { words } from './words.ts';

type Proof = ItemDraft['proof'];
type ProofKind = Proof['kind'];
type TypedFact = Extract<Proof, { kind: 'data' }>['facts'][number];

/** As many as an item takes. */
const MOST_FACTS = 5;

/** What is typed of each kind, so that trying another kind loses nothing. */
export interface TypedProof {
  kind: ProofKind;
  /** Empty: the result of the item says it. */
  of: string;
  by: string;
  facts: readonly TypedFact[];
}

export const typedProof = (proof: Proof | undefined): TypedProof => ({
  kind: proof?.kind ?? 'document',
  of: proof?.kind === 'document' ? proof.of : '',
  by: proof?.kind === 'mark' ? proof.by : '',
  facts: proof?.kind === 'data' ? proof.facts : [],
});

/** Null while something is missing. */
export function proofFrom({ kind, of, by, facts }: TypedProof, byDefault: string): Proof | null {
  if (kind === 'document') return { kind, of: (of.trim() || byDefault).slice(0, 300) };
  if (kind === 'mark') return by === '' ? null : { kind, by };
  return facts.length === 0 ? null : { kind, facts: [...facts] };
}

const order = OrgKind.options.toReversed();
const keyOf = ({ fact, at }: TypedFact) => `${fact} ${at}`;
const factTitle = ({ fact, at }: TypedFact, level: OrgKind) =>
  at === level ? proofFacts[fact].title : proofWords.factBelow(proofFacts[fact].title, at);

/** What may be asked of an org of a level: its own facts, and those of the levels below it. */
const factsAt = (level: OrgKind): TypedFact[] =>
  (Object.keys(proofFacts) as ProofCode[]).flatMap((fact) =>
    proofFacts[fact].at
      .filter((at) => order.indexOf(at) <= order.indexOf(level))
      .map((at) => ({ fact, at })),
  );

interface FieldsProps {
  roadmap: Roadmap;
  proof: TypedProof;
  isMissing: boolean;
  onChange: (changes: Partial<TypedProof>) => void;
}

function Facts({ roadmap: { level }, proof: { facts }, isMissing, onChange }: FieldsProps) {
  const chosen = new Set(facts.map(keyOf));
  const left = factsAt(level).filter((fact) => !chosen.has(keyOf(fact)));
  const add = (key: string) => {
    const found = left.find((fact) => keyOf(fact) === key);
    if (found) onChange({ facts: [...facts, found] });
  };
  return (
    <>
      <ul className="plain">
        {facts.map((fact) => (
          <li key={keyOf(fact)}>
            {factTitle(fact, level)}{' '}
            <Button
              kind="quiet"
              onClick={() => onChange({ facts: facts.filter((each) => each !== fact) })}
            >
              {proofWords.dropFact}
            </Button>
          </li>
        ))}
      </ul>
      {facts.length < MOST_FACTS && (
        <Field
          label={proofWords.fact}
          hint={proofWords.factHint}
          error={isMissing ? proofWords.chooseFact : undefined}
        >
          <Select
            value=""
            onChange={add}
            options={[
              { value: '', label: proofWords.chooseFact },
              ...left.map((fact) => ({ value: keyOf(fact), label: factTitle(fact, level) })),
            ]}
          />
        </Field>
      )}
    </>
  );
}

/** By what an item is seen to be done: data of the plugin, a document, or somebody's word. */
export function ProofFields(props: FieldsProps) {
  const { roadmap, proof, isMissing, onChange } = props;
  return (
    <>
      <Field label={words.proofBy}>
        <Select
          value={proof.kind}
          onChange={(kind) => onChange({ kind: kind as ProofKind })}
          options={(['document', 'data', 'mark'] as const).map((kind) => ({
            value: kind,
            label: proofWords.kinds[kind],
          }))}
        />
      </Field>
      {proof.kind === 'document' && (
        <Field label={proofWords.paperOf} hint={proofWords.paperHint}>
          <TextInput value={proof.of} maxLength={300} onChange={(of) => onChange({ of })} />
        </Field>
      )}
      {proof.kind === 'mark' && (
        <Field label={proofWords.markBy} error={isMissing ? words.fill : undefined}>
          <Select
            value={proof.by}
            onChange={(by) => onChange({ by })}
            options={[
              { value: '', label: proofWords.chooseBody },
              ...roadmap.bodies.map(({ code, title }) => ({ value: code, label: title })),
            ]}
          />
        </Field>
      )}
      {proof.kind === 'data' && <Facts {...props} />}
    </>
  );
}
