import { useState } from 'react';
import type { CompletionSheet, PairCompletion } from '@nastavnik/contracts/completions';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useChangeCompletionMutation } from './completion.api.ts';
import { everyoneIn, Who } from './who.tsx';
import { words } from './words.ts';

interface CorrectDialogProps {
  pair: CompletionSheet['pair'];
  completion: PairCompletion;
  onClose: () => void;
}

/** Mends the result, or who went through; the next step has been taken already. */
export function CorrectDialog({ pair, completion, onClose }: CorrectDialogProps) {
  const toast = useToast();
  const [result, setResult] = useState(completion.result);
  const [passedIds, setPassedIds] = useState(completion.passedIds);
  const [change, { isLoading, error }] = useChangeCompletionMutation();
  const empty = result.trim() === '';
  const send = async () => {
    if (empty) return;
    const { data } = await change({
      params: { pairId: pair.id },
      version: completion.version,
      body: { result: result.trim(), passedIds },
    });
    if (!data) return;
    toast({ text: words.corrected });
    onClose();
  };
  return (
    <Dialog
      title={words.correctTitle}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.correctDo}
          </Button>
          <Button onClick={onClose}>{words.later}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Field label={words.result} error={empty ? words.noResult : undefined}>
        <TextArea value={result} maxLength={1000} rows={4} onChange={setResult} />
      </Field>
      <Who
        label={words.passed}
        people={everyoneIn(pair)}
        chosen={passedIds}
        onChange={setPassedIds}
      />
    </Dialog>
  );
}
