import { useRef, useState } from 'react';
import type { FilledSheet } from '@nastavnik/contracts/survey-sheets';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { answered, arising, inBlocks, missing } from './answers.ts';
import { Question } from './question.tsx';
import { useAnswers } from './use-answers.ts';
import { sheet as say } from './words.ts';

/** Brings a question into view with the focus on its answer. */
function goTo(form: HTMLElement | null, code: string | undefined) {
  const place = form?.querySelector<HTMLElement>(`[data-question="${code}"]`);
  place?.scrollIntoView?.({ block: 'center' });
  place
    ?.querySelector<HTMLElement>('[tabindex="0"], input, textarea')
    ?.focus({ preventScroll: true });
}

interface FooterProps {
  filled: FilledSheet;
  draft: ReturnType<typeof useAnswers>;
  /** How many answers it lacked when it was to be sent. */
  left: number;
  onReload: () => void;
}

/** What has become of the answers, how many are given, and the way to send them. */
function Footer({ filled: { questions }, draft, left, onReload }: FooterProps) {
  const { answers, sent, sending, saving, saved, error } = draft;
  const again = draft.stale ? onReload : sent ? undefined : draft.retry;
  return (
    <footer>
      {error !== undefined && <Problem error={error} onRetry={again} />}
      {left > 0 && (
        <Note tone="warn" role="alert">
          <p>{say.missing(left)}</p>
        </Note>
      )}
      <Actions>
        <Button kind="pri" type="submit" busy={sending}>
          {sent ? say.sendAgain : say.send}
        </Button>
        <span className="sec num">
          {say.progress(answered(questions, answers).length, arising(questions, answers).length)}
        </span>
        <span className="cap" role="status">
          {saving ? say.saving : saved ? say.saved : ''}
        </span>
      </Actions>
    </footer>
  );
}

interface SheetFormProps {
  filled: FilledSheet;
  onReload: () => void;
  /** It is sent once and not corrected: what to know of it, and what follows. */
  once?: { said: string; onSent: () => void };
}

/** A questionnaire to fill: saved as it is answered, sent when it is whole. */
export function SheetForm({ filled, onReload, once }: SheetFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const [tried, setTried] = useState(false);
  const draft = useAnswers(filled);
  const { answers } = draft;
  const asked = arising(filled.questions, answers);
  const left = missing(filled.questions, answers);
  const numbers = new Map(asked.map(({ code }, place) => [code, place + 1]));

  const send = async () => {
    setTried(true);
    if (left.length > 0) goTo(form.current, left[0]?.code);
    else if (await draft.send()) {
      if (once) once.onSent();
      else toast({ text: say.sentNow });
    }
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
      <p className="sec">{once?.said ?? (draft.sent ? say.toCorrect : say.toSave)}</p>
      {inBlocks(asked).map(([block, questions]) => (
        <Block key={block} title={block}>
          {questions.map((question) => (
            <Question
              key={question.code}
              question={question}
              number={numbers.get(question.code) ?? 0}
              frequencies={filled.frequencies}
              answer={answers[question.code]}
              onAnswer={(answer) => draft.answer(question.code, answer)}
              wanted={tried}
            />
          ))}
        </Block>
      ))}
      <Footer filled={filled} draft={draft} left={tried ? left.length : 0} onReload={onReload} />
    </form>
  );
}
