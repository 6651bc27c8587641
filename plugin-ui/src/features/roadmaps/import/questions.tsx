import type { RoadmapImport, RoadmapQuestion } from '@nastavnik/contracts/roadmap-imports';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../../shared/ui/field.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useAnswerRoadmapImportMutation } from './imports.api.ts';
import { words } from './words.ts';

const OWN = '+';

interface QuestionProps {
  question: RoadmapQuestion;
  busy: boolean;
  onAnswer: (answer: string | null) => void;
}

interface OwnProps {
  first: string;
  busy: boolean;
  onAnswer: (answer: string) => void;
}

function OwnAnswer({ first, busy, onAnswer }: OwnProps) {
  const [text, setText] = useState(first);
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (text.trim() !== '') onAnswer(text.trim());
  };
  return (
    <form
      className="own-answer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={words.ownLabel} error={tried && text.trim() === '' ? words.fill : undefined}>
        <TextInput value={text} maxLength={300} onChange={setText} />
      </Field>
      <Button type="submit" busy={busy}>
        {words.give}
      </Button>
    </form>
  );
}

function Question({ question, busy, onAnswer }: QuestionProps) {
  const { item, line, text, quote, options, free, answer, otherwise } = question;
  const isOption = options.some(({ value }) => value === answer);
  const [types, setTypes] = useState(false);
  const own = types || (answer !== null && !isOption);
  const choose = (value: string) => {
    setTypes(value === OWN);
    if (value === OWN) return;
    onAnswer(value === '' ? null : value);
  };
  return (
    <li className="question">
      <p>
        <b>{words.ofItem(item, line)}.</b> {text}
      </p>
      <p className="sec">{words.inTable(quote)}</p>
      <Field label={words.ownLabel} hint={answer === null && !own ? otherwise : undefined}>
        <Select
          aria-label={`${words.ofItem(item, line)}. ${text}`}
          value={own ? OWN : (answer ?? '')}
          onChange={choose}
          options={[
            { value: '', label: words.later },
            ...options,
            ...(free ? [{ value: OWN, label: words.own }] : []),
          ]}
        />
      </Field>
      {own && (
        <OwnAnswer
          first={isOption ? '' : (answer ?? '')}
          busy={busy}
          onAnswer={(typed) => {
            setTypes(false);
            onAnswer(typed);
          }}
        />
      )}
    </li>
  );
}

/** What is unclear in the table, one question after another; each may be left open. */
export function Questions({ read: { id, version, questions } }: { read: RoadmapImport }) {
  const [answer, { isLoading, error }] = useAnswerRoadmapImportMutation();
  const left = questions.filter((each) => each.answer === null).length;
  if (questions.length === 0)
    return (
      <Block title={words.questionsTitle}>
        <p className="sec">{words.noQuestions}</p>
      </Block>
    );
  return (
    <Block
      title={words.questionsTitle}
      caption={words.open(left, questions.length)}
      busy={isLoading}
    >
      <p className="sec">{words.questionsHint}</p>
      {error !== undefined && <Problem error={error} />}
      <ol className="questions">
        {questions.map((question) => (
          <Question
            key={question.key}
            question={question}
            busy={isLoading}
            onAnswer={(given) =>
              void answer({
                params: { importId: id },
                version,
                body: { answers: [{ key: question.key, answer: given }] },
              })
            }
          />
        ))}
      </ol>
    </Block>
  );
}
