import type { RoadmapTarget } from './roadmap-items.ts';
import type { RoadmapIndicator } from './roadmap-packs.ts';

const number = (value: number) => value.toLocaleString('ru-RU').replaceAll('\u00a0', ' ');

/** «Обучающиеся, вовлечённые в наставничество, не менее, %: 2026 – 35; 2027 – 50» */
export function targetWords(
  { indicator: code, atLeast, years }: RoadmapTarget,
  indicators: readonly RoadmapIndicator[],
): string {
  const indicator = indicators.find((each) => each.code === code);
  const head = [indicator?.title ?? code, atLeast && 'не менее', indicator?.unit];
  const said = Object.entries(years)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([year, value]) => `${year} – ${number(value)}`);
  return `${head.filter(Boolean).join(', ')}: ${said.join('; ')}`;
}
