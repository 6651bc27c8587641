import type { PlannedClass } from '../plan-classes.ts';
import type { PlannedEnrolments } from '../plan-enrolments.ts';
import type { PlanInput } from '../plan-input.ts';
import { countOf } from '../plural.ts';
import { type HeldRow, type Row } from '../roster.ts';
import { percentOf } from './facts.ts';

/** A school goes over to its next school year. */
export interface Rollover {
  /** End years: 2027 is 2026/27. */
  from: number;
  to: number;
  /** Places of pupils in classes that end or go on in the new year, of all there were. */
  changed: number;
  all: number;
  /** «7А → 8А: 24» by the classes' titles, largest first. */
  moves: { title: string; count: number }[];
}

interface Planned {
  classes: ReadonlyMap<string, PlannedClass>;
  enrolments: PlannedEnrolments;
}

/** G10: a later school year in the classes, and most places change; null when it is not that. */
export function rolloverOf(input: PlanInput, planned: Planned): Rollover | null {
  const { off, percent } = input.policy.G10;
  const from = latest([...input.held.classes.values()].map(yearOfRow));
  const to = latest(
    [...planned.classes.values()].map((each) => (each.active ? each.schoolYear : null)),
  );
  if (off || from === 0 || to <= from) return null;
  const places = [...input.held.enrolments.values()].filter((row) => isPlace(row, input));
  const going = new Set(planned.enrolments.active.map((row) => row['id']));
  const changed = places.filter(
    (row) => !going.has(row['id'] ?? null) || goesOn(row, input, planned),
  );
  if (changed.length === 0 || changed.length * 100 < places.length * percent) return null;
  return {
    from,
    to,
    changed: changed.length,
    all: places.length,
    moves: movesOf(changed, input, planned),
  };
}

export const rolloverWords = ({ from, to, changed, all }: Rollover): string =>
  `Переход на новый учебный год: ${yearName(from)} → ${yearName(to)}. Сменится ${countOf(changed, [
    'зачисление в класс',
    'зачисления в классы',
    'зачислений в классы',
  ])} из ${all} (${percentOf(changed, all)}), поэтому порог массового отключения к классам и зачислениям не применяется.`;

/** «2026/27» out of 2027. */
export const yearName = (year: number): string =>
  `${year - 1}/${String(year % 100).padStart(2, '0')}`;

const yearOfRow = (row: HeldRow) => (row['active'] ? (row['school_year'] as number | null) : null);
const latest = (years: (number | null)[]) =>
  years.reduce<number>((last, year) => Math.max(last, year ?? 0), 0);

const isPlace = (row: HeldRow, { held }: PlanInput) =>
  row['active'] === true &&
  row['role'] === 'pupil' &&
  held.classes.get(row['class_id'] as string)?.['kind'] === 'homeroom';

/** The class itself goes over: 7А of this year is 8А of the next. */
const goesOn = (row: Row, { held }: PlanInput, { classes }: Planned) => {
  const id = row['class_id'] as string;
  return (classes.get(id)?.schoolYear ?? 0) > Number(held.classes.get(id)?.['school_year'] ?? 0);
};

function movesOf(changed: Row[], { held }: PlanInput, { classes, enrolments }: Planned) {
  const counts = new Map<string, number>();
  for (const row of changed) {
    const was = held.classes.get(row['class_id'] as string)?.['title'];
    const next = enrolments.homerooms.get(row['person_id'] as string);
    const is = next === undefined ? 'без класса' : classes.get(next)?.title;
    const title = `${was} → ${is}`;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts]
    .map(([title, count]) => ({ title, count }))
    .toSorted((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}
