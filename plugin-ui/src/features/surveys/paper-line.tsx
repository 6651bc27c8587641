import type { KeyboardEvent } from 'react';
import type { AskedQuestion } from '@nastavnik/contracts/survey-sheets';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { paper as say } from './words.ts';

interface PaperLineProps {
  question: AskedQuestion;
  number: number;
  frequencies: readonly string[];
  typed: string;
  /** What was typed is not an answer to it. */
  wrong: boolean;
  onType: (typed: string) => void;
  onLeave: () => void;
  /** Enter goes on unless it is kept here. */
  onEnter: (event: KeyboardEvent) => void;
}

/** One line of a blank: typed as it is written there. */
export function PaperLine(props: PaperLineProps) {
  const { question, number, frequencies, typed, wrong, onType, onLeave, onEnter } = props;
  const { text, scale } = question;
  const hint = scale === 'FREQ5' ? say.frequencies(frequencies) : say.hints[scale];
  const words = scale === 'TXT';
  return (
    <div className={words ? 'typed words' : 'typed'}>
      <Field label={`${number}. ${text}`} hint={hint} error={wrong ? say.wrong(hint) : undefined}>
        <TextInput
          value={typed}
          onChange={onType}
          onBlur={onLeave}
          onKeyDown={(event) => event.key === 'Enter' && onEnter(event)}
          inputMode={words ? 'text' : 'numeric'}
          maxLength={words ? 2000 : 3}
          autoComplete="off"
        />
      </Field>
    </div>
  );
}
