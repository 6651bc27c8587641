import type { RoadmapPack } from '@nastavnik/contracts/roadmap-packs';
import { lastDaysOf, yearsOf } from './due-days.ts';
import type { PackTrouble } from '../../packs/check/field-troubles.ts';
import type { Path } from '../../packs/check/json-places.ts';

/** A leap year, so that 29 February is a day. */
const isDay = (monthDay: string) => {
  const day = new Date(`2024-${monthDay}T00:00:00Z`);
  return day.toISOString().slice(5, 10) === monthDay;
};

function outOfPeriod({ items, period }: RoadmapPack): PackTrouble[] {
  const within = (year: number) => year >= period.from && year <= period.to;
  const span = `карта рассчитана на ${period.from}–${period.to} годы (period)`;
  return items.flatMap(({ due, targets }, place) => {
    const at: Path = ['items', place];
    const far = [...yearsOf(due, [...at, 'due'])].filter(({ year }) => !within(year));
    const years = targets.flatMap((target, number) =>
      Object.keys(target.years).flatMap((year) =>
        within(Number(year))
          ? []
          : [{ path: [...at, 'targets', number, 'years', year], message: span }],
      ),
    );
    return [...far.map(({ year, path }) => ({ path, message: `год ${year}: ${span}` })), ...years];
  });
}

function tooMuch({ items, indicators }: RoadmapPack): PackTrouble[] {
  const shares = new Set(indicators.filter(({ unit }) => unit === '%').map(({ code }) => code));
  return items.flatMap(({ targets }, place) =>
    targets.flatMap(({ indicator, years }, target) =>
      Object.entries(years).flatMap(([year, value]) =>
        shares.has(indicator) && value > 100
          ? [
              {
                path: ['items', place, 'targets', target, 'years', year],
                message: 'доля не бывает больше 100 %',
              },
            ]
          : [],
      ),
    ),
  );
}

/** A day of the calendar stands in the due date of its item, unless that names no days. */
function strangeDays({ items, calendar, snapshots }: RoadmapPack): PackTrouble[] {
  const impossible = [
    ...calendar.flatMap(({ from, by }, at) => [
      ...(from !== undefined && !isDay(from) ? [['calendar', at, 'from']] : []),
      ...(isDay(by) ? [] : [['calendar', at, 'by']]),
    ]),
    ...snapshots.flatMap(({ day }, at) => (isDay(day) ? [] : [['snapshots', at, 'day']])),
  ].map((path) => ({ path, message: 'такого дня в году нет' }));
  const dues = new Map(items.map(({ number, due }) => [number, due]));
  const off = calendar.flatMap(({ by, item }, at) => {
    const due = dues.get(item);
    const days = due ? lastDaysOf(due).map((day) => day.slice(5)) : [];
    if (days.length === 0 || days.includes(by)) return [];
    const message = `день не тот, что в сроке пункта ${item}: там ${[...new Set(days)].join(', ')}`;
    return [{ path: ['calendar', at, 'by'], message }];
  });
  return [...impossible, ...off];
}

/** Years and days that cannot be meant. */
export function yearTroubles(pack: RoadmapPack): PackTrouble[] {
  if (pack.period.from > pack.period.to)
    return [{ path: ['period', 'to'], message: 'конец раньше начала' }];
  return [...outOfPeriod(pack), ...tooMuch(pack), ...strangeDays(pack)];
}
