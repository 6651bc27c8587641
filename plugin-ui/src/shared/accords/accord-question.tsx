import { useState } from 'react';
import { AccordWord, type OwnAccord } from '@nastavnik/contracts/accords';
import { menteeNames, nameAndPlace } from '../mentoring/about.ts';
import { usePack } from '../pack.ts';
import { Actions, Button } from '../ui/button.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAnswerAccordMutation } from './accords.api.ts';
import { accordWords as say } from './words.ts';

/** Who the question is about, from the reader's side. */
function aboutOf({ stage, side, mentor, mentees }: OwnAccord): string {
  const many = mentees.length > 1;
  if (side === 'mentee')
    return `${stage === 'trial' ? say.withMentor : say.mentorIs}: ${nameAndPlace(mentor)}`;
  const what = stage === 'trial' ? say.withMentee(many) : say.menteeIs(many);
  return `${what}: ${menteeNames({ mentees }, nameAndPlace)}`;
}

/** Words that only the curator reads; they go with the answer that was given. */
function ReasonForm({
  before,
  busy,
  onSend,
}: {
  before: string;
  busy: boolean;
  onSend: (reason: string) => void;
}) {
  const [reason, setReason] = useState(before);
  return (
    <>
      <Field label={say.reason}>
        <TextArea value={reason} onChange={setReason} maxLength={1000} rows={3} />
      </Field>
      <Actions>
        <Button busy={busy} onClick={() => onSend(reason)}>
          {say.send}
        </Button>
      </Actions>
    </>
  );
}

/** One question to the reader: an answer is one tap, words may follow. */
export function AccordQuestion({ item }: { item: OwnAccord }) {
  const { pairId, stage, word, reason, entered } = item;
  const { words: pack } = usePack();
  const toast = useToast();
  const [writes, setWrites] = useState(false);
  const [answer, { isLoading, error }] = useAnswerAccordMutation();
  const send = async (said: AccordWord, why: string | null, text: string) => {
    const { data } = await answer({ body: { pairId, stage, word: said, reason: why } });
    if (data) toast({ text });
    return data !== undefined;
  };
  return (
    <Block title={say.question[stage]} caption={pack?.form(item.form)}>
      <p>
        <b>{aboutOf(item)}</b>
      </p>
      <div className="acts" role="group" aria-label={say.answers}>
        {AccordWord.options.map((each) => (
          <Button
            key={each}
            kind={word === each ? 'pri' : 'plain'}
            pressed={word === each}
            busy={isLoading}
            onClick={() => void send(each, reason, say.sent(say.word[each].toLowerCase()))}
          >
            {say.word[each]}
          </Button>
        ))}
      </div>
      {error !== undefined && <Problem error={error} />}
      {entered && <p className="sec">{say.entered}</p>}
      {reason !== null && !writes && <p className="sec">{say.yours(reason)}</p>}
      {word !== null && !entered && !writes && (
        <Actions>
          <Button kind="quiet" onClick={() => setWrites(true)}>
            {say.add}
          </Button>
        </Actions>
      )}
      {word !== null && writes && (
        <ReasonForm
          before={reason ?? ''}
          busy={isLoading}
          onSend={async (text) => {
            if (await send(word, text.trim() || null, say.reasonSent)) setWrites(false);
          }}
        />
      )}
      <p className="sec">
        {say.text[stage]} {say.private}
      </p>
    </Block>
  );
}

/** All the questions to the reader, the unanswered ones first. */
export const AccordQuestions = ({ items }: { items: readonly OwnAccord[] }) =>
  items
    .toSorted((a, b) => Number(a.word !== null) - Number(b.word !== null))
    .map((item) => <AccordQuestion key={`${item.pairId} ${item.stage}`} item={item} />);
