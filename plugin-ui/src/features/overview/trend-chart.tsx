import type { Overview } from '@nastavnik/contracts/indicators';
import { dayInWords } from '../../shared/dates.ts';
import { percent } from '../../shared/numbers.ts';
import type { Point } from './trend.ts';
import { drawTrend, field } from './trend.ts';

const tenths = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 });
const shortDay = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const inShort = (date: string) => shortDay.format(new Date(`${date}T12:00:00Z`));

/** Words of months closer to the end than this would run into its own. */
const ROOM = 92;
/** At least so far apart. */
const APART = 60;

interface Worded {
  x: number;
  date: string;
}

/** The first week, and the months that have room for their word. */
function wordedDays({ months, from }: ReturnType<typeof drawTrend>): Worded[] {
  const kept: Worded[] = [{ x: field.left, date: from }];
  for (const month of months)
    if (month.x < field.right - ROOM && month.x - kept.at(-1)!.x >= APART) kept.push(month);
  return kept;
}

function spoken({ coverage, trend, countedOn }: Overview, drawn: ReturnType<typeof drawTrend>) {
  const parts = [
    `Вовлечённость ${dayInWords(drawn.until)} – ${percent(drawn.now.value)}`,
    trend[0] && `${dayInWords(trend[0].date)} было ${percent(drawn.start.value)}`,
    drawn.forecast && `прогноз на ${dayInWords(countedOn)} ${percent(drawn.forecast.value)}`,
    coverage.target ? `цель ${percent(coverage.target.percent)}` : 'цель не установлена',
  ];
  return parts.filter(Boolean).join(', ');
}

const points = (line: readonly Point[]) => line.map(({ x, y }) => `${x},${y}`).join(' ');

/** Fact as a solid line with a dot at its end, forecast dotted, the target as a rule. */
export function TrendChart({ overview }: { overview: Overview }) {
  const drawn = drawTrend(overview);
  const { line, now, forecast, goal, ticks } = drawn;
  const { left, right, bottom } = field;
  return (
    <svg className="chart" viewBox="0 0 440 186" role="img" aria-label={spoken(overview, drawn)}>
      <path className="axis" d={ticks.map(({ y }) => `M${left} ${y}H${right}`).join('')} />
      {ticks.map(({ y, value }) => (
        <text key={value} x={left - 8} y={y + 4} textAnchor="end">
          {value}
        </text>
      ))}
      {goal && (
        <>
          <path className="goal" d={`M${left} ${goal.y}H${right}`} />
          <text className="strong" x={left} y={goal.y - 7}>
            цель {percent(goal.value)}
          </text>
        </>
      )}
      <polyline className="l1" points={points(line)} />
      {forecast && (
        <>
          <path
            className="l1"
            strokeDasharray="3 5"
            d={`M${now.x} ${now.y}L${forecast.x} ${forecast.y}`}
          />
          <circle className="p2" cx={forecast.x} cy={forecast.y} r={4} />
          <text x={right + 8} y={forecast.y + 20} textAnchor="end">
            {tenths.format(forecast.value)}
          </text>
        </>
      )}
      <circle className="p1" cx={now.x} cy={now.y} r={4} />
      <text className="strong" x={now.x} y={now.y + 20} textAnchor="middle">
        {tenths.format(now.value)}
      </text>
      {wordedDays(drawn).map(({ x, date }) => (
        <text key={date} x={x} y={bottom + 22}>
          {inShort(date)}
        </text>
      ))}
      <text x={right} y={bottom + 22} textAnchor="end">
        {forecast ? `срез ${inShort(overview.countedOn)}` : inShort(drawn.until)}
      </text>
    </svg>
  );
}
