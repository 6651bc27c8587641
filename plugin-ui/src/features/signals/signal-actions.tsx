import { useState } from 'react';
import type { Signal } from '@nastavnik/contracts/signals';
import {
  useAnswerSignalMutation,
  useCloseSignalMutation,
  useTakeSignalMutation,
} from '../../shared/signals.api.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { WordsDialog } from './words-dialog.tsx';
import { words } from './words.ts';

interface Asked {
  signal: Signal;
  onClose: () => void;
}

const callOf = ({ id, version }: Signal) => ({ params: { signalId: id }, version });

function AnswerDialog({ signal, onClose }: Asked) {
  const toast = useToast();
  const [answer, { isLoading, error }] = useAnswerSignalMutation();
  const send = async (text: string) => {
    const { data } = await answer({ ...callOf(signal), body: { answer: text } });
    if (!data) return;
    toast({ text: words.answerSent });
    onClose();
  };
  return (
    <WordsDialog
      title={words.answerTitle}
      label={words.answerLabel}
      hint={words.answerHint}
      missing={words.noAnswer}
      action={words.answerSend}
      before={signal.answer ?? ''}
      busy={isLoading}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}

function CloseDialog({ signal, onClose }: Asked) {
  const toast = useToast();
  const [close, { isLoading, error }] = useCloseSignalMutation();
  const send = async (text: string) => {
    const { data } = await close({ ...callOf(signal), body: { outcome: text } });
    if (!data) return;
    toast({ text: words.closeSent });
    onClose();
  };
  return (
    <WordsDialog
      title={words.closeTitle}
      label={words.closeLabel}
      hint={words.closeHint}
      missing={words.noOutcome}
      action={words.closeSend}
      busy={isLoading}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}

/** What the reader does about a signal: takes it, answers, closes it with what was done. */
export function SignalActions({ signal }: { signal: Signal }) {
  const toast = useToast();
  const [asked, setAsked] = useState<'answer' | 'close'>();
  const [take, { isLoading, error }] = useTakeSignalMutation();
  const takeIt = async () => {
    const { data } = await take(callOf(signal));
    if (data) toast({ text: words.taken });
  };
  const onClose = () => setAsked(undefined);
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <Actions>
        {signal.state === 'new' && (
          <Button busy={isLoading} onClick={() => void takeIt()}>
            {words.take}
          </Button>
        )}
        {signal.raisedBy && (
          <Button onClick={() => setAsked('answer')}>
            {signal.answer === null ? words.answer : words.mendAnswer}
          </Button>
        )}
        <Button onClick={() => setAsked('close')}>{words.close}</Button>
      </Actions>
      {asked === 'answer' && <AnswerDialog signal={signal} onClose={onClose} />}
      {asked === 'close' && <CloseDialog signal={signal} onClose={onClose} />}
    </>
  );
}
