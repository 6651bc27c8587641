import type { LockKind, MatchInput, MatchMentee, MatchMentor } from '../matching-data.ts';
import type { Facts } from './criteria.ts';
import type { Candidate } from './rule.ts';
import { shuffled } from './seed.ts';
import { Weeks } from './week.ts';

/** All that rules and score may ask of two people. */
export type Meeting = Candidate & Facts;

/** The people of a run in the order that the seed gives, read for many comparisons. */
export class Crowd {
  readonly mentees: readonly MatchMentee[];
  readonly mentors: readonly MatchMentor[];
  readonly mentorAt: ReadonlyMap<string, number>;
  private readonly giving: Map<string, number[]>;
  private readonly interested: Map<string, number[]>;
  private readonly likedBy: Map<string, number[]>;
  private readonly locks: Map<string, Map<number, LockKind>>;
  private readonly menteeWeeks: Weeks;
  private readonly mentorWeeks: Weeks;
  /** Of the mentee who is looked at, by mentor. */
  private readonly met: Uint8Array;
  private readonly shared: Uint8Array;
  private readonly wishes: Uint8Array;
  private past = new Set<string>();
  private locked: Map<number, LockKind> | undefined;
  private mentee = 0;
  private readonly meeting: Meeting;

  constructor({ form, mentees, mentors, locks }: MatchInput, seed: number) {
    this.mentees = shuffled(mentees, seed);
    this.mentors = shuffled(mentors, seed);
    this.mentorAt = new Map(this.mentors.map(({ id }, at) => [id, at]));
    this.giving = inverted(this.mentors.map(({ gives }) => gives));
    this.interested = inverted(this.mentors.map(({ interests }) => interests));
    this.likedBy = inverted(this.mentors.map(({ likes }) => likes));
    this.locks = new Map();
    for (const { menteeId, mentorId, kind } of locks) {
      const mentor = this.mentorAt.get(mentorId);
      if (mentor === undefined) continue;
      const known = this.locks.get(menteeId) ?? new Map<number, LockKind>();
      this.locks.set(menteeId, known.set(mentor, kind));
    }
    this.menteeWeeks = new Weeks(this.mentees);
    this.mentorWeeks = new Weeks(this.mentors);
    this.met = new Uint8Array(mentors.length);
    this.shared = new Uint8Array(mentors.length);
    this.wishes = new Uint8Array(mentors.length);
    this.meeting = blank(form);
  }

  /** Turns to one mentee. */
  look(at: number): void {
    this.mentee = at;
    const mentee = this.mentees[at] as MatchMentee;
    count(this.met, this.giving, mentee.needs);
    count(this.shared, this.interested, mentee.interests);
    this.wishes.fill(0);
    for (const mentor of this.likedBy.get(mentee.id) ?? []) this.wishes[mentor] = 1;
    for (const id of new Set(mentee.likes)) {
      const mentor = this.mentorAt.get(id);
      if (mentor !== undefined) this.wishes[mentor] = (this.wishes[mentor] as number) + 1;
    }
    this.past = new Set(mentee.past);
    this.locked = this.locks.get(mentee.id);
    Object.assign(this.meeting, {
      mentee,
      needs: new Set(mentee.needs).size,
      vulnerable: mentee.vulnerable,
    });
  }

  /** The mentee who is looked at with a mentor; the same object each time. */
  with(at: number): Meeting {
    const { meeting } = this;
    const mentor = this.mentors[at] as MatchMentor;
    meeting.mentor = mentor;
    meeting.met = this.met[at] as number;
    meeting.shared = this.shared[at] as number;
    meeting.wishes = this.wishes[at] as number;
    meeting.days = this.menteeWeeks.days(this.mentee, this.mentorWeeks, at);
    meeting.past = this.past.size > 0 && this.past.has(mentor.id);
    meeting.finished = mentor.finished;
    meeting.lock = this.locked?.get(at);
    return meeting;
  }

  /** The mentor whom the mentee must get. */
  readonly mustOf = (menteeId: string): number | undefined => {
    for (const [mentor, kind] of this.locks.get(menteeId) ?? []) if (kind === 'must') return mentor;
    return undefined;
  };
}

/** Word → those who have it, each once. */
function inverted(lists: readonly (readonly string[])[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, words] of lists.entries())
    for (const word of new Set(words)) {
      const known = found.get(word);
      if (known) known.push(at);
      else found.set(word, [at]);
    }
  return found;
}

function count(counts: Uint8Array, by: Map<string, number[]>, words: readonly string[]): void {
  counts.fill(0);
  for (const word of new Set(words))
    for (const at of by.get(word) ?? []) counts[at] = (counts[at] as number) + 1;
}

const blank = (form: string): Meeting => ({
  mentee: undefined as never,
  mentor: undefined as never,
  form,
  days: 0,
  lock: undefined,
  needs: 0,
  met: 0,
  shared: 0,
  wishes: 0,
  past: false,
  vulnerable: false,
  finished: 0,
});
