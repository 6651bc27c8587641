import type { QuestionScale } from '@nastavnik/contracts/questionnaires';
import type { Answers, AskedQuestion } from '@nastavnik/contracts/survey-sheets';
import { common } from './words.ts';

export type Answer = Answers[string];

const isOpen = ({ onlyAfter }: AskedQuestion, answers: Answers) =>
  onlyAfter === null || answers[onlyAfter] === 1;

/** The questions that arise: some only after «да» to another one. */
export const arising = (questions: readonly AskedQuestion[], answers: Answers): AskedQuestion[] =>
  questions.filter((question) => isOpen(question, answers));

const isEmpty = (answer: Answer | undefined) => answer === undefined || answer === '';

/** The questions that have an answer. */
export const answered = (questions: readonly AskedQuestion[], answers: Answers): AskedQuestion[] =>
  arising(questions, answers).filter(({ code }) => !isEmpty(answers[code]));

/** The questions that must be answered and are not; words may be left out. */
export const missing = (questions: readonly AskedQuestion[], answers: Answers): AskedQuestion[] =>
  arising(questions, answers).filter(
    ({ code, scale }) => scale !== 'TXT' && isEmpty(answers[code]),
  );

/** Questions under the titles of their blocks, in order. */
export const inBlocks = (questions: readonly AskedQuestion[]) => [
  ...Map.groupBy(questions, ({ block }) => block),
];

/** An answer as it is read. */
export function inWords(
  scale: QuestionScale,
  answer: Answer | undefined,
  frequencies: readonly string[],
): string {
  if (answer === undefined || answer === '') return common.noAnswer;
  if (scale === 'YN') return answer === 1 ? common.yes : common.no;
  if (scale === 'FREQ5') return frequencies[Number(answer) - 1] ?? common.noAnswer;
  return String(answer);
}

const YES = new Set(['1', 'д', 'да', '+']);
const NO = new Set(['0', 'н', 'нет', '-', '–']);
const MOST = { S10: 10, FREQ5: 5 } as const;

/** What was typed from paper as an answer; null when the question has no such answer. */
export function readTyped(scale: QuestionScale, typed: string): Answer | null {
  const text = typed.trim();
  if (scale === 'TXT' || text === '') return text;
  if (scale === 'YN') {
    const word = text.toLowerCase();
    return YES.has(word) ? 1 : NO.has(word) ? 0 : null;
  }
  const mark = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return mark >= 1 && mark <= MOST[scale] ? mark : null;
}
