import type { QuestionScale } from '@nastavnik/contracts/questionnaires';
import type { QuestionResult } from '@nastavnik/contracts/survey-results';
import { number, percent, tenths } from '../../../shared/numbers.ts';
import type { Column } from '../../../shared/ui/table.tsx';
import { words as say } from './words.ts';

const head = say.columns;
const MOST = { S10: 10, YN: 100, FREQ5: 100, TXT: 1 } as const;

/** A result as it is read: a mark with a tenth, or a share. */
const inUnits = (scale: QuestionScale, value: number | null) =>
  scale === 'S10' ? tenths(value) : percent(value);

const signed = (value: number | null) =>
  value !== null && value > 0 ? `+${tenths(value)}` : tenths(value);

/** Before and after on one line, as far from its beginning as the result is great. */
function Shift({ scale, change }: QuestionResult) {
  if (change?.before == null || change.after === null) return null;
  const [from, to] = [change.before, change.after].map((value) => (value / MOST[scale]) * 100);
  const said = say.picture(inUnits(scale, change.before), inUnits(scale, change.after));
  return (
    <svg className="shift" viewBox="0 0 108 14" role="img" aria-label={said}>
      <path className="way" d="M4 7h100" />
      <path className="step" d={`M${Number(from) + 4} 7H${Number(to) + 4}`} />
      <circle className="before" cx={Number(from) + 4} cy="7" r="3.5" />
      <circle className="after" cx={Number(to) + 4} cy="7" r="4" />
    </svg>
  );
}

const given: Column<QuestionResult>[] = [
  {
    key: 'question',
    head: head.question,
    name: true,
    cell: ({ short, scale }) => (
      <>
        {short}
        <small>{say.units[scale]}</small>
      </>
    ),
  },
  {
    key: 'people',
    head: head.people,
    right: true,
    cell: ({ given: { people } }) => number(people),
  },
  {
    key: 'value',
    head: head.value,
    right: true,
    tight: true,
    cell: ({ scale, given: { people, value } }) =>
      value === null && people > 0 && scale !== 'TXT' ? (
        <span className="sec">{say.few}</span>
      ) : (
        <b>{inUnits(scale, value)}</b>
      ),
  },
];

const changes: Column<QuestionResult>[] = [
  { key: 'picture', head: head.picture, cell: (result) => <Shift {...result} /> },
  {
    key: 'before',
    head: head.before,
    right: true,
    tight: true,
    cell: ({ scale, change }) => inUnits(scale, change?.before ?? null),
  },
  {
    key: 'after',
    head: head.after,
    right: true,
    tight: true,
    cell: ({ scale, change }) => inUnits(scale, change?.after ?? null),
  },
  {
    key: 'difference',
    head: head.difference,
    right: true,
    tight: true,
    cell: ({ change }) => signed(change?.difference ?? null),
  },
  {
    key: 'percent',
    head: head.percent,
    right: true,
    tight: true,
    cell: ({ change }) => signed(change?.percent ?? null),
  },
];

/** What came out of each question; with what has changed, where it can be told. */
export const columnsOf = (compared: boolean) => (compared ? [...given, ...changes] : given);
