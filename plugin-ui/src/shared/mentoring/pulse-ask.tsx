import { useState } from 'react';
import type { PulseAsk as Ask } from '@nastavnik/contracts/pulse';
import { isKept } from '../outbox/slot.ts';
import { problemOf } from '../problem.ts';
import { useGrace } from '../use-grace.ts';
import { Actions, Button } from '../ui/button.tsx';
import { Block } from '../ui/page.tsx';
import { useLastWord } from '../ui/last-word.ts';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { menteeNames, nameAndPlace } from './about.ts';
import { useAnswerPulseMutation, useMyPulseQuery } from './pulse.api.ts';
import { marksOf, PulseQuestions, type Tapped } from './pulse-questions.tsx';
import { pulseWords as say } from './pulse-words.ts';

/** The questions about one pair; the last tap sends them. */
function PulseAsk({ ask }: { ask: Ask }) {
  const { pairId, questions, side, mentor } = ask;
  const [answer, { isLoading, isSuccess, error }] = useAnswerPulseMutation();
  const [tapped, setTapped] = useState<Tapped>({});
  const toast = useToast();
  const tellIfGone = useLastWord();
  const marks = marksOf(questions, tapped);
  const ready = marks !== undefined && !isLoading && !isSuccess && error === undefined;
  const send = async () => {
    if (!marks) return;
    const { data, error: refused } = await answer({ params: { pairId }, body: { marks } });
    const lost = !data && !isKept(refused);
    tellIfGone(lost ? say.lost(problemOf(refused).detail) : undefined);
    if (data) toast({ text: say.sent });
  };
  useGrace({ waitsFor: ready ? tapped : undefined, unsent: ready, send });
  return (
    <Block
      title={say.title(side, ask.mentees.length > 1)}
      caption={say.about(side, side === 'mentor' ? menteeNames(ask) : nameAndPlace(mentor))}
    >
      {!isKept(error) && (
        <>
          <p className="sec">{say.note(questions.length)}</p>
          <PulseQuestions
            questions={questions}
            tapped={tapped}
            onTap={(now) => !isLoading && setTapped(now)}
          />
        </>
      )}
      <div role="status">
        {ready && <p className="sec">{say.leaves}</p>}
        {isLoading && <p className="sec">{say.leaving}</p>}
      </div>
      {error !== undefined && <Problem error={error} onRetry={() => void send()} />}
      {ready && (
        <Actions>
          <Button onClick={() => void send()}>{say.sendNow}</Button>
        </Actions>
      )}
    </Block>
  );
}

/** What the reader is asked about their pairs now; nothing when nothing is due. */
export function PulseAsks({ side }: Pick<Ask, 'side'>) {
  const { data, error, isFetching, refetch } = useMyPulseQuery();
  if (error !== undefined && !isFetching) return <Problem error={error} onRetry={refetch} />;
  return (data?.items ?? [])
    .filter((ask) => ask.side === side)
    .map((ask) => <PulseAsk key={ask.pairId} ask={ask} />);
}
