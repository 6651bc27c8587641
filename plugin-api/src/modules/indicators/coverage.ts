import type { Coverage } from '@nastavnik/contracts/indicators';
import type { Target } from '@nastavnik/contracts/targets';

/** What coverage is counted from; each pupil stands once in it. */
export interface Count {
  pupils: number;
  mentees: number;
  /** Mentors who are not mentees as well. */
  mentors: number;
  /** Pupils of agreed pairs who are in no pair of this year yet. */
  awaiting: number;
}

export const nobody: Count = { pupils: 0, mentees: 0, mentors: 0, awaiting: 0 };

export const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (all, each) => ({
      pupils: all.pupils + each.pupils,
      mentees: all.mentees + each.mentees,
      mentors: all.mentors + each.mentors,
      awaiting: all.awaiting + each.awaiting,
    }),
    nobody,
  );

/** In percent with one decimal, never above 100; 0 of nobody. */
export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.min(100, Math.round((part / whole) * 1_000) / 10);

/** Coverage against a target: people first, percent second. */
export function coverageOf(count: Count, target: Target | null): Coverage {
  const { pupils, mentees, mentors, awaiting } = count;
  const involved = mentees + mentors;
  const forecast = involved + awaiting;
  const targetPeople = target === null ? null : Math.ceil((pupils * target.percent) / 100);
  const missing = (people: number) =>
    targetPeople === null ? null : Math.max(0, targetPeople - people);
  return {
    pupils,
    involved,
    mentees,
    mentors,
    percent: percentOf(involved, pupils),
    target,
    targetPeople,
    gap: missing(involved),
    awaitingOrder: awaiting,
    forecast,
    toFind: missing(forecast),
  };
}

/** A pupil involved this year: on which side, and since when. */
export interface Involved {
  personId: string;
  mentee: boolean;
  since: string;
}

/** Each pupil once, a mentee rather than a mentor, since the earliest pair. */
export function unique(rows: readonly Involved[]): Map<string, Involved> {
  const found = new Map<string, Involved>();
  for (const row of rows) {
    const known = found.get(row.personId);
    found.set(row.personId, {
      personId: row.personId,
      mentee: row.mentee || (known?.mentee ?? false),
      since: known && known.since < row.since ? known.since : row.since,
    });
  }
  return found;
}

/** The count of one school. */
export function countOf(
  pupils: number,
  involved: Map<string, Involved>,
  agreed: Iterable<string>,
): Count {
  const mentees = [...involved.values()].filter(({ mentee }) => mentee).length;
  const awaiting = new Set([...agreed].filter((id) => !involved.has(id))).size;
  return { pupils, mentees, mentors: involved.size - mentees, awaiting };
}
