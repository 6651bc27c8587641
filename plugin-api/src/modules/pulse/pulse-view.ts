import type { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PulseLine, PulseMark, PulsePoint, PulseTrouble } from '@nastavnik/contracts/pulse';
import { daysAfter } from '../roster/age.ts';

type Rules = Pick<Pack['pulse'], 'low' | 'fall'>;
/** When people are asked, and what of their answers is looked into. */
export type PulseRules = Pick<Pack['pulse'], 'low' | 'fall' | 'everyDays'> & { today: string };

type Said = Pick<PulsePoint, 'mean' | 'marks'>;

export const meanOf = (marks: readonly PulseMark[]): number =>
  Math.round((marks.reduce((sum, { mark }) => sum + mark, 0) / marks.length) * 100) / 100;

/** What is wrong with the last of a person's answers, oldest first. */
export function troubleOf(said: readonly Said[], { low, fall }: Rules): PulseTrouble | null {
  const [last, before] = [said.at(-1), said.at(-2)];
  if (!last) return null;
  if (last.marks.some(({ mark }) => mark <= low)) return 'low';
  return before && before.mean - last.mean >= fall ? 'falls' : null;
}

/** Whether people of a pair are asked: it works, nothing about it is open, and they have met. */
export const isAsked = ({ status, needsDecision, lastMetOn }: Pair): boolean =>
  status === 'active' && needsDecision === null && lastMetOn !== null;

/** The first day on which a person is asked (again). */
export const asksFrom = (last: string | undefined, everyDays: number, today: string): string =>
  last === undefined ? today : daysAfter(last, everyDays);

/** The questions of one side; none when the pack has none. */
export const questionsOf = ({ pulse }: Pick<Pack, 'pulse'>, side: PulseLine['side']) =>
  pulse.questions.flatMap(({ of, code, title }) => (of === side ? [{ code, title }] : []));

/** The people of a pair and where each stands, the mentor first. */
export const sidesOf = ({ mentor, mentees }: Pick<Pair, 'mentor' | 'mentees'>) => [
  { person: mentor, side: 'mentor' as const },
  ...mentees.map((person) => ({ person, side: 'mentee' as const })),
];

/** Whether every question has one mark, and nothing else has. */
export const fits = (marks: readonly PulseMark[], questions: readonly { code: string }[]) =>
  marks.length === questions.length &&
  questions.every(({ code }) => marks.some(({ question }) => question === code));
