import { Link } from 'wouter';
import type { FeedbackConcern, FeedbackSummary } from '@nastavnik/contracts/feedback-summary';
import { useDates } from '../../shared/dates.ts';
import { menteeNames, nameAndPlace } from '../../shared/mentoring/about.ts';
import { Block } from '../../shared/ui/page.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { words } from './feedback-words.ts';

const head = words.columns;

const columnsOf = (day: (date: string) => string): Column<FeedbackConcern>[] => [
  {
    key: 'people',
    head: head.mentees,
    name: true,
    cell: (each) => (
      <>
        <Link href={`/pairs/${each.pairId}`}>{menteeNames(each)}</Link>
        <small>{nameAndPlace(each.mentor)}</small>
      </>
    ),
  },
  { key: 'date', head: head.date, tight: true, cell: ({ date }) => day(date) },
  {
    key: 'what',
    head: head.what,
    cell: ({ side, by, mark }) =>
      side === null || mark === null ? (
        words.written
      ) : (
        <>
          {words.low[side](mark)}
          {by && <small>{nameAndPlace(by)}</small>}
        </>
      ),
  },
  {
    key: 'words',
    head: head.words,
    cell: ({ words: said }) => said ?? <span className="sec">{words.noWords}</span>,
  },
];

/** What hinders, in the words of those who said it. */
export function Concerns({ concerns }: Pick<FeedbackSummary, 'concerns'>) {
  const { day } = useDates();
  return (
    <Block title={words.concerns} caption={words.concernsNote}>
      {concerns.length === 0 ? (
        <p className="sec">{words.noConcerns}</p>
      ) : (
        <Table
          label={words.tables.concerns}
          look="plain"
          cards
          rows={concerns}
          // two of one group may both have marked a meeting low
          idOf={(each) => `${each.meetingId} ${each.side ?? ''} ${concerns.indexOf(each)}`}
          columns={columnsOf(day)}
        />
      )}
    </Block>
  );
}
