import { useState } from 'react';
import type { Meeting } from '@nastavnik/contracts/meetings';
import { isKept } from '../outbox/slot.ts';
import { personName } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { Rating } from '../ui/week.tsx';
import { awaitedParts } from './about.ts';
import { useAnswerMeetingMutation } from './meetings.api.ts';
import { answerWords as say } from './words.ts';

interface WordsDialogProps {
  meeting: Meeting;
  onClose: () => void;
}

/** Somebody's answer written down from their words by the one who heard them. */
export function WordsDialog({ meeting, onClose }: WordsDialogProps) {
  const people = awaitedParts(meeting)
    .toSorted((a, b) => Number(a.side === 'mentor') - Number(b.side === 'mentor'))
    .map(({ person }) => person);
  const [answer, { isLoading, error }] = useAnswerMeetingMutation();
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [mark, setMark] = useState<number>();
  const [words, setWords] = useState('');
  const send = async () => {
    if (mark === undefined) return;
    const body = { personId, mark, words: words.trim() || null };
    const answered = await answer({ params: { meetingId: meeting.id }, body });
    if (!answered.error || isKept(answered.error)) onClose();
  };
  return (
    <Dialog
      title={say.dialog}
      onClose={onClose}
      onSubmit={send}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading} why={mark === undefined && say.noMark}>
            {say.record}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <p className="sec">{say.dialogNote}</p>
      <Field label={say.whose}>
        <Select
          value={personId}
          onChange={setPersonId}
          options={people.map((person) => ({ value: person.id, label: personName(person) }))}
        />
      </Field>
      <Rating label={say.rating} value={mark} onChange={setMark} ends={say.ends} />
      <Field label={say.words}>
        <TextArea value={words} onChange={setWords} maxLength={1000} rows={3} />
      </Field>
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}
