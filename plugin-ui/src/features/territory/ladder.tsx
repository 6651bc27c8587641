import { useState } from 'react';
import type { LadderStep } from '@nastavnik/contracts/indicators';
import { percent } from '../../shared/numbers.ts';
import { Block } from '../../shared/ui/page.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';

const FLOOR = 170;
const TALL = 150;
const WIDTH = 440;
const BAR = 40;

/** How high a share stands when the highest of the picture reaches its top. */
type Height = (share: number) => number;

const heightIn = (steps: readonly LadderStep[]): Height => {
  const shares = steps.flatMap((step) => [
    step.target?.percent,
    step.percent,
    step.forecastPercent,
  ]);
  const highest = Math.max(10, ...shares.map((share) => share ?? 0));
  return (share) => FLOOR - (share / highest) * TALL;
};

interface Placed {
  step: LadderStep;
  x: number;
  y: Height;
}

const bare = (share: number) => percent(share).replace(/\s?%$/, '');

const goal = ({ target }: LadderStep) => (target ? percent(target.percent) : 'цель не установлена');

const spoken = (steps: readonly LadderStep[]) =>
  `Цель и факт по годам: ${steps
    .map((step) => `${step.year} – ${goal(step)}, факт ${percent(step.percent)}`)
    .join('; ')}`;

function Goal({ step: { target, percent: fact }, x, y }: Placed) {
  if (!target) {
    const top = y(fact ?? 0) - 22;
    return (
      <>
        <text x={x} y={top} textAnchor="middle">
          цель не
        </text>
        <text x={x} y={top + 14} textAnchor="middle">
          установлена
        </text>
      </>
    );
  }
  const line = y(target.percent);
  return (
    <>
      <path className="goal" d={`M${x - 32} ${line}h64`} />
      <text className="strong" x={x} y={line - 6} textAnchor="middle">
        {bare(target.percent)}
      </text>
    </>
  );
}

function Step({ step, x, y }: Placed) {
  const { year, percent: fact, forecastPercent: ahead } = step;
  const inside = FLOOR - y(fact ?? 0) >= 24;
  return (
    <>
      {ahead !== null && ahead > (fact ?? 0) && (
        <rect
          className="ahead"
          x={x - BAR / 2}
          y={y(ahead)}
          width={BAR}
          height={y(fact ?? 0) - y(ahead)}
        />
      )}
      {fact !== null && (
        <>
          <rect className="p1" x={x - BAR / 2} y={y(fact)} width={BAR} height={FLOOR - y(fact)} />
          <text
            className={inside ? 'in-bar' : 'strong'}
            x={x}
            y={inside ? y(fact) + 17 : y(Math.max(fact, ahead ?? 0)) - 5}
            textAnchor="middle"
          >
            {bare(fact)}
          </text>
        </>
      )}
      <Goal step={step} x={x} y={y} />
      <text x={x} y={FLOOR + 18} textAnchor="middle">
        {year}
      </text>
    </>
  );
}

const Chart = ({ steps }: { steps: readonly LadderStep[] }) => {
  const gap = (WIDTH - 50) / Math.max(1, steps.length);
  const y = heightIn(steps);
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} 196`} role="img" aria-label={spoken(steps)}>
      <path className="axis" d={`M40 ${FLOOR}H430`} />
      {steps.map((step, place) => (
        <Step key={step.year} step={step} x={40 + gap * (place + 0.5)} y={y} />
      ))}
    </svg>
  );
};

const columns: readonly Column<LadderStep>[] = [
  { key: 'year', head: 'Год', name: true, cell: ({ year }) => year },
  { key: 'goal', head: 'Цель', right: true, cell: goal },
  { key: 'fact', head: 'Факт', right: true, cell: (step) => percent(step.percent) },
  {
    key: 'ahead',
    head: 'Прогноз',
    right: true,
    cell: ({ forecastPercent }) => percent(forecastPercent),
  },
];

/** Target and fact by years, as a picture or as a table. */
export function Ladder({ steps }: { steps: readonly LadderStep[] }) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Block
      span={5}
      title="Лестница целей, %"
      more={
        <button type="button" className="link" onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Графиком' : 'Таблицей'}
        </button>
      }
    >
      {asTable ? (
        <Table
          label="Цель и факт по годам"
          look="low"
          rows={steps}
          columns={columns}
          idOf={({ year }) => String(year)}
        />
      ) : (
        <Chart steps={steps} />
      )}
      <p className="cap">
        Черта – цель, столбец – факт, пунктир – прогноз по парам, которые ждут приказа.
      </p>
    </Block>
  );
}
