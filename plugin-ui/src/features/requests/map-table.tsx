import type { RequestMap, RequestTally } from '@nastavnik/contracts/request-map';
import { Link } from 'wouter';
import { usePack } from '../../shared/pack.ts';
import { Block } from '../../shared/ui/page.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { type Cell, listOf } from './map-links.ts';
import { words } from './map-words.ts';

type OfForm = RequestMap['forms'][number];
/** A line of the table; the last one is of the whole form. */
type Row = RequestTally & {
  title: string;
  byPlace: readonly RequestTally[];
  cell: Cell;
};

export type Narrowed = Parameters<typeof listOf>[0];

interface NumberProps {
  requests: number;
  to: string;
  of: readonly string[];
}

/** A number that leads to its list; nothing leads nowhere. */
const Number = ({ requests, to, of }: NumberProps) =>
  requests === 0 ? (
    <span className="sec">–</span>
  ) : (
    <Link href={to} aria-label={words.cell(requests, ...of)}>
      {requests}
    </Link>
  );

function columnsOf(places: RequestMap['places'], narrowed: Narrowed): Column<Row>[] {
  const number = (requests: number, { title, cell }: Row, more: Cell, head: string) => (
    <Number requests={requests} to={listOf(narrowed, { ...cell, ...more })} of={[title, head]} />
  );
  return [
    { key: 'ground', head: words.ground, name: true, cell: ({ title }) => title },
    ...places.map((place, at): Column<Row> => ({
      key: String(place),
      head: words.place(place),
      right: true,
      cell: (row) => number(row.byPlace[at]?.requests ?? 0, row, { place }, words.place(place)),
    })),
    {
      key: 'all',
      head: words.all,
      right: true,
      cell: (row) => <b>{number(row.requests, row, {}, words.all)}</b>,
    },
    {
      key: 'urgent',
      head: words.urgent,
      right: true,
      cell: (row) => number(row.urgent, row, { urgent: true }, words.urgent),
    },
  ];
}

interface MapTableProps {
  of: OfForm;
  places: RequestMap['places'];
  narrowed: Narrowed;
}

/** The requests of one form: a line for each ground, the form as a whole below. */
export function MapTable({ of: { form, total, grounds }, places, narrowed }: MapTableProps) {
  const { words: pack } = usePack();
  const title = form === null ? words.noForm : (pack?.form(form) ?? form);
  const rows: Row[] = [
    ...grounds.map(({ ground, ...line }) => ({
      ...line,
      title: ground === null ? words.noGround : (pack?.ground(ground) ?? ground),
      cell: { form, ground },
    })),
    { ...total, title: words.total, cell: { form } },
  ];
  return (
    <Block title={title} caption={words.caption(total.requests, total.urgent)}>
      <Table
        label={words.table(title)}
        look="plain"
        rows={rows}
        columns={columnsOf(places, narrowed)}
        idOf={({ title: id, cell }) => `${cell.ground ?? ''} ${id}`}
      />
    </Block>
  );
}
