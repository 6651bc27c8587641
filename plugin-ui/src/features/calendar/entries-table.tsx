import type { CalendarEntry } from '@nastavnik/contracts/calendar';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { StatusChip } from '../../shared/ui/status.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { kinds, states, words } from './words.ts';

/** The page that an entry is worked on at. */
function pageOf({ kind, subjectId }: CalendarEntry): string {
  switch (kind) {
    case 'roadmap':
      return `/roadmaps/${subjectId}`;
    case 'approval':
      return `/approvals/${subjectId}`;
    case 'assignment':
      return `/received-assignments/${subjectId}`;
    case 'consultation':
      return `/consultations/${subjectId}`;
    case 'school_list':
      return subjectId === null ? '/school-lists' : `/school-lists/${subjectId}`;
    case 'programme':
      return `/programmes/${subjectId}`;
    case 'closing':
      return `/programmes/${subjectId}/closing`;
    case 'training':
      return '/trainings';
    case 'consents':
      return '/consents';
    case 'register':
      return '/registers';
    case 'sample':
      return '/roadmaps';
  }
}

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
        <Link href={pageOf(entry)}>{entry.title}</Link>
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
      idOf={({ kind, subjectId, title, by }) => [kind, subjectId, title, by].join(' ')}
      cards
    />
  );
}
