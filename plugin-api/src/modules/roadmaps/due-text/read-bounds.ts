import type { SimpleDue } from '@nastavnik/contracts/due';
import { Doubt } from './doubt.ts';
import type { Line } from './line.ts';
import type { Part } from './parts.ts';
import { dayIn, monthIn, yearIn } from './read-days.ts';

/** After «до», «к», «не позднее». */
export function deadline(line: Line): Part {
  if (line.take('end')) return endOf(line);
  if (line.sees('month')) {
    const { month, year } = monthIn(line);
    throw new Doubt('two-readings', year ? beforeOrIn(year, month, 1) : []);
  }
  if (line.sees('year')) throw new Doubt('two-readings', beforeOrIn(line.need('year').year, 1, 12));
  return { is: 'day', by: true, ...dayIn(line) };
}

/** «до июня»: before it begins or before it ends. */
function beforeOrIn(year: number, month: number, lasts: number): SimpleDue[] {
  const endBefore = (after: number) =>
    new Date(Date.UTC(year, after - 1, 0)).toISOString().slice(0, 10);
  return [month, month + lasts].map((after) => ({ kind: 'by', date: endBefore(after) }));
}

function endOf(line: Line): Part {
  if (line.sees('month')) return { is: 'day', by: true, day: 'last', ...monthIn(line) };
  if (line.sees('year')) return { is: 'day', by: true, day: 'last', month: 12, ...yearIn(line) };
  if (line.sees('school-year')) {
    const { to } = line.need('school-year');
    throw new Doubt(
      'two-readings',
      ['05-31', '08-31'].map((day) => ({ kind: 'by', date: `${to}-${day}` })),
    );
  }
  const { value } = line.need('number');
  const months = line.take('quarter') ? 3 : 6;
  if (months === 6) line.need('half');
  return { is: 'day', by: true, day: 'last', month: value * months, ...yearIn(line) };
}

/** After «с»: days, months, years, or a year alone. */
export function span(line: Line): Part {
  if (line.sees('year')) {
    const from = line.need('year').year;
    return line.take('through')
      ? { is: 'years', from, to: line.need('year').year, plural: true }
      : { is: 'years', from, plural: false };
  }
  if (line.sees('month')) {
    const from = monthIn(line);
    line.need('through');
    return { is: 'months', from, to: monthIn(line) };
  }
  if (line.sees('number', 'through')) {
    const { value } = line.need('number');
    line.need('through');
    const to = dayIn(line);
    return { is: 'between', from: { ...to, day: value }, to };
  }
  const from = dayIn(line);
  line.need('through');
  return { is: 'between', from, to: dayIn(line) };
}
