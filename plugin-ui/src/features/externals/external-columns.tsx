import type { ExternalMentor } from '@nastavnik/contracts/externals';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { fullName } from '../../shared/people.ts';
import { CheckChip } from '../../shared/record-check/record-check.tsx';
import { words as checkWords } from '../../shared/record-check/words.ts';
import { StatusChip } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { kindOf, passUntil, whereFrom } from './about.ts';
import { passShapes, words } from './words.ts';

/** Whether there is a link that waits, or a session that is open, and until when. */
export function PassChip({ pass }: Pick<ExternalMentor, 'pass'>) {
  const { moment } = useDates();
  if (!pass) return <StatusChip state="none">{words.pass.none}</StatusChip>;
  const until = passUntil(pass);
  return (
    <>
      <StatusChip state={passShapes[pass.state]}>{words.pass.states[pass.state]}</StatusChip>
      {until && <small>{words.pass.until(moment(until))}</small>}
    </>
  );
}

/** The columns of the list; `hrefOf` opens a person beside it. */
export function useExternalColumns(hrefOf: (id: string) => string): Column<ExternalMentor>[] {
  const { day } = useDates();
  const head = words.columns;
  return [
    {
      key: 'name',
      head: head.name,
      name: true,
      cell: (mentor) => (
        <>
          <Link href={hrefOf(mentor.id)}>{fullName(mentor.name)}</Link>
          <small>{kindOf(mentor)}</small>
        </>
      ),
    },
    { key: 'place', head: head.place, cell: whereFrom },
    {
      key: 'check',
      head: head.check,
      cell: (mentor) => (
        <>
          <CheckChip check={mentor.recordCheck} />
          {mentor.recordCheck?.validUntil && (
            <small>{checkWords.until(day(mentor.recordCheck.validUntil))}</small>
          )}
        </>
      ),
    },
    { key: 'pass', head: head.pass, cell: PassChip },
    {
      key: 'load',
      head: head.load,
      right: true,
      cell: ({ mentees, capacity }) => words.load(mentees, capacity),
    },
  ];
}
