import { useEffect, useRef, useState } from 'react';
import type { Meeting } from '@nastavnik/contracts/meetings';
import { Actions, Button } from '../ui/button.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { Rating } from '../ui/week.tsx';
import { useAnswerMeetingMutation } from './meetings.api.ts';
import { answerWords as say } from './words.ts';

/** Milliseconds in which a tapped mark can still be changed: an answer that was sent is final. */
const GRACE = 5000;

/** A tapped mark leaves by itself; each tap begins the wait anew, words stop it. */
function useAnswer(meetingId: string) {
  const [answer, { isLoading, isSuccess, error }] = useAnswerMeetingMutation();
  const [mark, setMark] = useState<number>();
  const [words, setWords] = useState<string>();
  const waiting = mark !== undefined && words === undefined && !isLoading && !isSuccess && !error;
  const due = useRef<() => void>(undefined);

  const send = () => {
    due.current = undefined;
    if (mark === undefined) return;
    void answer({ params: { meetingId }, body: { mark, words: words?.trim() || null } });
  };
  const sendLast = useRef(send);
  useEffect(() => {
    sendLast.current = send;
  });
  const waitsFor = waiting ? mark : undefined;
  useEffect(() => {
    if (waitsFor === undefined) return undefined;
    due.current = () => sendLast.current();
    const timer = setTimeout(() => due.current?.(), GRACE);
    return () => clearTimeout(timer);
  }, [waitsFor]);
  useEffect(() => () => due.current?.(), []);
  const write = (text: string) => {
    due.current = undefined;
    setWords(text);
  };
  return { mark, setMark, words, write, send, waiting, busy: isLoading || isSuccess, error };
}

interface AnswerProps {
  meeting: Meeting;
  /** Below the scale: who answers for themselves. */
  note?: string;
}

/** The reader's own answer about a meeting: one tap, and a moment to change one's mind. */
export function Answer({ meeting, note }: AnswerProps) {
  const { mark, setMark, words, write, send, waiting, busy, error } = useAnswer(meeting.id);
  return (
    <>
      <h3>{say.question}</h3>
      <Rating
        label={say.rating}
        value={mark}
        onChange={(value) => !busy && setMark(value)}
        ends={say.ends}
      />
      <div role="status">
        {waiting && <p className="sec">{say.leaves(mark!)}</p>}
        {busy && <p className="sec">{say.leaving}</p>}
      </div>
      {words !== undefined && !busy && (
        <Field label={say.words}>
          <TextArea value={words} onChange={write} maxLength={1000} rows={3} />
        </Field>
      )}
      {error !== undefined && <Problem error={error} onRetry={send} />}
      {mark !== undefined && !busy && (
        <Actions>
          <Button onClick={send}>{waiting ? say.sendNow : say.send}</Button>
          {words === undefined && (
            <Button kind="quiet" onClick={() => write('')}>
              {say.addWords}
            </Button>
          )}
        </Actions>
      )}
      {note !== undefined && mark === undefined && <p className="sec">{note}</p>}
    </>
  );
}
