import type { ReactNode } from 'react';
import { useState } from 'react';
import type { CompletionSheet, PairCompletion } from '@nastavnik/contracts/completions';
import type { Pair } from '@nastavnik/contracts/pairs';
import { PairClosing } from '../closing/pair-closing.tsx';
import { useDates } from '../dates.ts';
import { useMay } from '../may.tsx';
import { personName } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Status } from '../ui/status.tsx';
import { KeyValue } from '../ui/story.tsx';
import { Note, Skeleton } from '../ui/surfaces.tsx';
import { CompleteDialog } from './complete-dialog.tsx';
import { useShowCompletionQuery } from './completion.api.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { everyoneIn } from './who.tsx';
import { words } from './words.ts';

const goalStates = { reached: 'ok', partly: 'warn', missed: 'stop' } as const;

/** A pair that has come to its end, or was finished by then. */
export const isAtEnd = ({ status, stage }: Pick<Pair, 'status' | 'stage'>) =>
  status === 'finished' || (status === 'active' && stage === 'DONE');

function Results({
  pair,
  completion,
}: {
  pair: CompletionSheet['pair'];
  completion: PairCompletion;
}) {
  const { day } = useDates();
  const { goal, result, passedIds, next, on, by } = completion;
  const passed = everyoneIn(pair).filter(({ id }) => passedIds.includes(id));
  const facts: (readonly [string, ReactNode])[] = [
    [
      words.goal,
      <Status key="goal" state={goalStates[goal]}>
        {words.goals[goal]}
      </Status>,
    ],
    [words.result, result],
    [words.passed, passed.map((person) => personName(person)).join(', ') || words.nobody],
    [words.next, words.nexts[next]],
    [words.on, words.written(day(on), by && personName(by))],
  ];
  return <KeyValue facts={facts} />;
}

/** What stands in the place of results: who writes them, and the way to it. */
function Waiting({
  sheet: { pair, mayComplete },
  version,
}: {
  sheet: CompletionSheet;
  version: number;
}) {
  const [asked, setAsked] = useState(false);
  if (!mayComplete)
    return (
      <p className="sec">{pair.status === 'active' ? words.waitingReader : words.noResults}</p>
    );
  return (
    <>
      <Note
        tone="run"
        action={
          <Button kind="pri" onClick={() => setAsked(true)}>
            {words.begin}
          </Button>
        }
      >
        {pair.status === 'active' ? words.waiting : words.without}
      </Note>
      {asked && <CompleteDialog pair={pair} version={version} onClose={() => setAsked(false)} />}
    </>
  );
}

/** How a pair ended, in its card; the curator writes it here. */
export function CompletionBlock({
  pair: { id, version, programmeId },
}: {
  pair: Pick<Pair, 'id' | 'version' | 'programmeId'>;
}) {
  const decides = useMay('completions.write');
  const [correcting, setCorrecting] = useState(false);
  const { data: sheet, error, refetch } = useShowCompletionQuery({ params: { pairId: id } });
  const completion = sheet?.completion;
  return (
    <Block
      title={words.title}
      busy={!sheet && !error}
      more={
        completion &&
        decides && (
          <Button kind="quiet" onClick={() => setCorrecting(true)}>
            {words.correct}
          </Button>
        )
      }
    >
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!sheet && !error && <Skeleton lines={3} />}
      {sheet && !completion && <Waiting sheet={sheet} version={version} />}
      {sheet && completion && <Results pair={sheet.pair} completion={completion} />}
      {sheet && programmeId !== null && <PairClosing pair={sheet.pair} />}
      {sheet && completion && correcting && (
        <CorrectDialog
          pair={sheet.pair}
          completion={completion}
          onClose={() => setCorrecting(false)}
        />
      )}
    </Block>
  );
}
