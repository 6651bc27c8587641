import { useState } from 'react';
import type { Overview } from '@nastavnik/contracts/indicators';
import { useDates } from '../../shared/dates.ts';
import { number, percent } from '../../shared/numbers.ts';
import { Block } from '../../shared/ui/page.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { TrendChart } from './trend-chart.tsx';
import { shareOf } from './trend.ts';
import { words } from './words.ts';

function TrendTable({ overview }: { overview: Overview }) {
  const { day } = useDates();
  const { pupils } = overview.coverage;
  return (
    <Table
      label={words.trendTable}
      look="low"
      tall
      rows={overview.trend.toReversed()}
      idOf={({ date }) => date}
      columns={[
        { key: 'date', head: 'Неделя с', name: true, cell: ({ date }) => day(date) },
        {
          key: 'people',
          head: 'Учеников в парах',
          right: true,
          cell: ({ involved }) => number(involved),
        },
        {
          key: 'percent',
          head: 'Доля',
          right: true,
          cell: ({ involved }) => percent(shareOf(involved, pupils)),
        },
      ]}
    />
  );
}

/** The way to the target by weeks, as a picture or as a table. */
export function TrendBlock({ overview }: { overview: Overview }) {
  const [table, setTable] = useState(false);
  const drawn = overview.trend.length > 1;
  const turn = (
    <button type="button" className="link" onClick={() => setTable(!table)}>
      {table ? words.asChart : words.asTable}
    </button>
  );
  return (
    <Block span={5} title={words.trend} more={drawn && turn}>
      {!drawn && <p className="sec">{words.noTrend}</p>}
      {drawn && (table ? <TrendTable overview={overview} /> : <TrendChart overview={overview} />)}
    </Block>
  );
}
