import type { Line } from './line.ts';
import type { Day, MonthOf } from './parts.ts';

/** A year that follows, when one does. */
export const yearIn = (line: Line) => {
  const year = line.take('year')?.year;
  return year === undefined ? {} : { year };
};

export function monthIn(line: Line): MonthOf {
  const { month } = line.need('month');
  // «сентябрь- 2020 г.»
  if (line.sees('dash', 'year')) line.need('dash');
  return { month, ...yearIn(line) };
}

/** «01.09.2021», «1 сентября 2021 года», «1 сентября». */
export function dayIn(line: Line): Day {
  const day = line.take('day');
  if (day) {
    const { is: _, ...date } = day;
    return date;
  }
  const { value } = line.need('number');
  return { day: value, ...monthIn(line) };
}
