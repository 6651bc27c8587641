import { useState } from 'react';
import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import { programmeStateWords, type ProgrammeStep } from '@nastavnik/contracts/programme-states';
import type { ProgrammeMove } from '@nastavnik/contracts/programmes';
import { useDates } from '../../shared/dates.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { card as say, moves } from './card-words.ts';
import { useMoveProgrammeMutation } from './programmes.api.ts';

interface MoveDialogProps {
  programme: ProgrammeCard;
  step: ProgrammeStep;
  onClose: () => void;
}

/** What a step asks for, as it is typed. */
interface Typed {
  number: string;
  date: string;
  reason: string;
}

/** The step as it is sent; nothing while something that it asks for is missing. */
function moveOf(step: ProgrammeStep, typed: Typed): ProgrammeMove | undefined {
  const [number, reason] = [typed.number.trim(), typed.reason.trim()];
  if (step === 'approve')
    return number && typed.date ? { step, act: { number, date: typed.date } } : undefined;
  if (step === 'cancel') return reason ? { step, reason } : undefined;
  return { step };
}

interface AskedProps {
  step: ProgrammeStep;
  typed: Typed;
  onChange: (typed: Typed) => void;
  tried: boolean;
}

function Asked({ step, typed, onChange, tried }: AskedProps) {
  const { today } = useDates();
  const missing = (value: string, word: string) => (tried && !value.trim() ? word : undefined);
  if (step === 'approve')
    return (
      <>
        <Field label={moves.number} error={missing(typed.number, moves.noNumber)}>
          <TextInput
            value={typed.number}
            maxLength={50}
            onChange={(number) => onChange({ ...typed, number })}
          />
        </Field>
        <Field label={moves.date} error={missing(typed.date, moves.noDate)}>
          <DateInput
            value={typed.date}
            max={today}
            onChange={(date) => onChange({ ...typed, date })}
          />
        </Field>
      </>
    );
  if (step !== 'cancel') return null;
  return (
    <Field label={moves.reason} error={missing(typed.reason, moves.noReason)}>
      <TextArea
        rows={2}
        value={typed.reason}
        maxLength={500}
        onChange={(reason) => onChange({ ...typed, reason })}
      />
    </Field>
  );
}

/** Takes a programme one step on, after a word on what follows. */
export function MoveDialog({ programme, step, onClose }: MoveDialogProps) {
  const { today } = useDates();
  const toast = useToast();
  const [typed, setTyped] = useState<Typed>({ number: '', date: today, reason: '' });
  const [tried, setTried] = useState(false);
  // a refusal reads the programme anew: the step is of what was seen when it was asked for
  const [seen] = useState(programme.version);
  const [move, { isLoading, error }] = useMoveProgrammeMutation();
  const send = async () => {
    setTried(true);
    const body = moveOf(step, typed);
    if (!body) return;
    const { data } = await move({ params: { programmeId: programme.id }, body, version: seen });
    if (!data) return;
    toast({ text: moves.done(programmeStateWords[data.state]) });
    onClose();
  };
  return (
    <Dialog
      title={say.steps[step]}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind={step === 'cancel' ? 'danger' : 'pri'} type="submit" busy={isLoading}>
            {say.steps[step]}
          </Button>
          <Button onClick={onClose}>{moves.cancel}</Button>
        </>
      }
    >
      <p className="sec">{moves.follows[step]}</p>
      {error !== undefined && <Problem error={error} />}
      <Asked step={step} typed={typed} onChange={setTyped} tried={tried} />
    </Dialog>
  );
}
