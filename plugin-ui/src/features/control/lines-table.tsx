import { matterTitles } from '@nastavnik/contracts/control-matters';
import type { ControlLine } from '@nastavnik/contracts/control-sheets';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '../../shared/session.ts';
import { Status } from '../../shared/ui/status.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { matterLinks } from './matter-links.ts';
import { change, changeWords, words } from './words.ts';

const shapes = { better: 'ok', worse: 'bad', same: 'warn' } as const;

/** Whether there were more or fewer in the sheet before. */
function Before({ count, before }: Pick<ControlLine, 'count' | 'before'>) {
  const changed = change(count, before);
  if (changed === null) return '–';
  return (
    <div>
      {before}
      {(count > 0 || before !== 0) && (
        <small>
          <Status state={shapes[changed]}>{changeWords[changed]}</Status>
        </small>
      )}
    </div>
  );
}

interface LinesTableProps {
  lines: readonly ControlLine[];
  /** Where the schools of a sum are; null where a number leads nowhere. */
  schoolsAt: string | null;
  /** Numbers of another org lead to lists that are not shown here. */
  foreign?: true;
  countHead: string;
  /** What was done about a line; no such column without it. */
  mark?: ((line: ControlLine) => ReactNode) | undefined;
}

interface Shown {
  summed: boolean;
  behind: (line: ControlLine) => string | null;
}

const columnsOf = (
  { countHead, mark }: Pick<LinesTableProps, 'countHead' | 'mark'>,
  { summed, behind }: Shown,
): Column<ControlLine>[] => [
  { key: 'what', head: words.heads.what, name: true, cell: ({ matter }) => matterTitles[matter] },
  {
    key: 'count',
    head: countHead,
    right: true,
    tight: true,
    cell: (line) => {
      const to = behind(line);
      return line.count > 0 && to ? <Link href={to}>{line.count}</Link> : line.count;
    },
  },
  { key: 'before', head: words.heads.before, cell: (line) => <Before {...line} /> },
  ...(summed
    ? [
        {
          key: 'schools',
          head: words.heads.schools,
          right: true as const,
          tight: true as const,
          cell: ({ schools }: ControlLine) => schools?.having ?? '–',
        },
      ]
    : []),
  ...(mark ? [{ key: 'mark', head: words.heads.mark, cell: mark }] : []),
];

/** What a sheet says, each number with the list behind it. */
export function LinesTable({ lines, schoolsAt, foreign, countHead, mark }: LinesTableProps) {
  const { rights } = useSession();
  const behind = ({ matter, schools }: ControlLine): string | null => {
    if (schools) return schoolsAt && `${schoolsAt}?matter=${matter}`;
    const { to, right } = matterLinks[matter];
    return !foreign && rights.includes(right) ? to : null;
  };
  const summed = lines.some(({ schools }) => schools !== null);
  return (
    <Table
      label={words.linesTable}
      rows={lines}
      columns={columnsOf({ countHead, mark }, { summed, behind })}
      idOf={({ matter }) => matter}
      look="plain"
      cards
    />
  );
}
