import type { Territory, TerritoryRow } from '@nastavnik/contracts/indicators';
import { Link } from 'wouter';
import { count, number, percent, words } from '../../shared/numbers.ts';
import { Mini } from '../../shared/ui/figures.tsx';
import { Status } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { Tally } from '../../shared/ui/tally.tsx';
import { countOf, standingsIn, standingWord, states, talliesOf } from './words.ts';

const goalOf = ({ coverage }: TerritoryRow) => coverage.target?.percent;
/** «СОШ № 12» is not torn after the sign. */
const nameOf = ({ org }: TerritoryRow) => org.name.replaceAll('№ ', '№\u00a0');
const lacking = ({ coverage: { gap } }: TerritoryRow) => (gap === 0 ? '–' : number(gap));
const idOf = ({ org }: TerritoryRow) => org.id;

const figures: readonly Column<TerritoryRow>[] = [
  {
    key: 'goal',
    head: 'К цели',
    cell: (row) => <Mini value={row.coverage.percent} target={goalOf(row)} />,
  },
  {
    key: 'people',
    head: 'В парах, чел.',
    right: true,
    tight: true,
    cell: ({ coverage }) => `${number(coverage.involved)} из ${number(coverage.pupils)}`,
  },
  {
    key: 'share',
    head: 'Охват',
    right: true,
    tight: true,
    cell: ({ coverage }) => <b>{percent(coverage.percent)}</b>,
  },
  { key: 'gap', head: 'Не хватает, чел.', right: true, tight: true, cell: lacking },
];

const municipalitiesIn = (home: string): readonly Column<TerritoryRow>[] => [
  {
    key: 'name',
    head: 'Муниципалитет',
    name: true,
    cell: (row) => (
      <>
        <Link href={`${home}/${row.org.id}`}>{row.org.name}</Link>
        <small>{count(countOf(row), words.school)}</small>
      </>
    ),
  },
  ...figures,
  {
    key: 'schools',
    head: 'Школы',
    cell: (row) => <Tally counts={talliesOf(row)} />,
  },
];

/** A school's row counts itself alone. */
function SchoolState(row: TerritoryRow) {
  const [standing] = standingsIn(row);
  if (!standing) return null;
  return <Status state={states[standing]}>{standingWord(standing, goalOf(row))}</Status>;
}

const schoolsIn = (home: string): readonly Column<TerritoryRow>[] => [
  {
    key: 'name',
    head: 'Школа',
    name: true,
    cell: (row) => <Link href={`${home}/${row.org.id}`}>{nameOf(row)}</Link>,
  },
  ...figures,
  { key: 'state', head: 'Состояние', tight: true, cell: SchoolState },
];

interface RowsProps {
  territory: Territory;
  /** The address that those below open under. */
  home: string;
}

/** Those below, worst first, with where their schools stand; never a name of a pupil. */
export const Rows = ({ territory, home }: RowsProps) => (
  <Table
    label={territory.org.kind === 'region' ? 'Охват по муниципалитетам' : 'Охват по школам'}
    look="plain"
    rows={territory.rows}
    columns={territory.org.kind === 'region' ? municipalitiesIn(home) : schoolsIn(home)}
    idOf={idOf}
  />
);
