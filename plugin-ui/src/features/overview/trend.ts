import type { Overview } from '@nastavnik/contracts/indicators';
import { addDays, daysBetween } from '../../shared/dates.ts';

/** A place in the picture. */
export interface Point {
  x: number;
  y: number;
}

/** The picture's field, in its own units. */
export const field = { left: 44, right: 424, top: 27.5, bottom: 150 } as const;

/** People as a percent of all; 0 of nobody. */
export const shareOf = (people: number, all: number): number =>
  all === 0 ? 0 : (people / all) * 100;

const round = (value: number) => Math.round(value * 10) / 10;

/** The first days of the months after a date and not after another. */
export function monthStarts(from: string, until: string): string[] {
  const starts: string[] = [];
  let date = `${from.slice(0, 8)}01`;
  while (date <= until) {
    if (date >= from) starts.push(date);
    date = `${addDays(date, 31).slice(0, 8)}01`;
  }
  return starts;
}

const stepOf = (highest: number) => (highest <= 15 ? 5 : highest <= 30 ? 10 : 25);

/** Marks of the upright axis from zero; none where the target's own line and word stand. */
function ticksOf(highest: number, target: number | undefined): number[] {
  const step = stepOf(highest);
  const all = Array.from({ length: Math.floor(highest / step) + 1 }, (_, place) => place * step);
  return all.filter((tick) => target === undefined || Math.abs(target - tick) > highest / 20);
}

/** Where everything of the trend stands in the picture. */
export function drawTrend({ trend, coverage, countedOn }: Overview) {
  const { pupils, forecast, target } = coverage;
  const first = trend[0]!.date;
  const last = trend.at(-1)!;
  const end = last.date > countedOn ? last.date : countedOn;
  const values = trend.map(({ involved }) => shareOf(involved, pupils));
  const expected = shareOf(forecast, pupils);
  const highest = Math.max(5, target?.percent ?? 0, expected, ...values);

  const span = Math.max(1, daysBetween(first, end));
  const x = (date: string) =>
    round(field.left + (daysBetween(first, date) / span) * (field.right - field.left));
  const y = (value: number) => round(field.bottom - (value / highest) * (field.bottom - field.top));

  const line: Point[] = trend.map(({ date }, place) => ({ x: x(date), y: y(values[place]!) }));
  return {
    line,
    start: { ...line[0]!, value: values[0]! },
    now: { ...line.at(-1)!, value: values.at(-1)! },
    forecast:
      last.date < countedOn ? { x: x(countedOn), y: y(expected), value: expected } : undefined,
    goal: target && { y: y(target.percent), value: target.percent },
    ticks: ticksOf(highest, target?.percent).map((value) => ({ y: y(value), value })),
    months: monthStarts(first, end).map((date) => ({ x: x(date), date })),
    from: first,
    until: last.date,
  };
}
