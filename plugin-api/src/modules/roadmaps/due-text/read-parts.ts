import { monthOf } from '@nastavnik/contracts/due/days';
import { Doubt } from './doubt.ts';
import { Line } from './line.ts';
import type { Part } from './parts.ts';
import { deadline, span } from './read-bounds.ts';
import { dayIn, monthIn, yearIn } from './read-days.ts';
import type { Token } from './tokens.ts';

/** Every statement of a due date, in the order of the text. */
export function readParts(tokens: readonly Token[]): Part[] {
  const line = new Line(tokens);
  const parts: Part[] = [];
  while (!line.isOver) {
    if (line.take('comma')) continue;
    // «ежегодно - до 5 декабря»
    if (parts.at(-1)?.is === 'often' && line.take('dash')) continue;
    parts.push(readPart(line));
  }
  return parts;
}

function readPart(line: Line): Part {
  if (line.take('later')) return often(line, true);
  if (line.sees('often')) return often(line, false);
  if (line.take('by')) return deadline(line);
  if (line.take('from')) return span(line);
  if (line.take('through')) return { is: 'years', to: line.need('year').year, plural: false };
  if (line.take('this-school-year')) return { is: 'school-year' };
  if (line.sees('school-year')) return schoolYear(line);
  if (line.sees('year')) return years(line);
  if (line.sees('month')) return months(line);
  if (line.sees('day')) return days(line);
  return numbered(line);
}

function often(line: Line, later: boolean): Part {
  return { is: 'often', often: line.need('often').often, later };
}

function schoolYear(line: Line): Part {
  const { from, to } = line.need('school-year');
  if (to !== from + 1) throw new Doubt('wrong-order');
  return { is: 'school-year', endYear: to };
}

function years(line: Line): Part {
  const first = line.need('year');
  if (!line.sees('dash', 'year')) return { is: 'year', year: first.year };
  line.need('dash');
  const last = line.need('year');
  return { is: 'years', from: first.year, to: last.year, plural: last.plural };
}

function months(line: Line): Part {
  const from = monthIn(line);
  if (!line.sees('dash', 'month')) return { is: 'month', ...from };
  line.need('dash');
  return { is: 'months', from, to: monthIn(line) };
}

function days(line: Line): Part {
  const from = dayIn(line);
  if (!line.take('dash')) return { is: 'day', by: false, ...from };
  return { is: 'between', from, to: dayIn(line) };
}

/** What begins with a number: a day, days of one month, a half-year, a quarter. */
function numbered(line: Line): Part {
  if (line.sees('number', 'month')) return days(line);
  const { value } = line.need('number');
  if (line.take('half')) return half(line, value);
  if (line.take('quarter')) return { is: 'quarter', at: value, ...yearIn(line) };
  line.need('dash');
  if (line.sees('number', 'quarter')) return quarters(line, value);
  const to = dayIn(line);
  return { is: 'between', from: { ...to, day: value }, to };
}

function quarters(line: Line, first: number): Part {
  const last = line.need('number').value;
  line.need('quarter');
  const year = yearIn(line);
  if (first >= last || first < 1 || last > 4) throw new Doubt('wrong-order');
  return {
    is: 'months',
    from: { month: first * 3 - 2, ...year },
    to: { month: last * 3, ...year },
  };
}

/** Halves of a school year have no bounds of their own. */
function half(line: Line, at: number): Part {
  if (!line.sees('school-year')) return { is: 'half', at, ...yearIn(line) };
  const { to } = line.need('school-year');
  const ends: [string, string] =
    at === 1 ? [monthOf(to - 1, 9), monthOf(to - 1, 12)] : [monthOf(to, 1), monthOf(to, 5)];
  throw new Doubt('two-readings', [{ kind: 'months', from: ends[0], to: ends[1] }]);
}
