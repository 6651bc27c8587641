import type { CalendarEntry } from '@nastavnik/contracts/calendar';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { StatusChip } from '../../shared/ui/status.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { kinds, states, words } from './words.ts';

/** The page that an entry of each kind is worked on at. */
const pages: Record<CalendarEntry['kind'], (id: string | null, entry: CalendarEntry) => string> = {
  // an entry is a turn of an item: «item day»
  roadmap: (id, entry) => `/roadmaps/${id}?item=${entry.id.split(' ')[0]}`,
  approval: (id) => `/approvals/${id}`,
  consultation: (id) => `/consultations/${id}`,
  assignment: (id) => `/received-assignments/${id}`,
  school_list: (id) => (id === null ? '/school-lists' : `/school-lists/${id}`),
  programme: (id) => `/programmes/${id}`,
  closing: (id) => `/programmes/${id}/closing`,
  training: () => '/trainings',
  consents: () => '/consents',
  // «kind entry»
  register: (id, entry) => `/registers?kind=${entry.id.split(' ')[0]}`,
  sample: () => '/roadmaps',
};

const columnsOf = (day: (date: string) => string): Column<CalendarEntry>[] => [
  {
    key: 'by',
    head: words.heads.by,
    tight: true,
    cell: ({ from, by }) => (
      <div>
        {day(by)}
        {from !== null && from !== by && <small>{words.from(day(from))}</small>}
      </div>
    ),
  },
  {
    key: 'what',
    head: words.heads.what,
    name: true,
    cell: (entry) => (
      <div>
        <Link href={pages[entry.kind](entry.subjectId, entry)}>{entry.title}</Link>
        {entry.note !== null && <small>{entry.note}</small>}
      </div>
    ),
  },
  { key: 'kind', head: words.heads.kind, cell: ({ kind }) => kinds[kind] },
  {
    key: 'state',
    head: words.heads.state,
    tight: true,
    cell: ({ state }) => <StatusChip state={states[state].shape}>{states[state].word}</StatusChip>,
  },
];

/** Entries by day; each leads to the page where it is worked on. */
export function EntriesTable({ entries }: { entries: readonly CalendarEntry[] }) {
  const { day } = useDates();
  return (
    <Table
      label={words.table}
      rows={entries}
      columns={columnsOf(day)}
      idOf={({ kind, id }) => `${kind} ${id}`}
      cards
    />
  );
}
