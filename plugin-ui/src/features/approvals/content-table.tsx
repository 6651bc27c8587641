import { dueWords } from '@nastavnik/contracts/due/words';
import type { ItemDraft, RoadmapContent } from '@nastavnik/contracts/roadmaps';
import type { ListedSchool, SchoolListContent } from '@nastavnik/contracts/school-list-content';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { words } from './words.ts';

/** The customary table of a roadmap that was handed over, as it then was. */
export function ContentTable({ content: { bodies, items } }: { content: RoadmapContent }) {
  const titleOf = (code: string) => bodies.find((body) => body.code === code)?.title ?? code;
  const columns: Column<ItemDraft>[] = [
    { key: 'number', head: words.heads.number, tight: true, cell: (item) => item.number },
    { key: 'title', head: words.heads.title, name: true, cell: (item) => item.title },
    {
      key: 'due',
      head: words.heads.due,
      cell: ({ due, dueNote }) => (due ? dueWords(due, titleOf) : dueNote || '–'),
    },
    {
      key: 'bodies',
      head: words.heads.bodies,
      cell: (item) => item.bodies.map(titleOf).join('; '),
    },
    { key: 'result', head: words.heads.result, cell: ({ result }) => result || '–' },
  ];
  return (
    <Table
      label={words.items}
      rows={items}
      columns={columns}
      idOf={({ number }) => number}
      look="plain"
      cards
    />
  );
}

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
