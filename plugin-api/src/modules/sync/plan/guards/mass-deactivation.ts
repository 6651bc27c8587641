import type { LossOf } from '../losses.ts';
import { countOf } from '../plural.ts';
import { above, type Judge, percentOf } from './facts.ts';
import { lossWords } from './loss-words.ts';

/** With a new school year classes and places in them change as a matter of course (G10). */
const yearly: ReadonlySet<LossOf> = new Set(['class', 'place', 'lesson']);

/** G2: too large a share of one kind leaves at once, small numbers aside. */
export const massDeactivation: Judge = ({ lost, rollover, input }, rule) => {
  const many = lost
    .filter((each) => each.lost > 0)
    .map((each) => ({ ...each, lost: each.lost + each.recent, before: each.before + each.recent }))
    .filter(
      (each) =>
        input.completeness[each.entity] !== 'absent' &&
        !(rollover && yearly.has(each.of)) &&
        each.lost > (each.of === 'staff' ? rule.staffRows : rule.rows) &&
        above(each.lost, each.before, rule),
    );
  if (many.length === 0) return undefined;
  const list = many.map(
    (each) =>
      `${countOf(each.lost, lossWords[each.of])} из ${each.before} (${percentOf(each.lost, each.before)})`,
  );
  const day = many.some(({ recent }) => recent > 0) ? ' Учтены изменения за последние сутки.' : '';
  return `Исчезнет сразу много записей: ${list.join(', ')}.${day}`;
};
