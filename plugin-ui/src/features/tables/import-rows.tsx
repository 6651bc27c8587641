import { tableFieldWords } from '@nastavnik/contracts/table-fields';
import type { ImportRow } from '@nastavnik/contracts/tables';
import { fullName } from '../../shared/people.ts';
import { personAbout } from '../../shared/person.ts';
import { Select } from '../../shared/ui/field.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { fateShapes, words } from './words.ts';

/** Whom the curator has chosen for each line. */
export type Choices = Readonly<Record<number, string>>;

interface WhoProps {
  row: ImportRow;
  choices: Choices;
  onChoose: ((line: number, personId: string) => void) | null;
}

function Who({ row, choices, onChoose }: WhoProps) {
  const { person, candidates, line } = row;
  if (person)
    return (
      <>
        {fullName(person.name)}
        <small>{personAbout(person)}</small>
      </>
    );
  if (candidates.length === 0 || !onChoose) return '–';
  return (
    <Select
      aria-label={`${words.who}: ${row.name}`}
      value={choices[line] ?? ''}
      onChange={(personId) => onChoose(line, personId)}
      options={[
        { value: '', label: words.nobody },
        ...candidates.map((each) => ({
          value: each.id,
          label: [fullName(each.name), personAbout(each)].filter(Boolean).join(', '),
        })),
      ]}
    />
  );
}

/** The columns of a preview; of what was done when nothing can be chosen any more. */
export const columnsOf = (
  choices: Choices,
  onChoose: ((line: number, personId: string) => void) | null,
): Column<ImportRow>[] => [
  { key: 'line', head: 'Строка', right: true, cell: ({ line }) => line },
  { key: 'name', head: 'В файле', name: true, cell: ({ name }) => name || '–' },
  {
    key: 'fate',
    head: words.heads.fate[onChoose ? 'read' : 'done'],
    cell: ({ fate }) => (
      <StatusChip state={fateShapes[fate]}>{words.fateOf(fate, !onChoose)}</StatusChip>
    ),
  },
  {
    key: 'who',
    head: 'В журнале',
    cell: (row) => <Who row={row} choices={choices} onChoose={onChoose} />,
  },
  {
    key: 'changes',
    head: words.heads.changes[onChoose ? 'read' : 'done'],
    cell: ({ changes }) => changes.map((field) => tableFieldWords[field]).join(', ') || '–',
  },
  {
    key: 'remarks',
    head: 'Замечания',
    cell: ({ remarks }) => remarks.map((remark) => <small key={remark}>{remark}</small>),
  },
];
