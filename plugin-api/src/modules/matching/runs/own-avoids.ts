import type { MatchInput, MatchResult, Removal } from '@nastavnik/contracts/matching-data';

/** «Просьба» becomes «разведены» in why somebody was left alone, counted together. */
function unsaid(removed: readonly Removal[]): Removal[] {
  const sum = { rule: 'parted' as const, mentors: 0, only: 0 };
  const rest: Removal[] = [];
  for (const each of removed)
    if (each.rule === 'avoid' || each.rule === 'parted') {
      sum.mentors += each.mentors;
      sum.only += each.only;
    } else rest.push(each);
  return sum.mentors === 0 ? rest : [...rest, sum];
}

/**
 * A run as somebody who is among its people may read it: that another would not have them stands there
 * as the school's own decision, which holds as firmly. What they themselves have asked for stays.
 */
export function withoutOthersNo(
  reader: string,
  input: MatchInput,
  result: MatchResult,
): { input: MatchInput; result: MatchResult } {
  const no = (each: { avoids: readonly string[] }) => each.avoids.includes(reader);
  const mentorsNo = input.mentors.filter(no).map(({ id }) => id);
  const changed = new Set(input.mentees.filter(no).map(({ id }) => id));
  if (mentorsNo.length > 0) changed.add(reader);
  if (changed.size === 0) return { input, result };
  const avoids = (each: { avoids: string[] }) => each.avoids.filter((id) => id !== reader);
  return {
    input: {
      ...input,
      mentors: input.mentors.map((each) => ({ ...each, avoids: avoids(each) })),
      mentees: input.mentees.map((each) => {
        const from = each.id === reader ? mentorsNo : no(each) ? [reader] : [];
        if (from.length === 0) return each;
        const parted = [...new Set([...(each.parted ?? []), ...from])].toSorted();
        return { ...each, avoids: avoids(each), parted };
      }),
    },
    result: {
      ...result,
      alone: result.alone.map((each) =>
        changed.has(each.menteeId) ? { ...each, removed: unsaid(each.removed) } : each,
      ),
    },
  };
}
