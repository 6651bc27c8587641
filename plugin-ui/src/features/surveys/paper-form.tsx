import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { FilledSheet } from '@nastavnik/contracts/survey-sheets';
import { fullName } from '../../shared/people.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { PaperLine } from './paper-line.tsx';
import { useSaveSheetMutation } from './surveys.api.ts';
import { useTyped } from './use-typed.ts';
import { paper as say } from './words.ts';

interface LinesProps {
  filled: FilledSheet;
  blank: ReturnType<typeof useTyped>;
  onEnter: (event: KeyboardEvent, place: number) => void;
}

/** Numbered as on the paper, where questions that do not arise stand too. */
const Lines = ({ filled: { questions, frequencies }, blank, onEnter }: LinesProps) => (
  <div>
    {blank.asked.map((question, place) => (
      <PaperLine
        key={question.code}
        question={question}
        number={questions.indexOf(question) + 1}
        frequencies={frequencies}
        typed={blank.typedAt(question.code)}
        wrong={blank.isSeenWrong(question)}
        onType={(text) => blank.type(question.code, text)}
        onLeave={() => blank.see(question.code)}
        onEnter={(event) => onEnter(event, place)}
      />
    ))}
  </div>
);

interface PaperFormProps {
  filled: FilledSheet;
  /** The answers of this person are kept. */
  onSaved: (who: string) => void;
  onAnother: () => void;
}

/** The answers of one blank, by keyboard alone: Enter goes to the next line and at last saves. */
export function PaperForm({ filled, onSaved, onAnother }: PaperFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [save, { isLoading, error }] = useSaveSheetMutation();
  const blank = useTyped(filled);
  const { sheet } = filled;
  const go = (place: number) => form.current?.querySelectorAll('input')[place]?.focus();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const onEnter = (event: KeyboardEvent, place: number) => {
    const question = blank.asked[place]!;
    blank.see(question.code);
    const stays = blank.isWrong(question);
    if (!stays && place === blank.asked.length - 1) return;
    event.preventDefault();
    if (!stays) go(place + 1);
  };
  const send = async () => {
    blank.see(...blank.asked.map(({ code }) => code));
    const wrong = blank.asked.findIndex(blank.isWrong);
    if (wrong !== -1) {
      go(wrong);
      return;
    }
    const { data } = await save({
      params: { sheetId: sheet.id },
      version: sheet.version,
      body: { answers: blank.answers, send: true },
    });
    if (data) onSaved(fullName(sheet.person.name));
  };
  return (
    <form
      ref={form}
      className="sheet"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Lines filled={filled} blank={blank} onEnter={onEnter} />
      <footer>
        {error !== undefined && <Problem error={error} />}
        <Actions>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.save}
          </Button>
          <Button onClick={onAnother}>{say.another}</Button>
          <span className="sec num" role="status">
            {say.blank(blank.blank)}
          </span>
        </Actions>
      </footer>
    </form>
  );
}
