import type { LockKind, MatchMentee, MatchMentor, RuleCode } from '../matching-data.ts';

/** A mentee and a mentor with what only the whole input knows of them. */
export interface Candidate {
  mentee: MatchMentee;
  mentor: MatchMentor;
  form: string;
  /** Days of the week on which both have said to be free at the same time. */
  days: number;
  lock: LockKind | undefined;
}

export interface Rule {
  code: RuleCode;
  title: string;
  /** Why a pair is not proposed. */
  reason: string;
  /** What helps those whom the rule leaves without a mentor. */
  help: string;
  /** Law, the programme or somebody's own word: not dropped to see what would come of it. */
  firm: boolean;
  /** The number that the rule asks for, in words; absent where there is none. */
  counts?: string;
  /** What is asked of each of the two alone, and of both together. */
  ofMentee?: (mentee: MatchMentee) => boolean;
  ofMentor?: (mentor: MatchMentor, form: string) => boolean;
  ofPair?: (pair: Candidate, value: number) => boolean;
  /** Mentees of whom a run gives a mentor one at most. */
  single?: (mentee: MatchMentee) => boolean;
}
