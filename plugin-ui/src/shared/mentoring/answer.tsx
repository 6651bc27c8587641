import { useState } from 'react';
import type { Meeting } from '@nastavnik/contracts/meetings';
import { isKept } from '../outbox/slot.ts';
import { problemOf } from '../problem.ts';
import { useSession } from '../session.ts';
import { Actions, Button } from '../ui/button.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { useLastWord } from '../ui/last-word.ts';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { Rating } from '../ui/week.tsx';
import { useGrace } from '../use-grace.ts';
import { partOf } from './about.ts';
import { useAnswerMeetingMutation } from './meetings.api.ts';
import { answerWords as say } from './words.ts';

/** A tapped mark leaves by itself; each tap begins the wait anew, words stop it. */
function useAnswer(meetingId: string) {
  const [answer, { isLoading, error }] = useAnswerMeetingMutation();
  const toast = useToast();
  const tellIfGone = useLastWord();
  const [mark, setMark] = useState<number>();
  const [words, setWords] = useState<string>();
  const [sent, setSent] = useState<number>();
  const failed = error !== undefined && !isKept(error);
  const waits = mark !== undefined && words === undefined && !isLoading && !failed;
  const tapped = mark !== undefined && !isLoading && !failed;

  const send = async () => {
    if (mark === undefined) return;
    const body = { mark, words: words?.trim() || null };
    const { data, error: refused } = await answer({ params: { meetingId }, body });
    const lost = !data && !isKept(refused);
    tellIfGone(lost ? say.lost(mark, problemOf(refused).detail) : undefined);
    if (lost) return;
    toast({ text: data ? say.sent(mark) : say.kept(mark) });
    setSent(mark);
    setMark(undefined);
    setWords(undefined);
  };
  useGrace({ waitsFor: waits ? mark : undefined, unsent: tapped, send });
  const trouble = isKept(error) ? undefined : error;
  return {
    mark,
    setMark,
    sent,
    words,
    write: setWords,
    send,
    waits,
    busy: isLoading,
    error: trouble,
  };
}

interface AnswerProps {
  meeting: Meeting;
  /** Below the scale: who answers for themselves. */
  note?: string;
}

/** The reader's own answer about a meeting: one tap, and a moment to change one's mind. */
export function Answer({ meeting, note }: AnswerProps) {
  const { mark, setMark, sent, words, write, send, waits, busy, error } = useAnswer(meeting.id);
  const given = partOf(meeting, useSession().person.id)?.mark ?? sent;
  return (
    <>
      <h3>{say.question}</h3>
      <Rating
        label={say.rating}
        value={mark ?? given}
        onChange={(value) => !busy && setMark(value)}
        ends={say.ends}
      />
      <div role="status">
        {waits && <p className="sec">{say.leaves(mark!)}</p>}
        {busy && <p className="sec">{say.leaving}</p>}
      </div>
      {words !== undefined && !busy && (
        <Field label={say.words}>
          <TextArea value={words} onChange={write} maxLength={1000} rows={3} />
        </Field>
      )}
      {error !== undefined && <Problem error={error} onRetry={() => void send()} />}
      {mark !== undefined && !busy && (
        <Actions>
          <Button onClick={() => void send()}>{waits ? say.sendNow : say.send}</Button>
          {words === undefined && (
            <Button kind="quiet" onClick={() => write('')}>
              {say.addWords}
            </Button>
          )}
        </Actions>
      )}
      {mark === undefined && given !== undefined && <p className="sec">{say.mend}</p>}
      {mark === undefined && given === undefined && note && <p className="sec">{note}</p>}
    </>
  );
}
