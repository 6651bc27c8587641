import type { Territory, TerritoryRow } from '@nastavnik/contracts/indicators';
import { Link } from 'wouter';
import { count, number, percent, words } from '../../shared/numbers.ts';
import { Mini } from '../../shared/ui/figures.tsx';
import { Status } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { Tiles } from '../../shared/ui/tiles.tsx';
import { isOn, lightOf, lightWords, tileLabel, tileLight } from './words.ts';

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
        <small>{count(row.schools.length, words.school)}</small>
      </>
    ),
  },
  ...figures,
  {
    key: 'schools',
    head: 'Школы',
    cell: (row) => (
      <Tiles
        tiles={row.schools.map((school) => ({
          id: school.id,
          to: `${home}/${school.id}`,
          label: tileLabel(school),
          state: tileLight(school, goalOf(row)),
        }))}
      />
    ),
  },
];

function SchoolState(row: TerritoryRow) {
  if (!isOn(row)) return <Status state="none">не включено</Status>;
  if (row.countedAt === null) return <Status state="next">ещё не посчитано</Status>;
  const goal = goalOf(row);
  const light = lightOf(row.coverage.percent, goal);
  const word = goal === undefined ? undefined : lightWords(goal).find(([name]) => name === light);
  return <Status state={light}>{word?.[1] ?? 'цель не установлена'}</Status>;
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

/** Those below, worst first, with their schools as tiles; never a name of a pupil. */
export const Rows = ({ territory, home }: RowsProps) => (
  <Table
    label={territory.org.kind === 'region' ? 'Охват по муниципалитетам' : 'Охват по школам'}
    look="plain"
    rows={territory.rows}
    columns={territory.org.kind === 'region' ? municipalitiesIn(home) : schoolsIn(home)}
    idOf={idOf}
  />
);
