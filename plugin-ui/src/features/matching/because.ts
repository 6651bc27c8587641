import type {
  MatchMentee,
  MatchMentor,
  ScoreParts,
  ScoreWeights,
} from '@nastavnik/contracts/matching-data';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { words as bases } from '../../shared/bases/words.ts';
import { because as say } from './because-words.ts';

/** One criterion of a pair, in words for people. */
export interface Reason {
  code: keyof ScoreWeights;
  points: number;
  text: string;
}

const HALF_HOUR = 30;
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const together = (one: FreeSlot, other: FreeSlot) =>
  one.weekday === other.weekday &&
  Math.min(minutes(one.until), minutes(other.until)) -
    Math.max(minutes(one.from), minutes(other.from)) >=
    HALF_HOUR;
const daysIn = (slots: readonly FreeSlot[]) => [
  ...new Set(slots.map(({ weekday }) => weekday).toSorted((a, b) => a - b)),
];

function timeOf(mentee: MatchMentee, mentor: MatchMentor): string {
  if (mentee.slots.length === 0 || mentor.slots.length === 0) return say.timeSilent;
  const common = daysIn(mentee.slots.filter((slot) => mentor.slots.some((o) => together(slot, o))));
  if (common.length === 0) return say.timeNone;
  return say.time(
    common.map((day) => bases.shortDays[day - 1] ?? ''),
    daysIn(mentee.slots).length,
  );
}

function interestsOf(mentee: MatchMentee, mentor: MatchMentor): string {
  const shared = mentee.interests.filter((each) => mentor.interests.includes(each));
  if (shared.length > 0) return say.interests(shared);
  const silent = mentee.interests.length === 0 || mentor.interests.length === 0;
  return silent ? say.interestsSilent : say.interestsNone;
}

function requestOf(
  { needs, asks }: MatchMentee,
  { gives }: MatchMentor,
  grounded: boolean,
): string {
  const met = needs.filter((need) => gives.includes(need)).length;
  if (met > 0) return say.request(met, needs.length);
  if (asks) return say.requestNone;
  return grounded ? say.requestGround : say.requestSilent;
}

function wishesOf(mentee: MatchMentee, mentor: MatchMentor): string {
  const [one, other] = [mentee.likes.includes(mentor.id), mentor.likes.includes(mentee.id)];
  if (one && other) return say.both;
  if (one) return say.menteeChose;
  return other ? say.mentorChose : say.wishesNone;
}

const experienceOf = ({ vulnerable }: MatchMentee, { finished }: MatchMentor) =>
  !vulnerable ? say.experienceNot : finished > 0 ? say.experience(finished) : say.experienceNone;

/**
 * Why two people go together, criterion by criterion, as the score has counted them; `grounded`
 * when the ground of a request is known, be it without words.
 */
export function reasonsFor(
  mentee: MatchMentee,
  mentor: MatchMentor,
  parts: ScoreParts,
  grounded = false,
): Reason[] {
  const texts: Record<keyof ScoreWeights, string> = {
    request: requestOf(mentee, mentor, grounded),
    interests: interestsOf(mentee, mentor),
    time: timeOf(mentee, mentor),
    wishes: wishesOf(mentee, mentor),
    continuity: mentee.past.includes(mentor.id) ? say.past : say.pastNone,
    experience: experienceOf(mentee, mentor),
  };
  const codes = Object.keys(texts) as (keyof ScoreWeights)[];
  return codes.map((code) => ({ code, points: parts[code], text: texts[code] }));
}

/** The same in one line: only what speaks for the pair. */
export const inOneLine = (reasons: readonly Reason[]): string =>
  reasons
    .filter(({ points }) => points > 0)
    .map(({ text }) => text)
    .join('; ') || say.nothing;
