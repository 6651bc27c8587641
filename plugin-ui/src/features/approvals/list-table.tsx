import type { ListedSchool, SchoolListContent } from '@nastavnik/contracts/school-list-content';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { words } from './words.ts';

const school: Column<ListedSchool>[] = [
  { key: 'name', head: words.heads.school, name: true, cell: ({ name }) => name },
  { key: 'municipality', head: words.heads.municipality, cell: (row) => row.municipality ?? '–' },
  { key: 'reason', head: words.heads.reason, cell: ({ reason }) => reason },
];

/** The schools of a list that was handed over; whose they are stands in a region's list alone. */
export const ListTable = ({ list: { schools, level } }: { list: SchoolListContent }) => (
  <Table
    label={words.schoolsTable}
    rows={schools}
    columns={school.filter(({ key }) => level === 'region' || key !== 'municipality')}
    idOf={({ schoolId }) => schoolId}
    look="plain"
    cards
  />
);
