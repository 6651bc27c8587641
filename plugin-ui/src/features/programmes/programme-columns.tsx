import type { Programme } from '@nastavnik/contracts/programme-cards';
import { programmeStateWords } from '@nastavnik/contracts/programme-states';
import { Link } from 'wouter';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { percent } from '../../shared/numbers.ts';
import { usePack } from '../../shared/pack.ts';
import { StatusChip } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { stateShapes } from './about.ts';
import { words } from './words.ts';

/** Where a programme stands. */
export const ProgrammeStateChip = ({ state }: Pick<Programme, 'state'>) => (
  <StatusChip state={stateShapes[state]}>{programmeStateWords[state]}</StatusChip>
);

const Readiness = ({ readiness }: Pick<Programme, 'readiness'>) => (
  <>
    {percent(readiness.percent)}
    <small>
      {words.readiness(readiness.done, readiness.all)}
      {readiness.blocking > 0 && `, ${words.blocking(readiness.blocking)}`}
    </small>
  </>
);

/** The columns of the list of programmes. */
export function useProgrammeColumns(): Column<Programme>[] {
  const { day, dayOf } = useDates();
  const { words: pack } = usePack();
  return [
    {
      key: 'title',
      head: words.columns.title,
      name: true,
      cell: ({ id, title, form, schoolYear }) => (
        <>
          <Link href={`/programmes/${id}`}>{title}</Link>
          <small>
            {[pack?.form(form), schoolYearTitle(schoolYear)].filter(Boolean).join(', ')}
          </small>
        </>
      ),
    },
    { key: 'state', head: words.columns.state, cell: (row) => <ProgrammeStateChip {...row} /> },
    { key: 'readiness', head: words.columns.readiness, cell: (row) => <Readiness {...row} /> },
    {
      key: 'pairs',
      head: words.columns.pairs,
      right: true,
      cell: ({ id, pairs }) => (
        <>
          {pairs.all === 0 ? '–' : <Link href={`/pairs?programme=${id}`}>{pairs.open}</Link>}
          {pairs.all > 0 && <small>{words.active(pairs.active)}</small>}
        </>
      ),
    },
    {
      key: 'dates',
      head: words.columns.dates,
      tight: true,
      cell: ({ startsOn, endsOn }) =>
        startsOn || endsOn ? words.period(day(startsOn), day(endsOn)) : '–',
    },
    {
      key: 'changed',
      head: words.columns.changed,
      right: true,
      cell: ({ changedAt }) => dayOf(changedAt),
    },
  ];
}
