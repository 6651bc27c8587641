import type { QuestionScale } from '@nastavnik/contracts/questionnaires';
import type { Change, QuestionResult } from '@nastavnik/contracts/survey-results';

/** «очень часто» and «часто» are the first two of the five. */
const OFTEN = 2;
const PERCENT = 100;

/** A mark as it enters a mean: itself, or a whole for «да» and for what is often. */
function weightOf(scale: QuestionScale, mark: number): number {
  if (scale === 'S10') return mark;
  return (scale === 'YN' ? mark === 1 : mark <= OFTEN) ? PERCENT : 0;
}

/** Kept to two places, so that a table says what its file says. */
const rounded = (value: number) => Math.round(value * PERCENT) / PERCENT;

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The same with how many people it is of; hidden when they are few. */
function outcomeOf(people: number, values: readonly number[], least: number) {
  const mean = people < least ? null : meanOf(values);
  return { people, value: mean === null ? null : rounded(mean) };
}

/** Z = X − Y and Z ÷ Y × 100 %; there is no percent of zero. */
export function changeOf(before: number | null, after: number | null): Omit<Change, 'people'> {
  if (before === null || after === null) return { before, after, difference: null, percent: null };
  const difference = rounded(after - before);
  const percent = before === 0 ? null : rounded(((after - before) / before) * PERCENT);
  return { before, after, difference, percent };
}

/** Marks of one question by person. */
export type Marks = ReadonlyMap<string, number>;

/** What came out of one question over all who answered it now. */
export const givenOf = (scale: QuestionScale, now: Marks, least: number): QuestionResult['given'] =>
  outcomeOf(
    now.size,
    [...now.values()].map((mark) => weightOf(scale, mark)),
    least,
  );

/** What has changed for those who answered it at both moments; null when nobody did. */
export function changeBetween(
  scale: QuestionScale,
  entry: Marks,
  exit: Marks,
  least: number,
): Change | null {
  const both = [...entry.keys()].filter((person) => exit.has(person));
  if (both.length === 0) return null;
  const mean = (marks: Marks) =>
    outcomeOf(
      both.length,
      both.map((person) => weightOf(scale, marks.get(person) ?? 0)),
      least,
    ).value;
  return { people: both.length, ...changeOf(mean(entry), mean(exit)) };
}

/** The mean mark of a whole block: of each person's own mean, so that nobody weighs more. */
export function blockMean(questions: readonly Marks[], least: number): QuestionResult['given'] {
  const own = new Map<string, number[]>();
  for (const marks of questions)
    for (const [person, mark] of marks) own.set(person, [...(own.get(person) ?? []), mark]);
  return outcomeOf(
    own.size,
    [...own.values()].flatMap((marks) => meanOf(marks) ?? []),
    least,
  );
}
