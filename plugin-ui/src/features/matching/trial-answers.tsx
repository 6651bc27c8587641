import { useLocation } from 'wouter';
import { PairSide, TrialWord } from '@nastavnik/contracts/matching-run';
import { useSession } from '../../shared/session.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { trial as say } from './board-words.ts';
import { useAnswerTrialMutation, useFinishRunMutation } from './matching.api.ts';
import { refusedIn } from './proposals.tsx';
import type { Board } from './use-board.ts';
import { mentees } from './words.ts';

/** What both sides say after they have met, entered by the curator. */
export function TrialAnswers({
  board: {
    board: { run, answers, result },
  },
  menteeId,
}: {
  board: Board;
  menteeId: string;
}) {
  const [answer, { error }] = useAnswerTrialMutation();
  const reader = useSession().person.id;
  const pair = result.pairs.find((each) => each.menteeId === menteeId);
  if (!pair) return null;
  const ids = { mentee: pair.menteeId, mentor: pair.mentorId };
  const own = Object.values(ids).includes(reader);
  const sides = PairSide.options.filter((side) => !own || ids[side] === reader);
  const said = (side: PairSide) =>
    answers.find((each) => each.menteeId === menteeId && each.side === side)?.word ?? '';
  return (
    <>
      <h3>{say.answer}</h3>
      <div className="when">
        {sides.map((side) => (
          <Field key={side} label={say.sides[side]}>
            <Select
              value={said(side)}
              onChange={(word) =>
                void answer({
                  params: { runId: run.id },
                  body: { menteeId, side, word: word === '' ? null : (word as TrialWord) },
                })
              }
              options={[
                { value: '', label: say.silent },
                ...TrialWord.options.map((word) => ({ value: word, label: say.word[word] })),
              ]}
            />
          </Field>
        ))}
      </div>
      {own && <p className="sec">{say.own}</p>}
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

/** The second stage as a whole: what has been answered, and a new run for those who said no. */
export function SecondStage({ board }: { board: Board }) {
  const { run, answers, result } = board.board;
  const [finish, { isLoading, error }] = useFinishRunMutation();
  const [, navigate] = useLocation();
  const no = refusedIn(board).size;
  const of = (word: TrialWord) => answers.filter((each) => each.word === word).length;
  const again = async () => {
    const { data } = await finish({ params: { runId: run.id }, version: run.version });
    if (data) navigate(`/matching/${data.id}`);
  };
  return (
    <Block title={say.title}>
      <p className="sec">{say.text}</p>
      {answers.length > 0 && (
        <p>
          {say.sums(of('fits'), of('unsure'), of('no'), result.pairs.length * 2 - answers.length)}
        </p>
      )}
      {error !== undefined && <Problem error={error} />}
      <Actions>
        <Button busy={isLoading} why={no === 0 && say.whyNobody} onClick={() => void again()}>
          {say.again(mentees(no))}
        </Button>
      </Actions>
    </Block>
  );
}
