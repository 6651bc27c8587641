import type { ItemDraft, Roadmap } from '@nastavnik/contracts/roadmaps';

type Target = ItemDraft['targets'][number];
type Indicator = Roadmap['indicators'][number];

/** The largest figure that the server takes. */
const MOST = 10_000_000;

/** A target while it is typed: the figure of each year as it stands in its field. */
export interface TargetLine {
  indicator: string;
  atLeast: boolean;
  years: Record<string, string>;
}

const asTyped = (value: number) => String(value).replace('.', ',');

export const targetLines = (targets: readonly Target[]): TargetLine[] =>
  targets.map(({ indicator, atLeast, years }) => ({
    indicator,
    atLeast,
    years: Object.fromEntries(Object.entries(years).map(([year, value]) => [year, asTyped(value)])),
  }));

/** The years of the roadmap, and those that a target names besides. */
export function yearsFor({ years }: TargetLine, { from, to }: Roadmap['period']): string[] {
  const own = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  return [...new Set([...own, ...Object.keys(years)])].toSorted();
}

/** Undefined where it is no figure of this unit; an empty field names none. */
function figureFrom(text: string, unit: string | undefined): number | null | undefined {
  const said = text.replaceAll(/\s/g, '').replace(',', '.');
  if (said === '') return null;
  const value = Number(said);
  const most = unit === '%' ? 100 : MOST;
  return /^\d+(?:\.\d+)?$/.test(said) && value <= most ? value : undefined;
}

/** Null while one of them has no figure, or something that is none. */
export function targetsFrom(
  lines: readonly TargetLine[],
  indicators: readonly Indicator[],
): Target[] | null {
  const found: Target[] = [];
  for (const { indicator, atLeast, years } of lines) {
    const unit = indicators.find(({ code }) => code === indicator)?.unit;
    const figures = Object.entries(years).map(
      ([year, text]) => [year, figureFrom(text, unit)] as const,
    );
    if (figures.some(([, value]) => value === undefined)) return null;
    const named = figures.filter((each): each is readonly [string, number] => each[1] !== null);
    if (named.length === 0) return null;
    found.push({ indicator, atLeast, years: Object.fromEntries(named) });
  }
  return found;
}
