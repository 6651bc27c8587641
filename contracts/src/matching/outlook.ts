import type { MatchInput, MatchSettings, RuleCode } from '../matching-data.ts';
import { rules } from './rules.ts';
import { coverageOf, decide, NOBODY, prepare, type Prepared } from './solve.ts';

/** One place of the slider: how many pairs, and how well they fit. */
export interface SliderStop {
  pairs: number;
  mean: number;
}

/** What a change would bring, tried without keeping it. */
export interface Chance {
  change: { kind: 'drop' | 'ease'; rule: RuleCode } | { kind: 'seat'; mentorIds: string[] };
  /** Those of the mentees without a mentor who would get one. */
  menteeIds: string[];
  /** How many pairs more, all in all. */
  more: number;
}

/** The run at every place of the slider; rules and scores are counted once. */
export const stops = (prepared: Prepared): SliderStop[] =>
  prepared.settings.slider.map((coverage) => stopOf(prepared, decide(prepared, coverage)));

export function stopOf({ edges, scores }: Prepared, mentorOf: Int32Array): SliderStop {
  let pairs = 0;
  let sum = 0;
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor === NOBODY) continue;
    pairs++;
    for (let k = edges.starts[mentee] as number; k < (edges.starts[mentee + 1] as number); k++)
      if (edges.mentors[k] === mentor) sum += scores[k] as number;
  }
  return { pairs, mean: pairs === 0 ? 0 : Math.round(sum / pairs) };
}

/**
 * What would help: each rule that may be dropped or eased, and one seat more for those who are full.
 * One try a turn, as each is a run of its own; null where it brings nothing.
 */
export function* chances(input: MatchInput, settings: MatchSettings): Generator<Chance | null> {
  const now = covered(input, settings);
  const all = [...changed(settings), ...oneSeatMore(input, now)];
  for (const { change, settings: tried = settings, input: given = input } of all) {
    const then = covered(given, tried);
    const menteeIds = [...then.keys()].filter((id) => !now.has(id)).toSorted();
    const more = then.size - now.size;
    yield more > 0 ? { change, menteeIds, more } : null;
  }
}

interface Tried {
  change: Chance['change'];
  settings?: MatchSettings;
  input?: MatchInput;
}

/** Mentee → mentor of a run. */
function covered(input: MatchInput, settings: MatchSettings): Map<string, string> {
  const prepared = prepare(input, settings);
  const { mentees, mentors } = prepared.crowd;
  const mentorOf = decide(prepared, coverageOf(settings));
  return new Map(
    [...mentorOf.entries()].flatMap(([mentee, mentor]) => {
      const [one, other] = [mentees[mentee], mentors[mentor]];
      return one && other ? [[one.id, other.id] as const] : [];
    }),
  );
}

function changed(settings: MatchSettings): Tried[] {
  const droppable = new Set(rules.flatMap(({ firm, code }) => (firm ? [] : [code])));
  return settings.rules.flatMap((said) => {
    if (!said.on || !droppable.has(said.code)) return [];
    const turned = (to: Partial<typeof said>) => ({
      ...settings,
      rules: settings.rules.map((each) => (each === said ? { ...each, ...to } : each)),
    });
    const rule = said.code;
    const drop: Tried = { change: { kind: 'drop', rule }, settings: turned({ on: false }) };
    if (said.value === undefined || said.value < 2) return [drop];
    return [{ change: { kind: 'ease', rule }, settings: turned({ value: said.value - 1 }) }, drop];
  });
}

function oneSeatMore(input: MatchInput, now: Map<string, string>): Tried[] {
  const loads = Map.groupBy(now.values(), (mentorId) => mentorId);
  const isFull = (id: string, places: number) => (loads.get(id)?.length ?? 0) >= places;
  const full = input.mentors.filter(({ id, places }) => isFull(id, places)).map(({ id }) => id);
  if (full.length === 0) return [];
  const seated = input.mentors.map((mentor) =>
    full.includes(mentor.id) ? { ...mentor, places: mentor.places + 1 } : mentor,
  );
  return [
    { change: { kind: 'seat', mentorIds: full.toSorted() }, input: { ...input, mentors: seated } },
  ];
}
