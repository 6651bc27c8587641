import { holds } from '@nastavnik/contracts/roadmap-states';
import type { RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { daysBetween } from '../../shared/dates.ts';

const WIDTH = 240;
/** First letters of the months, each under its number. */
const MONTHS = ['я', 'ф', 'м', 'а', 'м', 'и', 'и', 'а', 'с', 'о', 'н', 'д'].map((letter, at) => ({
  letter,
  number: at + 1,
}));
/** A turn that has only a last day is drawn as the month before it. */
const LEAST_DAYS = 20;

export const MonthHeads = () => (
  <span className="months" aria-hidden="true">
    {MONTHS.map(({ letter, number }) => (
      <span key={number}>{letter}</span>
    ))}
  </span>
);

function placeOf(date: string, year: number): number {
  const days = daysBetween(`${year}-01-01`, date);
  return Math.min(WIDTH, Math.max(0, (days / 365) * WIDTH));
}

const looks = {
  planned: 'plan',
  in_progress: undefined,
  done: 'done',
  confirmed: 'done',
  overdue: 'late',
  not_applicable: 'plan',
} as const;

interface StripProps {
  item: RoadmapItemView;
  year: number;
  today: string;
}

/** When an item is due in a calendar year; the table beside it says the same in words. */
export function Strip({ item, year, today }: StripProps) {
  const turns = item.turns.filter(
    ({ from, by }) =>
      item.state !== 'not_applicable' && by >= `${year}-01-01` && (from ?? by) <= `${year}-12-31`,
  );
  const shown = new Set(item.proofs.filter(holds).map(({ turn }) => turn));
  return (
    <svg className="gantt" viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
      {turns.map(({ from, by }) => {
        const end = placeOf(by, year);
        const start = from === null ? end - (LEAST_DAYS / 365) * WIDTH : placeOf(from, year);
        const own = by === item.by ? looks[item.state] : shown.has(by) ? 'done' : 'plan';
        return (
          <rect
            key={by}
            className={own}
            x={Math.max(0, start)}
            y="5"
            width={Math.max(4, end - Math.max(0, start))}
            height="10"
          />
        );
      })}
      {today.startsWith(String(year)) && (
        <path className="today" d={`M${placeOf(today, year)} 0V20`} />
      )}
    </svg>
  );
}
