import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Field, Select, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { ProofFields } from './proof-fields.tsx';
import { Sheet } from './sheet.tsx';
import { TargetFields } from './target-fields.tsx';
import { useItem } from './use-item.ts';
import { words } from './words.ts';

interface ItemDialogProps {
  roadmap: Roadmap;
  /** Null for a new one. */
  item: RoadmapItemView | null;
  onClose: () => void;
}

type Item = ReturnType<typeof useItem>;

function Bodies({ roadmap, item: { typed, set, missing } }: { roadmap: Roadmap; item: Item }) {
  const toggled = (code: string, on: boolean) =>
    on ? [...typed.bodies, code] : typed.bodies.filter((each) => each !== code);
  return (
    <fieldset className="bodies">
      <legend>{words.heads.bodies}</legend>
      {roadmap.bodies.map(({ code, title }) => (
        <Checkbox
          key={code}
          checked={typed.bodies.includes(code)}
          onChange={(on) => set({ bodies: toggled(code, on) })}
        >
          {title}
        </Checkbox>
      ))}
      {roadmap.bodies.length === 0 && <p className="sec">{words.noBodies}</p>}
      {missing('bodies') && <p className="err">{words.fill}</p>}
    </fieldset>
  );
}

const sectionsOf = ({ sections }: Roadmap) => [
  { value: '', label: words.noSection },
  ...sections.map(({ code, number, title }) => ({ value: code, label: `${number}. ${title}` })),
];

/** One line of a roadmap as people write it. */
export function ItemDialog({ roadmap, item: kept, onClose }: ItemDialogProps) {
  const item = useItem(roadmap, kept, onClose);
  const { typed, set, missing, question } = item;
  return (
    <Sheet
      title={words.itemTitle(kept?.number ?? null)}
      onClose={onClose}
      onSend={item.send}
      busy={item.busy}
      error={item.error}
    >
      <Field label={words.heads.number} error={missing('number') ? words.fill : undefined}>
        <TextInput value={typed.number} maxLength={15} onChange={(number) => set({ number })} />
      </Field>
      <Field label={words.heads.title} error={missing('title') ? words.fill : undefined}>
        <TextArea
          value={typed.title}
          maxLength={1000}
          rows={3}
          onChange={(title) => set({ title })}
        />
      </Field>
      <Field label={words.section}>
        <Select
          value={typed.section}
          onChange={(section) => set({ section })}
          options={sectionsOf(roadmap)}
        />
      </Field>
      <Field label={words.heads.due} hint={words.dueHint} error={question}>
        <TextInput value={typed.due} maxLength={300} onChange={(due) => set({ due })} />
      </Field>
      <Bodies roadmap={roadmap} item={item} />
      <Field label={words.result}>
        <TextInput value={typed.result} maxLength={500} onChange={(result) => set({ result })} />
      </Field>
      <TargetFields
        roadmap={roadmap}
        lines={typed.targets}
        isWrong={missing('targets')}
        onChange={(targets) => set({ targets })}
      />
      <ProofFields
        roadmap={roadmap}
        proof={typed.proof}
        isMissing={missing('proof')}
        onChange={(changes) => set({ proof: { ...typed.proof, ...changes } })}
      />
    </Sheet>
  );
}
