import type { OutcomeRow } from '@nastavnik/contracts/outcomes';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Status } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { tenths } from '../../shared/numbers.ts';
import { words as say } from './words.ts';

const head = say.head;
const signed = (value: number | null) =>
  value !== null && value > 0 ? `+${hundredths(value)}` : hundredths(value);
/** A mark of 3,46 is told whole: a tenth would hide the change. */
const hundredths = (value: number | null) =>
  value === null
    ? '–'
    : new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2 }).format(value).replace('-', '−');

function Way({ row: { difference, better } }: { row: OutcomeRow }) {
  if (difference === null || difference === 0) return hundredths(difference);
  const good = difference > 0 === (better === 'more');
  return (
    <>
      {signed(difference)}
      <small>
        <Status state={good ? 'ok' : 'warn'}>{good ? say.better : say.worse}</Status>
      </small>
    </>
  );
}

function Name({ row, smallGroup }: { row: OutcomeRow; smallGroup: number }) {
  const { moment } = useDates();
  const { title, unit, counted, people, before, note, changedBy, changedAt } = row;
  const few = counted && people !== null && before === null;
  const about = counted
    ? [say.counted(counted, people), few && say.few(smallGroup)]
    : [note, changedBy && changedAt && say.by(personName(changedBy), moment(changedAt))];
  return (
    <>
      {title}, {unit}
      {about.some(Boolean) && <small className="wraps">{about.filter(Boolean).join(' · ')}</small>}
    </>
  );
}

/** Before, after and what has changed; with the button to enter it, for whoever may. */
export function useOutcomeColumns(
  smallGroup: number,
  onEnter: (row: OutcomeRow) => void,
): Column<OutcomeRow>[] {
  const mayEnter = useMay('surveys.write');
  const figure = (key: 'before' | 'after'): Column<OutcomeRow> => ({
    key,
    head: head[key],
    right: true,
    tight: true,
    cell: (row) => hundredths(row[key]),
  });
  return [
    {
      key: 'outcome',
      head: head.outcome,
      name: true,
      cell: (row) => <Name row={row} smallGroup={smallGroup} />,
    },
    figure('before'),
    figure('after'),
    {
      key: 'difference',
      head: head.difference,
      right: true,
      tight: true,
      cell: (row) => <Way row={row} />,
    },
    {
      key: 'percent',
      head: head.percent,
      right: true,
      tight: true,
      cell: ({ percent }) =>
        percent !== null && percent > 0 ? `+${tenths(percent)}` : tenths(percent).replace('-', '−'),
    },
    ...(mayEnter
      ? [
          {
            key: 'act',
            head: head.act,
            silent: true as const,
            right: true as const,
            cell: (row: OutcomeRow) =>
              row.counted ? (
                <span className="sec">{say.itself[row.counted]}</span>
              ) : (
                <Button kind="quiet" onClick={() => onEnter(row)}>
                  {row.version === 0 ? say.enter : say.change}
                </Button>
              ),
          },
        ]
      : []),
  ];
}
