import type { MatchInput, MatchLock, MatchSettings } from '../../matching-data.ts';

/** Rules, score and objective once more, in the plainest words. */
export function naive(
  input: MatchInput,
  settings: MatchSettings,
  held: readonly Pick<MatchLock, 'menteeId' | 'mentorId'>[] = [],
) {
  const menteeOf = (id: string) =>
    input.mentees.find((each) => each.id === id) as (typeof input.mentees)[0];
  const mentorOf = (id: string) =>
    input.mentors.find((each) => each.id === id) as (typeof input.mentors)[0];
  const setting = (code: string) => settings.rules.find((rule) => rule.code === code);
  const differ = (a: unknown, b: unknown) => a !== null && b !== null && a !== b;
  const allowed = (menteeId: string, mentorId: string): boolean => {
    const [e, o] = [menteeOf(menteeId), mentorOf(mentorId)];
    if (!e.consents || !o.consents || !o.admitted || o.checked === false) return false;
    if (
      e.grade !== null &&
      o.grade !== null &&
      o.grade < e.grade + (setting('class_gap')?.value ?? 0)
    )
      return false;
    if (e.relatives.includes(mentorId) || e.teacherId === mentorId) return false;
    if (setting('sex')?.on && differ(e.sex, o.sex)) return false;
    if (differ(e.shift, o.shift) || differ(e.building, o.building)) return false;
    if (setting('one_vulnerable')?.on && e.vulnerable && (o.vulnerable ?? 0) > 0) return false;
    if (e.parted?.includes(mentorId)) return false;
    if (e.avoids.includes(mentorId) || o.avoids.includes(menteeId)) return false;
    return !input.locks.some(
      (l) => l.kind === 'never' && l.menteeId === menteeId && l.mentorId === mentorId,
    );
  };
  const both = (a: string[], b: string[]) => a.filter((each) => b.includes(each)).length;
  const score = (menteeId: string, mentorId: string): number => {
    const [e, o] = [menteeOf(menteeId), mentorOf(mentorId)];
    const days = new Set(
      e.slots
        .map(({ weekday }) => weekday)
        .filter((d) => o.slots.some(({ weekday }) => weekday === d)),
    );
    const wishes = Number(e.likes.includes(mentorId)) + Number(o.likes.includes(menteeId));
    return Math.min(
      1_000,
      Math.round(e.needs.length === 0 ? 0 : (350 * both(e.needs, o.gives)) / e.needs.length) +
        Math.round((300 * Math.min(3, both(e.interests, o.interests))) / 3) +
        100 * Math.min(2, days.size) +
        50 * wishes +
        (e.past.includes(mentorId) ? 150 : 0) +
        (e.vulnerable ? 50 * Math.min(2, o.finished) : 0),
    );
  };
  /** Locks that a run holds; the seed decides which, where not all can be. */
  const heldBy = new Map(held.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const worth = settings.keep === 'first' ? 1e5 : settings.keep;
  const coverage = settings.slider[settings.point - 1];
  const stay = (priority: number) => (priority > 0 ? 1e9 : coverage === 'first' ? 1e7 : -coverage);
  const cost = (menteeId: string, mentorId: string, before: number) =>
    -score(menteeId, mentorId) -
    (input.kept.some((k) => k.menteeId === menteeId && k.mentorId === mentorId) ? worth : 0) +
    settings.crowding * (mentorOf(mentorId).load + before);
  const seats = input.mentors.flatMap(({ id, places }) =>
    Array.from({ length: places }, (_, before) => ({ id, before })),
  );
  const matrix = input.mentees.map(({ id, priority }) => [
    ...seats.map((seat) =>
      allowed(id, seat.id) && (heldBy.get(id) ?? seat.id) === seat.id
        ? cost(id, seat.id, seat.before)
        : 1e12,
    ),
    ...input.mentees.map(() => (heldBy.has(id) ? 1e12 : stay(priority))),
  ]);
  const costOf = (pairs: { menteeId: string; mentorId: string }[]): number => {
    const taken = new Map<string, number>();
    return input.mentees.reduce((sum, { id, priority }) => {
      const pair = pairs.find(({ menteeId }) => menteeId === id);
      if (!pair) return sum + stay(priority);
      const before = taken.get(pair.mentorId) ?? 0;
      taken.set(pair.mentorId, before + 1);
      return sum + cost(id, pair.mentorId, before);
    }, 0);
  };
  return { allowed, score, matrix, costOf };
}
