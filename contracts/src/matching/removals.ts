import type { Removal } from '../matching-data.ts';
import type { Rule } from './rule.ts';
import type { Prepared } from './solve.ts';

/** Rules as bits of one number, in the order of the table; there are fewer than 32. */
const bitsOf = (rules: Prepared['rules'], broken: (rule: Rule) => boolean): number => {
  let bits = 0;
  for (const [at, { rule }] of rules.entries()) if (broken(rule)) bits |= 1 << at;
  return bits;
};

/** Which rules remove whom from somebody's options, for as many mentees as are asked for. */
export class Removals {
  private readonly crowd: Prepared['crowd'];
  private readonly rules: Prepared['rules'];
  /** What each mentor fails alone, whoever the mentee is. */
  private readonly failed: Int32Array;
  private readonly tests: { ofPair: NonNullable<Rule['ofPair']>; value: number; bit: number }[];

  constructor({ crowd, rules, form }: Pick<Prepared, 'crowd' | 'rules' | 'form'>) {
    this.crowd = crowd;
    this.rules = rules;
    this.failed = Int32Array.from(crowd.mentors, (mentor) =>
      bitsOf(rules, ({ ofMentor }) => ofMentor?.(mentor, form) === false),
    );
    this.tests = rules.flatMap(({ rule: { ofPair }, value }, at) =>
      ofPair ? [{ ofPair, value, bit: 1 << at }] : [],
    );
  }

  /** Which rule removes how many mentors from a mentee's options; the most by itself first. */
  of(at: number): Removal[] {
    const { crowd, rules } = this;
    const mentors = new Int32Array(rules.length);
    const only = new Int32Array(rules.length);
    const mentee = crowd.mentees[at];
    const own = mentee ? bitsOf(rules, ({ ofMentee }) => ofMentee?.(mentee) === false) : 0;
    crowd.look(at);
    for (let mentor = 0; mentor < crowd.mentors.length; mentor++) {
      const bits = own | this.brokenWith(mentor);
      const single = (bits & (bits - 1)) === 0;
      for (let left = bits; left !== 0; left &= left - 1) {
        const rule = 31 - Math.clz32(left & -left);
        mentors[rule] = (mentors[rule] as number) + 1;
        if (single) only[rule] = (only[rule] as number) + 1;
      }
    }
    return rules
      .map(({ rule: { code } }, rule) => ({
        rule: code,
        mentors: mentors[rule] as number,
        only: only[rule] as number,
      }))
      .filter((removal) => removal.mentors > 0)
      .toSorted((a, b) => b.only - a.only || b.mentors - a.mentors);
  }

  private brokenWith(mentor: number): number {
    const meeting = this.crowd.with(mentor);
    let bits = this.failed[mentor] as number;
    for (const { ofPair, value, bit } of this.tests) if (!ofPair(meeting, value)) bits |= bit;
    return bits;
  }
}
