import type { CSSProperties, ReactNode } from 'react';
import { percent } from '../numbers.ts';

const vars = (values: Record<string, number>) => values as CSSProperties;
const clamp = (value: number) => Math.min(100, Math.max(0, value));

/** The one figure of a screen, with what it counts: «58 человек не хватает до цели». */
export const Figure = ({ value, children }: { value: ReactNode; children: ReactNode }) => (
  <p className="fig">
    <b>{value}</b>
    <span>{children}</span>
  </p>
);

interface Mark {
  /** Percent of the whole. */
  value: number;
  /** What stands at it. */
  label: string;
}

interface GaugeProps {
  fact: Mark;
  forecast?: Mark | undefined;
  /** Absent: «цель не установлена» and no post. */
  target?: Mark | undefined;
}

const spoken = ({ fact, forecast, target }: GaugeProps) =>
  [
    `Сейчас ${percent(fact.value)}`,
    forecast && `прогноз ${percent(forecast.value)}`,
    target ? `цель ${percent(target.value)}` : 'цель не установлена',
  ]
    .filter(Boolean)
    .join(', ');

/** A share against its target: fact solid, forecast hatched, target a post. */
export function Gauge(props: GaugeProps) {
  const { fact, forecast, target } = props;
  const inside = fact.value >= 40;
  const style = vars({
    '--v': clamp(fact.value),
    '--f': clamp(forecast?.value ?? fact.value),
    '--t': clamp(target?.value ?? 0),
  });
  return (
    <div className="gauge" style={style} role="img" aria-label={spoken(props)}>
      <span className="rail" />
      <span className="fact">{inside && fact.label}</span>
      {forecast && <span className="fore" />}
      {!inside && <span className="l-fact">{fact.label}</span>}
      {target && <span className="goal" />}
      {target ? (
        <span className={target.value > 80 ? 'l-goal end' : 'l-goal'}>{target.label}</span>
      ) : (
        <span className="l-none">цель не установлена</span>
      )}
      {forecast && forecast.value >= 30 && <span className="l-fore">{forecast.label}</span>}
      <span className="l-zero">0</span>
      <span className="l-end">100 %</span>
    </div>
  );
}

interface Sum {
  term: string;
  value: ReactNode;
  note?: string | undefined;
}

/** Up to four figures in a row; each value is a link to its records where there are any. */
export const Sums = ({ sums }: { sums: readonly Sum[] }) => (
  <dl className="sums">
    {sums.map(({ term, value, note }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>
          {value} {note !== undefined && <small>{note}</small>}
        </dd>
      </div>
    ))}
  </dl>
);

/** A small gauge for a table's cell; the figure itself stands in the next one. */
export const Mini = ({ value, target }: { value: number; target?: number | undefined }) => (
  <span
    className="mini"
    style={vars({ '--v': clamp(value), '--t': clamp(target ?? 0) })}
    role="img"
    aria-label={
      target === undefined ? percent(value) : `${percent(value)} при цели ${percent(target)}`
    }
  >
    <i />
    {target !== undefined && <u />}
  </span>
);

interface Step {
  title: string;
  count: number;
  /** Those who came to the step before and not to this one, usually with a link to them. */
  loss?: { count: number; label: ReactNode } | undefined;
  /** A rule above: from here on it is by order. */
  cut?: boolean;
}

/** How many came to each stage and where the others stopped. */
export function Funnel({ label, steps }: { label: string; steps: readonly Step[] }) {
  const whole = Math.max(1, steps[0]?.count ?? 1);
  const share = (count: number) => vars({ '--v': clamp((count / whole) * 100) });
  return (
    <table className="funnel" aria-label={label}>
      <thead className="vh">
        <tr>
          <th scope="col">Этап</th>
          <th scope="col">Дошли</th>
          <th scope="col">Доля</th>
          <th scope="col">Остановились</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ title, count, loss, cut }) => (
          <tr key={title} className={cut ? 'cut' : undefined}>
            <th scope="row">{title}</th>
            <td className="n">{count}</td>
            <td className="b">
              <i style={share(count)} />
              {loss && <i className="lost" style={share(loss.count)} />}
            </td>
            <td className="loss">
              {loss && loss.count > 0 && (
                <>
                  −{loss.count} {loss.label}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface WeekStripProps {
  /** One a week, oldest first: whether they met. */
  weeks: readonly boolean[];
}

const boxes = (weeks: readonly boolean[], met: boolean) =>
  weeks.map((week, place) => (week === met ? `M${place * 11} 0h9v12h-9z` : '')).join('');

/** The last weeks of a pair: filled where they met. */
export const WeekStrip = ({ weeks }: WeekStripProps) => (
  <svg
    className="wk"
    viewBox={`-1 -1 ${weeks.length * 11} 14`}
    preserveAspectRatio="xMinYMid"
    role="img"
    aria-label={`Встречи были в ${weeks.filter(Boolean).length} из ${weeks.length} недель`}
  >
    <path d={boxes(weeks, false)} />
    <path className="y" d={boxes(weeks, true)} />
  </svg>
);
