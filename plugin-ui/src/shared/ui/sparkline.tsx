interface SparklineProps {
  label: string;
  values: readonly number[];
  /** The ends of the scale. */
  from: number;
  to: number;
  /** The last value is a trouble. */
  bad?: boolean;
}

const WIDTH = 120;
const HEIGHT = 32;
const EDGE = 4;

/** How a value went, without axes; the last one is a dot. */
export function Sparkline({ label, values, from, to, bad = false }: SparklineProps) {
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  const points = values.map((value, place) => ({
    x: values.length === 1 ? WIDTH - EDGE : EDGE + place * step,
    y: HEIGHT - EDGE - ((value - from) / (to - from)) * (HEIGHT - 2 * EDGE),
  }));
  const last = points.at(-1);
  return (
    <svg
      className={bad ? 'spark bad' : 'spark'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <path className="axis" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r="3.5" />}
    </svg>
  );
}
