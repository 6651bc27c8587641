import type { AskedQuestion } from '@nastavnik/contracts/survey-sheets';
import { Choices } from '../../shared/ui/choices.tsx';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { Rating } from '../../shared/ui/week.tsx';
import type { Answer } from './answers.ts';
import { common, sheet as say } from './words.ts';

interface QuestionProps {
  question: AskedQuestion;
  number: number;
  frequencies: readonly string[];
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  /** It was left out when the questionnaire was to be sent. */
  wanted: boolean;
}

const yesNo = [
  { value: '1', title: common.yes },
  { value: '0', title: common.no },
];

function Scale({ question: { text, scale }, answer, frequencies, onAnswer }: QuestionProps) {
  if (scale === 'S10')
    return (
      <Rating
        label={text}
        value={typeof answer === 'number' ? answer : undefined}
        onChange={onAnswer}
        ends={say.ends}
      />
    );
  const choices =
    scale === 'YN'
      ? yesNo
      : frequencies.map((title, place) => ({ value: String(place + 1), title }));
  return (
    <Choices
      label={text}
      value={answer === undefined ? undefined : String(answer)}
      choices={choices}
      onChange={(value) => onAnswer(Number(value))}
    />
  );
}

/** One question with the means to answer it: a mark, yes or no, how often, words. */
export function Question(props: QuestionProps) {
  const { question, number, answer, onAnswer, wanted } = props;
  const { code, text, scale } = question;
  return (
    <div className="asked" data-question={code}>
      {scale === 'TXT' ? (
        <Field label={`${number}. ${text}`} hint={say.mayBeEmpty}>
          <TextArea
            rows={3}
            maxLength={2000}
            value={answer === undefined ? '' : String(answer)}
            onChange={onAnswer}
          />
        </Field>
      ) : (
        <>
          <p className="text">
            {number}. {text}
          </p>
          <Scale {...props} />
          {wanted && answer === undefined && <p className="err">{say.answerThis}</p>}
        </>
      )}
    </div>
  );
}
