import { Link } from 'wouter';
import type { Week } from '@nastavnik/contracts/pair-cards';
import { useDates } from '../../shared/dates.ts';
import { menteeNames } from '../../shared/mentoring/about.ts';
import { words as common } from '../../shared/mentoring/words.ts';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { useSession } from '../../shared/session.ts';
import { Block } from '../../shared/ui/page.tsx';
import { Status } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { words } from './words.ts';

type WeekPair = Week['pairs'][number];

const columnsOf = (day: (date: string) => string, reader: string): Column<WeekPair>[] => [
  {
    key: 'who',
    head: words.pairsTable.who,
    name: true,
    cell: ({ pair }) => (
      <>
        <Link href={`/pairs/${pair.id}`}>{menteeNames(pair)}</Link>
        <small>{pair.lastMetOn ? words.lastMet(day(pair.lastMetOn)) : words.notYetMet}</small>
        {pair.substitute && (
          <small>
            {pair.substitute.person.id === reader
              ? words.youStandIn(personName(pair.mentor), day(pair.substitute.until))
              : words.standsIn(personName(pair.substitute.person), day(pair.substitute.until))}
          </small>
        )}
      </>
    ),
  },
  {
    key: 'meetings',
    head: words.pairsTable.meetings,
    tight: true,
    cell: ({ pair, meetingsPlanned }) => common.heldOf(pair.meetings, meetingsPlanned),
  },
  {
    key: 'state',
    head: words.pairsTable.state,
    cell: ({ pair }) =>
      pair.needsDecision ? (
        <Status state="bad">{common.waitsDecision}</Status>
      ) : pair.notMeeting && pair.daysWithout !== null ? (
        <Status state="warn">{common.notMeeting(pair.daysWithout)}</Status>
      ) : (
        <>
          <Status state={pair.status === 'active' ? 'run' : 'none'}>
            {pair.status === 'active' ? common.stage[pair.stage] : common.status[pair.status]}
          </Status>
          {pair.status === 'active' && pair.stage === 'PLANNING' && pair.mentor.id === reader && (
            <small>
              <Link href={`/pairs/${pair.id}/plan`}>{words.toPlan}</Link>
            </small>
          )}
        </>
      ),
  },
];

/** The mentor's pairs: how far each has come, with the way to its card. */
export function MyMentees({ pairs }: { pairs: readonly WeekPair[] }) {
  const { words: pack } = usePack();
  const { day } = useDates();
  const reader = useSession().person.id;
  const forms = [...new Set(pairs.map(({ pair }) => pair.form))];
  return (
    <Block
      title={words.pairs}
      more={<span className="cap">{forms.map((form) => pack?.form(form)).join(', ')}</span>}
    >
      <Table
        label={words.pairs}
        rows={pairs}
        columns={columnsOf(day, reader)}
        idOf={({ pair }) => pair.id}
        look="plain"
        cards
      />
    </Block>
  );
}
