import type { Due, SimpleDue } from '@nastavnik/contracts/due';
import { Doubt } from './doubt.ts';
import { tidy } from './tidy.ts';

/** A body or position as the roadmap calls it. */
export interface BodyName {
  code: string;
  title: string;
}

/** «РУО: июль 2021 г.; ОО – второе полугодие»; none when the cell names no bodies. */
export function dueByBodies(
  cell: string,
  bodies: readonly BodyName[],
  dueOf: (text: string) => SimpleDue,
): Due | null {
  const named = cell.split(/;/u).map((part) => bodyOf(part.trim(), bodies));
  if (named.length < 2 || named.every((part) => part === null)) return null;
  const parts = named.map((part) => {
    if (!part) throw new Doubt('whose');
    return { body: part.code, due: dueOf(part.rest) };
  });
  return { kind: 'byBody', parts };
}

/** The longest name with which a part begins, so that «ОО» is not taken for «ООО». */
function bodyOf(part: string, bodies: readonly BodyName[]) {
  const small = part.toLowerCase();
  const found = bodies
    .map(({ code, title }) => ({ code, start: tidy(title).toLowerCase() }))
    .filter(({ start }) => start && small.startsWith(start))
    .toSorted((one, other) => other.start.length - one.start.length)
    .map(({ code, start }) => ({
      code,
      rest: /^\s?[:-]\s?(.+)$/u.exec(part.slice(start.length))?.[1],
    }))
    .find(({ rest }) => rest !== undefined);
  return found ? { code: found.code, rest: found.rest! } : null;
}
