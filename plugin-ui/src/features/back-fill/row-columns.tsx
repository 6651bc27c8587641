import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { DateInput, TextInput } from '../../shared/ui/field.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { personName } from '../../shared/person.ts';
import type { Row } from './draft.ts';
import { words } from './words.ts';

interface Asks {
  rows: readonly Row[];
  /** Who was in the group on a day. */
  thereOn: (day: string) => readonly PersonBrief[];
  today: string;
  /** What is wrong with a row, by its key. */
  troubles: ReadonlyMap<number, string>;
  set: (key: number, change: Partial<Row>) => void;
  remove: (key: number) => void;
}

const head = words.columns;

type Text = 'minutes' | 'topic' | 'done';

const toggled = (ids: readonly string[], id: string, on: boolean) =>
  on ? [...ids, id] : ids.filter((each) => each !== id);

/** The day of a meeting, and below it what is wrong with the row. */
function dayOf({ rows, today, troubles, set }: Asks): Column<Row> {
  return {
    key: 'date',
    head: head.date,
    cell: (row) => (
      <>
        <DateInput
          aria-label={words.of(head.date, rows.indexOf(row) + 1)}
          aria-invalid={troubles.has(row.key) || undefined}
          max={today}
          value={row.date}
          onChange={(date) => set(row.key, { date })}
        />
        {troubles.has(row.key) && (
          <p className="err" role="alert">
            {troubles.get(row.key)}
          </p>
        )}
      </>
    ),
  };
}

/** The columns of the table; every control is named by its column and row. */
export function columnsOf(asks: Asks): Column<Row>[] {
  const { rows, thereOn, set, remove } = asks;
  const number = (row: Row) => rows.indexOf(row) + 1;
  const text = (key: Text, length: number): Column<Row> => ({
    key,
    head: head[key],
    cell: (row) => (
      <TextInput
        type={key === 'minutes' ? 'number' : 'text'}
        inputMode={key === 'minutes' ? 'numeric' : 'text'}
        aria-label={words.of(head[key], number(row))}
        maxLength={length}
        value={row[key]}
        onChange={(value) => set(row.key, { [key]: value })}
      />
    ),
  });
  const who: Column<Row> = {
    key: 'attended',
    head: head.attended,
    cell: (row) =>
      thereOn(row.date).map((person) => (
        <Checkbox
          key={person.id}
          checked={row.attended.includes(person.id)}
          onChange={(on) => set(row.key, { attended: toggled(row.attended, person.id, on) })}
        >
          {personName(person)}
        </Checkbox>
      )),
  };
  return [
    dayOf(asks),
    text('minutes', 3),
    text('topic', 300),
    text('done', 2000),
    ...(rows.some(({ date }) => thereOn(date).length > 1) ? [who] : []),
    {
      key: 'remove',
      head: head.remove,
      silent: true,
      cell: (row) => (
        <Button
          kind="quiet"
          icon="x"
          square={words.remove(number(row))}
          onClick={() => remove(row.key)}
        />
      ),
    },
  ];
}
