import { isAwaited } from '@nastavnik/contracts/assignment-states';
import type { ReceivedAssignment } from '@nastavnik/contracts/assignments';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useShowReceivedQuery } from '../../shared/assignments.api.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { ReceivedState } from './state-cells.tsx';
import { StepsLog } from './steps-log.tsx';
import { asked as askedWords, dayAndYear, words } from './words.ts';

const buttons = {
  issued: words.answer,
  returned: words.answerAnew,
  answered: words.correct,
} as const;

/** What is to be done about it now. */
function Notes({ row: { state, late, due, steps } }: { row: ReceivedAssignment }) {
  const last = steps.at(-1);
  return (
    <>
      {state === 'returned' && last && <Note tone="warn">{words.returnedNote(last.text)}</Note>}
      {state === 'withdrawn' && last && <Note>{words.withdrawnNote(last.text)}</Note>}
      {late && isAwaited(state) && <Note tone="bad">{words.overdueNote(due)}</Note>}
    </>
  );
}

function Shown({ row }: { row: ReceivedAssignment }) {
  const [answers, setAnswers] = useState(false);
  const { number, issuedOn, text, issuer, issuedBy, due, asked, figure, state, steps } = row;
  const button = state in buttons ? buttons[state as keyof typeof buttons] : undefined;
  return (
    <Page
      title={words.paper(number, issuedOn)}
      back={{ to: '/received-assignments', label: words.received, here: words.oneHere }}
      caption={<ReceivedState row={row} />}
      actions={
        button && (
          <Button kind={isAwaited(state) ? 'pri' : 'plain'} onClick={() => setAnswers(true)}>
            {button}
          </Button>
        )
      }
    >
      <Notes row={row} />
      <div className="stack">
        <Block title={words.what}>
          <p className="task">{text}</p>
          <KeyValue
            facts={[
              [words.heads.from, `${issuer.name}${issuedBy ? `, ${issuedBy}` : ''}`],
              [words.term, dayAndYear(due)],
              [
                words.resultAsked,
                figure === null ? askedWords[asked] : `${askedWords[asked]}: ${figure}`,
              ],
            ]}
          />
        </Block>
        <Block title={words.history}>
          <StepsLog steps={steps} figure={figure} />
        </Block>
      </div>
      {answers && <AnswerDialog row={row} onClose={() => setAnswers(false)} />}
    </Page>
  );
}

/** One assignment with its text, the reply and what came back. */
export function ReceivedAssignmentPage() {
  const { receivedId = '' } = useParams();
  const { currentData: data, error, refetch } = useShowReceivedQuery({ params: { receivedId } });
  if (data) return <Shown row={data} />;
  return (
    <Page title={words.received}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
    </Page>
  );
}
