import type { ListedSchool } from '@nastavnik/contracts/school-list-content';
import type { SchoolList } from '@nastavnik/contracts/school-lists';
import { Status } from '../../shared/ui/status.tsx';
import { Empty } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { partStates, words } from './words.ts';

const school: Column<ListedSchool> = {
  key: 'name',
  head: words.school,
  name: true,
  cell: ({ name }) => name,
};
const municipality: Column<ListedSchool> = {
  key: 'municipality',
  head: words.municipality,
  cell: (row) => row.municipality ?? '–',
};
const reason: Column<ListedSchool> = {
  key: 'reason',
  head: words.reason,
  cell: (row) => row.reason,
};

/** The schools of a list and why they are on it. */
export const ListedTable = ({ list: { schools, level } }: { list: SchoolList }) =>
  schools.length === 0 ? (
    <Empty title={words.noSchools} />
  ) : (
    <Table
      label={words.schools}
      rows={schools}
      columns={level === 'region' ? [school, municipality, reason] : [school, reason]}
      idOf={({ schoolId }) => schoolId}
      look="plain"
      cards
    />
  );

type Part = SchoolList['parts'][number];

const partColumns: Column<Part>[] = [
  { key: 'name', head: words.municipality, name: true, cell: ({ name }) => name },
  {
    key: 'state',
    head: words.columns.state,
    cell: ({ state }) => (
      <Status state={state ? partStates[state].shape : 'none'}>
        {state ? partStates[state].word : words.notSent}
      </Status>
    ),
  },
  { key: 'schools', head: words.schools, right: true, cell: ({ schools }) => schools || '–' },
];

/** What came from each municipality. */
export const PartsTable = ({ parts }: Pick<SchoolList, 'parts'>) => (
  <Table
    label={words.parts}
    rows={parts}
    columns={partColumns}
    idOf={({ name }) => name}
    look="plain"
    cards
  />
);
