import type { ReactNode } from 'react';
import { Checkbox } from './choices.tsx';

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** The row's name: a heading that stays in view. */
  name?: true;
  /** Numbers stand right. */
  right?: true;
  /** Not wrapped. */
  tight?: true;
  /** The head is for screen readers only. */
  silent?: true;
  sortable?: true;
}

export interface Sort {
  key: string;
  down: boolean;
}

interface TableProps<Row> {
  /** What the table is: it is a region with this name. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  /** `plain` inside a block; `low` rows of 32 px only without controls. */
  look?: 'full' | 'plain' | 'low';
  /** Cards on a phone: each cell under its head, nothing to scroll aside. */
  cards?: boolean;
  /** At most 560 px high, scrolls inside. */
  tall?: boolean;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  /** «Выбрать: Белова Алина» */
  nameOf?: (row: Row) => string;
  /** The row shown in the panel. */
  current?: string | undefined;
}

const looks = { full: 'tbl', plain: 'tbl plain', low: 'tbl plain low' } as const;

function classOf<Row>(column: Column<Row>) {
  const names = [column.name && 'stick', column.right && 'r', column.tight && 'nw'];
  return names.filter(Boolean).join(' ') || undefined;
}

type HeadProps<Row> = { column: Column<Row> } & Pick<TableProps<Row>, 'sort' | 'onSort'>;

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const down = sort?.key === column.key ? sort.down : undefined;
  const order = down === undefined ? undefined : down ? 'descending' : 'ascending';
  const arrow = down === undefined ? '' : down ? ' ↓' : ' ↑';
  return (
    <th scope="col" className={classOf(column)} aria-sort={order}>
      {column.sortable && onSort ? (
        <button type="button" onClick={() => onSort({ key: column.key, down: down === false })}>
          {column.head + arrow}
        </button>
      ) : (
        <span className={column.silent && 'vh'}>{column.head}</span>
      )}
    </th>
  );
}

function toggled(set: ReadonlySet<string>, ids: string[], on: boolean) {
  const next = new Set(set);
  for (const id of ids)
    if (on) next.add(id);
    else next.delete(id);
  return next;
}

type RowProps<Row> = { row: Row } & Omit<TableProps<Row>, 'rows' | 'label'>;

function Line<Row>(props: RowProps<Row>) {
  const { row, columns, idOf, selected, onSelect, nameOf, current } = props;
  const id = idOf(row);
  const chosen = selected?.has(id);
  return (
    <tr aria-selected={chosen || id === current || undefined}>
      {selected && onSelect && (
        <td className="pick">
          <Checkbox
            label={`Выбрать: ${nameOf?.(row) ?? id}`}
            checked={chosen === true}
            onChange={(on) => onSelect(toggled(selected, [id], on))}
          />
        </td>
      )}
      {columns.map((column) =>
        column.name ? (
          <th key={column.key} scope="row" className={classOf(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={classOf(column)} data-head={column.head}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Records, one a row; a page of a list is at most 200 of them. Small second lines by `<small>`. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, rows, columns, idOf, look = 'full', cards, tall, selected, onSelect } = props;
  const ids = rows.map(idOf);
  const all = ids.length > 0 && ids.every((id) => selected?.has(id));
  const wrap = ['wrap', look !== 'full' && 'open', tall && 'tall'].filter(Boolean).join(' ');
  return (
    <div className={wrap} tabIndex={0} role="region" aria-label={label}>
      <table className={cards ? `${looks[look]} cards` : looks[look]}>
        <thead>
          <tr>
            {selected && onSelect && (
              <th scope="col" className="pick">
                <Checkbox
                  label="Выбрать все на странице"
                  checked={all}
                  mixed={ids.some((id) => selected.has(id))}
                  onChange={(on) => onSelect(toggled(selected, ids, on))}
                />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={idOf(row)} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
