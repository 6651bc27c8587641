import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import { DateInput, Field, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { card as say } from './card-words.ts';
import type { Draft, Wrong } from './draft.ts';
import { editing } from './edit-words.ts';
import { useTakenTitles } from './taken-titles.ts';
import { words } from './words.ts';

interface TextFieldsProps {
  programme: ProgrammeCard;
  draft: Draft;
  wrong: Partial<Wrong>;
}

function NameField({ programme, draft: { typed, set }, wrong }: TextFieldsProps) {
  const taken = useTakenTitles(programme.form, programme.schoolYear, programme.id);
  return (
    <Field
      label={editing.name}
      error={wrong.title ? editing.noName : undefined}
      hint={taken?.includes(typed.title.trim()) ? words.nameTaken : undefined}
    >
      <TextInput value={typed.title} maxLength={300} onChange={(title) => set({ title })} />
    </Field>
  );
}

/** What the order approves: name, goal, tasks, results and dates. */
export const TextFields = ({ programme, draft, draft: { typed, set }, wrong }: TextFieldsProps) => (
  <>
    <NameField programme={programme} draft={draft} wrong={wrong} />
    <Field label={say.facts.goal}>
      <TextArea rows={2} maxLength={2000} value={typed.goal} onChange={(goal) => set({ goal })} />
    </Field>
    <Field
      label={say.facts.tasks}
      hint={editing.lines}
      error={wrong.tasks ? editing.tooMany : undefined}
    >
      <TextArea rows={4} value={typed.tasks} onChange={(tasks) => set({ tasks })} />
    </Field>
    <Field
      label={say.facts.results}
      hint={editing.lines}
      error={wrong.results ? editing.tooMany : undefined}
    >
      <TextArea rows={4} value={typed.results} onChange={(results) => set({ results })} />
    </Field>
    <Field label={editing.startsOn}>
      <DateInput value={typed.startsOn} onChange={(startsOn) => set({ startsOn })} />
    </Field>
    <Field label={editing.endsOn} error={wrong.dates ? editing.wrongDates : undefined}>
      <DateInput value={typed.endsOn} onChange={(endsOn) => set({ endsOn })} />
    </Field>
  </>
);
