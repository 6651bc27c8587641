import { useState } from 'react';
import type { PulseLine } from '@nastavnik/contracts/pulse';
import { useAnswerPulseMutation } from '../../shared/mentoring/pulse.api.ts';
import { marksOf, PulseQuestions, type Tapped } from '../../shared/mentoring/pulse-questions.tsx';
import { isKept } from '../../shared/outbox/slot.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { pulse as say } from './pulse-words.ts';

interface PulseDialogProps {
  pairId: string;
  line: PulseLine;
  onClose: () => void;
}

/** A mentee's answers, written down by the curator who heard them. */
export function PulseDialog({ pairId, line, onClose }: PulseDialogProps) {
  const [answer, { isLoading, error }] = useAnswerPulseMutation();
  const [tapped, setTapped] = useState<Tapped>({});
  const toast = useToast();
  const marks = marksOf(line.questions, tapped);
  const send = async () => {
    if (!marks) return;
    const body = { personId: line.person.id, marks };
    const { data, error: refused } = await answer({ params: { pairId }, body });
    if (!data && !isKept(refused)) return;
    toast({ text: data ? say.recorded : say.kept });
    onClose();
  };
  return (
    <Dialog
      title={say.dialog(personName(line.person))}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading} why={!marks && say.all}>
            {say.record}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <p className="sec">{say.dialogNote}</p>
      <PulseQuestions questions={line.questions} tapped={tapped} onTap={setTapped} />
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}
