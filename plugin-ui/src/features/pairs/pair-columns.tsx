import { Link } from 'wouter';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { useDates } from '../../shared/dates.ts';
import { menteeNames, menteePlaces, statusStates } from '../../shared/mentoring/about.ts';
import { words as common } from '../../shared/mentoring/words.ts';
import { usePack } from '../../shared/pack.ts';
import { personAbout } from '../../shared/person.ts';
import { Status } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { words } from './words.ts';

/** What a pair waits for, before what it is. */
export function PairStatusCell({ pair }: { pair: Pair }) {
  const { status, needsDecision, notMeeting, daysWithout, stage } = pair;
  if (needsDecision) return <Status state="bad">{common.decision[needsDecision]}</Status>;
  if (notMeeting && daysWithout !== null)
    return <Status state="warn">{common.notMeeting(daysWithout)}</Status>;
  return (
    <Status state={statusStates[status]}>
      {status === 'active' ? common.stage[stage] : common.status[status]}
    </Status>
  );
}

/** The columns of the list of pairs. */
export function usePairColumns(nameOf: (person: PersonBrief) => string): Column<Pair>[] {
  const { day } = useDates();
  const { words: pack } = usePack();
  const head = words.columns;
  return [
    {
      key: 'mentees',
      head: head.mentees,
      name: true,
      cell: (pair) => (
        <>
          <Link href={`/pairs/${pair.id}`}>{menteeNames(pair, nameOf)}</Link>
          <small>{menteePlaces(pair)}</small>
        </>
      ),
    },
    {
      key: 'mentor',
      head: head.mentor,
      cell: ({ mentor }) => (
        <>
          {nameOf(mentor)}
          <small>{personAbout(mentor)}</small>
        </>
      ),
    },
    { key: 'status', head: head.status, cell: (pair) => <PairStatusCell pair={pair} /> },
    { key: 'form', head: head.form, tight: true, cell: ({ form }) => pack?.form(form) ?? '…' },
    { key: 'meetings', head: head.meetings, right: true, cell: ({ meetings }) => meetings },
    { key: 'last', head: head.last, right: true, cell: ({ lastMetOn }) => day(lastMetOn) },
    {
      key: 'order',
      head: head.order,
      tight: true,
      cell: ({ order }) => (order ? words.order(order.number, day(order.date)) : '–'),
    },
  ];
}
