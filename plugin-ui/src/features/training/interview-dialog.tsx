import { useState } from 'react';
import type { SelectionCard } from '@nastavnik/contracts/selection';
import { InterviewOutcome } from '@nastavnik/contracts/admission';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, Select, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useWholePack } from '../../shared/whole-pack.ts';
import { useInterviewMentorMutation } from './training.api.ts';
import { words } from './words.ts';

type Marks = Record<string, number>;

interface CriteriaProps {
  form: string;
  marks: Marks;
  onChange: (marks: Marks) => void;
}

const without = (marks: Marks, code: string) =>
  Object.fromEntries(Object.entries(marks).filter(([each]) => each !== code));

function useCriteria(form: string) {
  const { pack } = useWholePack();
  return (pack?.criteria ?? []).filter(({ forms }) => forms.length === 0 || forms.includes(form));
}

/** The marks by what the pack asks of mentors of the form. */
function Criteria({ form, marks, onChange }: CriteriaProps) {
  const criteria = useCriteria(form);
  return (
    <>
      <h3>{words.criteria}</h3>
      {criteria.some(({ checked }) => checked === false) && (
        <p className="sec">{words.unchecked}</p>
      )}
      {criteria.map(({ code, title, hint, max }) => (
        <Field key={code} label={title} hint={[hint, words.marks(max)].filter(Boolean).join('; ')}>
          <Select
            value={marks[code] === undefined ? '' : String(marks[code])}
            onChange={(mark) =>
              onChange(mark === '' ? without(marks, code) : { ...marks, [code]: Number(mark) })
            }
            options={[
              { value: '', label: words.noMark },
              ...Array.from({ length: max + 1 }, (_, mark) => ({
                value: String(mark),
                label: String(mark),
              })),
            ]}
          />
        </Field>
      ))}
    </>
  );
}

function useInterview(card: SelectionCard, onClose: () => void) {
  const { today } = useDates();
  const toast = useToast();
  const { pack } = usePack();
  const kept = card.interview;
  const [said, setSaid] = useState({
    form: kept?.form ?? '',
    marks: kept?.marks ?? {},
    on: kept?.on ?? today,
    by: kept?.by ?? '',
    outcome: kept?.outcome ?? 'ready',
    note: kept?.note ?? '',
  });
  const [tried, setTried] = useState(false);
  const [interview, { isLoading, error }] = useInterviewMentorMutation();
  const form = said.form || (pack?.forms[0]?.code ?? '');
  const criteria = new Set(useCriteria(form).map(({ code }) => code));
  const send = async () => {
    setTried(true);
    if (said.by.trim() === '' || said.on === '') return;
    const { mentorId, version } = card;
    const marks = Object.fromEntries(
      Object.entries(said.marks).filter(([code]) => criteria.has(code)),
    );
    const body = { ...said, form, marks, note: said.note.trim() || null };
    const { data } = await interview({ params: { mentorId }, version, body });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  const set = (changes: Partial<typeof said>) => setSaid({ ...said, ...changes });
  return { said: { ...said, form }, set, tried, send, isLoading, error, today, pack };
}

/** Writes down the marks by criteria and what the interview came to. */
export function InterviewDialog({ card, onClose }: { card: SelectionCard; onClose: () => void }) {
  const { said, set, tried, send, isLoading, error, today, pack } = useInterview(card, onClose);
  return (
    <Dialog
      title={words.interviewTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Field label={words.form}>
        <Select
          value={said.form}
          onChange={(form) => set({ form })}
          options={(pack?.forms ?? []).map(({ code, title }) => ({ value: code, label: title }))}
        />
      </Field>
      <Field label={words.on} error={tried && said.on === '' ? words.fill : undefined}>
        <DateInput value={said.on} max={today} onChange={(on) => set({ on })} />
      </Field>
      <Field
        label={words.by}
        hint={words.byHint}
        error={tried && said.by.trim() === '' ? words.fill : undefined}
      >
        <TextInput value={said.by} maxLength={200} onChange={(by) => set({ by })} />
      </Field>
      <Criteria form={said.form} marks={said.marks} onChange={(marks) => set({ marks })} />
      <Field label={words.outcome}>
        <Select
          value={said.outcome}
          onChange={(value) =>
            set({ outcome: InterviewOutcome.options.find((each) => each === value) ?? 'ready' })
          }
          options={InterviewOutcome.options.map((value) => ({
            value,
            label: words.outcomes[value],
          }))}
        />
      </Field>
      <Field label={words.note}>
        <TextArea value={said.note} maxLength={1000} onChange={(note) => set({ note })} />
      </Field>
    </Dialog>
  );
}
