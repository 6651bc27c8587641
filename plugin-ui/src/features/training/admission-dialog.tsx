import { useState } from 'react';
import type { SelectionCard } from '@nastavnik/contracts/selection';
import { AdmissionDecision } from '@nastavnik/contracts/admission';
import { hoursOf, words as shared } from '../../shared/admission/words.ts';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Choices } from '../../shared/ui/choices.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { FormsChoice } from './forms-choice.tsx';
import { useAdmitMentorMutation } from './training.api.ts';
import { words } from './words.ts';

function useAdmission(card: SelectionCard, onClose: () => void) {
  const toast = useToast();
  const kept = card.admission;
  const [decision, setDecision] = useState<AdmissionDecision>(kept?.decision ?? 'admitted');
  const [reason, setReason] = useState(kept?.reason ?? '');
  const [until, setUntil] = useState(kept?.until ?? '');
  const [forms, setForms] = useState(kept?.forms ?? []);
  const [admit, { isLoading, error }] = useAdmitMentorMutation();
  const { mentorId, version } = card;
  const send = async () => {
    const body = { decision, forms, reason: reason.trim() || null, until: until || null };
    const { data } = await admit({ params: { mentorId }, version, body });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  return {
    decision,
    setDecision,
    reason,
    setReason,
    until,
    setUntil,
    forms,
    setForms,
    send,
    isLoading,
    error,
  };
}

/** What the norm asks of each form, and what there is. */
function Needs({ standings }: Pick<SelectionCard, 'standings'>) {
  const { words: titles } = usePack();
  return standings.map((standing) => (
    <p key={standing.form} className="sec">
      {words.needs(
        titles?.form(standing.form) ?? '…',
        shared.percentOf(standing.percentNow, standing.percent),
        hoursOf(standing),
      )}
    </p>
  ));
}

/** Decides whether a mentor may be given mentees, for what and until when. */
export function AdmissionDialog({ card, onClose }: { card: SelectionCard; onClose: () => void }) {
  const { today } = useDates();
  const { decision, setDecision, reason, setReason, until, setUntil, forms, setForms, ...sending } =
    useAdmission(card, onClose);
  const { send, isLoading, error } = sending;
  return (
    <Dialog
      title={words.admissionTitle}
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
      <Needs standings={card.standings} />
      <Choices
        label={words.admissionTitle}
        value={decision}
        onChange={setDecision}
        choices={AdmissionDecision.options.map((value) => ({
          value,
          title: words.decisions[value],
        }))}
      />
      <Field label={words.reason}>
        <TextInput value={reason} maxLength={500} onChange={setReason} />
      </Field>
      {decision !== 'refused' && (
        <>
          <Field label={words.until}>
            <DateInput value={until} min={today} onChange={setUntil} />
          </Field>
          <FormsChoice
            label={words.forms}
            hint={words.formsHint}
            chosen={forms}
            onChange={setForms}
          />
        </>
      )}
    </Dialog>
  );
}
