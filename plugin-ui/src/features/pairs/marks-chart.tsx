import { useState } from 'react';
import { useDates } from '../../shared/dates.ts';
import { Block } from '../../shared/ui/page.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import type { Marks } from './marks.ts';
import { card as say } from './card-words.ts';

const tenth = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 });
const shown = (mark: number | null) => (mark === null ? '–' : tenth.format(mark));

/** The most that fit in the width with their dates. */
const FIT = 8;
const LEFT = 40;
const RIGHT = 368;

interface Point {
  id: string;
  x: number;
  y: number;
  mark: number;
}

const yOf = (mark: number) => 150 - (mark - 1) * 14;
const xOf = (place: number, of: number) =>
  of === 1 ? (LEFT + RIGHT) / 2 : LEFT + ((RIGHT - LEFT) * place) / (of - 1);

const pointsOf = (marks: readonly Marks[], side: 'mentor' | 'mentee'): Point[] =>
  marks.flatMap((each, place) => {
    const mark = each[side];
    return mark === null ? [] : [{ id: each.id, x: xOf(place, marks.length), y: yOf(mark), mark }];
  });

const path = (points: readonly Point[]) => points.map(({ x, y }) => `${x},${y}`).join(' ');

interface LabelProps {
  point: Point | undefined;
  below: boolean;
  word: string;
}

/** Stands at the end of its line, on the side where the other line is not. */
const Label = ({ point, below, word }: LabelProps) =>
  point && (
    <text
      className="strong"
      x={point.x}
      y={point.y + (below ? 24 : -12)}
      textAnchor={point.x > 300 ? 'end' : 'middle'}
    >
      {word} {shown(point.mark)}
    </text>
  );

function Chart({ marks, group }: { marks: readonly Marks[]; group: boolean }) {
  const { day } = useDates();
  const mentor = pointsOf(marks, 'mentor');
  const mentee = pointsOf(marks, 'mentee');
  const [lead, led] = [mentor.at(-1), mentee.at(-1)];
  // equal marks stand at one point: one word above it, the other below
  const menteeBelow = lead !== undefined && led !== undefined && led.y >= lead.y;
  const spoken = (side: 'mentor' | 'mentee') => marks.map((each) => shown(each[side])).join('; ');
  return (
    <svg
      className="chart"
      viewBox="0 0 440 190"
      role="img"
      aria-label={say.chart(spoken('mentor'), spoken('mentee'))}
    >
      <path className="axis" d="M40 150H424M40 94H424M40 24H424" />
      {[1, 5, 10].map((mark) => (
        <text key={mark} x="30" y={yOf(mark) + 4} textAnchor="end">
          {mark}
        </text>
      ))}
      <polyline className="l1" points={path(mentor)} />
      <polyline className="l2" points={path(mentee)} />
      {mentor.map(({ id, x, y }) => (
        <circle key={id} className="p1" cx={x} cy={y} r="4" />
      ))}
      {mentee.map(({ id, x, y }) => (
        <rect key={id} className="p2" x={x - 4} y={y - 4} width="8" height="8" />
      ))}
      <Label point={lead} below={led !== undefined && !menteeBelow} word={say.markOf.mentor} />
      <Label point={led} below={menteeBelow} word={group ? say.markOf.group : say.markOf.mentee} />
      {marks.map(({ id, date }, place) => (
        <text key={id} x={xOf(place, marks.length)} y="176" textAnchor="middle">
          {day(date)}
        </text>
      ))}
    </svg>
  );
}

const columnsOf = (day: (date: string) => string): Column<Marks>[] => [
  { key: 'date', head: say.columns.date, name: true, cell: ({ date }) => day(date) },
  { key: 'mentor', head: say.columns.mentor, right: true, cell: ({ mentor }) => shown(mentor) },
  { key: 'mentee', head: say.columns.mentee, right: true, cell: ({ mentee }) => shown(mentee) },
];

/** How both sides marked their meetings: two lines, and the same as a table. */
export function MarksChart({ marks, group }: { marks: readonly Marks[]; group: boolean }) {
  const { day } = useDates();
  const [table, setTable] = useState(false);
  const turn = (
    <button type="button" className="link" onClick={() => setTable(!table)}>
      {table ? say.asChart : say.asTable}
    </button>
  );
  return (
    <Block title={say.marks} caption={say.onlyCurator} more={marks.length > 0 && turn}>
      {marks.length === 0 && <p className="sec">{say.noMarks}</p>}
      {marks.length > 0 && !table && <Chart marks={marks.slice(-FIT)} group={group} />}
      {table && (
        <Table
          label={say.marks}
          look="low"
          rows={marks}
          columns={columnsOf(day)}
          idOf={({ id }) => id}
        />
      )}
    </Block>
  );
}
