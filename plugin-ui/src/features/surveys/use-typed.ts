import { useState } from 'react';
import type { Answers, AskedQuestion, FilledSheet } from '@nastavnik/contracts/survey-sheets';
import { arising, missing, readTyped } from './answers.ts';

type Typed = Readonly<Record<string, string>>;

/** What can be read of what was typed; what cannot is left out. */
function answersOf(questions: readonly AskedQuestion[], typed: Typed): Answers {
  const read = questions.flatMap(({ code, scale }) => {
    const answer = readTyped(scale, typed[code] ?? '');
    return answer === null || answer === '' ? [] : [[code, answer] as const];
  });
  return Object.fromEntries(read);
}

/** A blank as it is typed in: its lines, which of them are wrong, how many are blank. */
export function useTyped({ questions, answers: given }: FilledSheet) {
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(Object.entries(given).map(([code, answer]) => [code, String(answer)])),
  );
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const answers = answersOf(questions, typed);
  const asked = arising(questions, answers);
  const isWrong = ({ code, scale }: AskedQuestion) => readTyped(scale, typed[code] ?? '') === null;
  return {
    asked,
    answers: Object.fromEntries(
      asked.flatMap(({ code }) => (code in answers ? [[code, answers[code]!]] : [])),
    ),
    typedAt: (code: string) => typed[code] ?? '',
    type: (code: string, text: string) => setTyped({ ...typed, [code]: text }),
    isWrong,
    /** Wrong, and its line has been left. */
    isSeenWrong: (question: AskedQuestion) => seen.has(question.code) && isWrong(question),
    see: (...codes: string[]) => setSeen((before) => new Set([...before, ...codes])),
    blank: missing(questions, answers).length,
  };
}
