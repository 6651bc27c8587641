import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { DateInput, Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import type { Leader } from './draft.ts';
import { MentorChoice } from './mentor-choice.tsx';
import { substitutes as say } from './substitute-words.ts';
import { useNameSubstituteMutation } from './substitutes.api.ts';

interface Draft {
  mentor?: Leader;
  from: string;
  until: string;
  reason: string;
  orderNumber: string;
  orderDate: string;
}

/** What still stops it, in words. */
function stopOf({ mentor, from, until, reason, orderNumber, orderDate }: Draft) {
  if (!mentor) return say.whyWho;
  if (!from || !until) return say.whyDays;
  if (!reason.trim()) return say.whyReason;
  return Boolean(orderNumber.trim()) === Boolean(orderDate) ? undefined : say.whyOrder;
}

function useNaming(pair: Pair, onClose: () => void) {
  const { today } = useDates();
  const [draft, setDraft] = useState<Draft>({
    from: today,
    until: '',
    reason: '',
    orderNumber: '',
    orderDate: '',
  });
  const [name, { isLoading, error }] = useNameSubstituteMutation();
  const toast = useToast();
  const why = stopOf(draft);
  const send = async () => {
    const { mentor, from, until, reason, orderNumber, orderDate } = draft;
    if (!mentor || why) return;
    const number = orderNumber.trim();
    const { data } = await name({
      params: { pairId: pair.id },
      body: {
        mentorId: mentor.id,
        from,
        until,
        reason: reason.trim(),
        order: number && orderDate ? { number, date: orderDate } : null,
      },
    });
    if (!data) return;
    toast({ text: say.saved });
    onClose();
  };
  const put = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  return { draft, put, why, send, isLoading, error };
}

/** Who leads the pair while its mentor is away, on which days and why. */
export function SubstituteDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { pack } = usePack();
  const { draft, put, why, send, isLoading, error } = useNaming(pair, onClose);
  const form = pack?.forms.find(({ code }) => code === pair.form);
  return (
    <Dialog
      title={say.dialog}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading} why={why}>
            {say.save}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <p className="sec">{say.dialogText(nameAndPlace(pair.mentor))}</p>
      {error !== undefined && <Problem error={error} />}
      <div className="when">
        <Field label={say.from}>
          <DateInput value={draft.from} onChange={(from) => put({ from })} />
        </Field>
        <Field label={say.until}>
          <DateInput value={draft.until} min={draft.from} onChange={(until) => put({ until })} />
        </Field>
      </div>
      <Field label={say.reason} hint={say.reasonHint}>
        <TextInput value={draft.reason} maxLength={500} onChange={(reason) => put({ reason })} />
      </Field>
      <div className="when">
        <Field label={say.orderNumber}>
          <TextInput
            value={draft.orderNumber}
            maxLength={50}
            onChange={(orderNumber) => put({ orderNumber })}
          />
        </Field>
        <Field label={say.orderDate}>
          <DateInput value={draft.orderDate} onChange={(orderDate) => put({ orderDate })} />
        </Field>
      </div>
      <h3>{say.who}</h3>
      <MentorChoice
        draft={{
          pack,
          form,
          mentor: draft.mentor,
          setMentor: (mentor) => put({ mentor }),
          not: pair.mentor.id,
          more: pair.mentees.length,
          days: { from: draft.from, until: draft.until },
        }}
      />
    </Dialog>
  );
}
