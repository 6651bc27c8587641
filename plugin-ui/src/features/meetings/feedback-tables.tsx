import { Link } from 'wouter';
import type { FeedbackSummary, FeedbackTally } from '@nastavnik/contracts/feedback-summary';
import { useState } from 'react';
import { menteeNames, menteePlaces, nameAndPlace } from '../../shared/mentoring/about.ts';
import { number, tenths } from '../../shared/numbers.ts';
import { usePack } from '../../shared/pack.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import type { useFilters } from '../../shared/use-filters.ts';
import { words } from './feedback-words.ts';

const head = words.columns;
/** Pairs shown at first: each is a card of eight lines on a phone. */
const STEP = 20;

type Filters = ReturnType<typeof useFilters>;
type Row = FeedbackTally & { change?: FeedbackSummary['total']['change'] };

const markOf = (row: Row, side: 'mentor' | 'mentee') => {
  const change = row.change?.[side] ?? null;
  return (
    <>
      {tenths(row[side].mean)}
      {change !== null && <small>{words.change(change)}</small>}
    </>
  );
};

/** Columns of what both sides have said. */
const tallyColumns: Column<Row>[] = [
  { key: 'meetings', head: head.meetings, right: true, cell: ({ meetings }) => number(meetings) },
  {
    key: 'mentors',
    head: head.answersMentor,
    right: true,
    cell: ({ mentor }) => words.ofAsked(mentor.answered, mentor.asked),
  },
  {
    key: 'mentees',
    head: head.answersMentee,
    right: true,
    cell: ({ mentee }) => words.ofAsked(mentee.answered, mentee.asked),
  },
  { key: 'mentor', head: head.markMentor, right: true, cell: (row) => markOf(row, 'mentor') },
  { key: 'mentee', head: head.markMentee, right: true, cell: (row) => markOf(row, 'mentee') },
  {
    key: 'awaiting',
    head: head.awaiting,
    right: true,
    cell: ({ awaiting }) => (awaiting === 0 ? '–' : <b>{awaiting}</b>),
  },
];

const lastDayOf = (month: string) => {
  const [year = 0, place = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, place, 0)).toISOString().slice(0, 10);
};

type OfForm = FeedbackSummary['forms'][number];
type OfMonth = FeedbackSummary['months'][number];
type OfPair = FeedbackSummary['pairs'][number];

const formColumns = (filters: Filters, titleOf: (form: string) => string): Column<OfForm>[] => [
  {
    key: 'form',
    head: head.form,
    name: true,
    cell: ({ form }) => <Link href={filters.hrefWith({ form })}>{titleOf(form)}</Link>,
  },
  { key: 'pairs', head: head.pairs, right: true, cell: ({ pairs }) => number(pairs) },
  ...tallyColumns,
];

const monthColumns = (filters: Filters): Column<OfMonth>[] => [
  {
    key: 'month',
    head: head.month,
    name: true,
    cell: ({ month }) => (
      <Link href={filters.hrefWith({ from: `${month}-01`, to: lastDayOf(month) })}>
        {words.month(month)}
      </Link>
    ),
  },
  ...tallyColumns,
];

const pairColumns: Column<OfPair>[] = [
  {
    key: 'people',
    head: head.mentees,
    name: true,
    cell: ({ pairId, people }) => (
      <>
        <Link href={`/pairs/${pairId}`}>{menteeNames(people)}</Link>
        <small>{menteePlaces(people)}</small>
      </>
    ),
  },
  { key: 'lead', head: head.mentor, cell: ({ people }) => nameAndPlace(people.mentor) },
  ...tallyColumns,
];

interface TablesProps {
  summary: FeedbackSummary;
  filters: Filters;
}

/** By form and by month; a name narrows the whole page to its own. */
export function PartTables({ summary, filters }: TablesProps) {
  const { words: pack } = usePack();
  return (
    <>
      {summary.forms.length > 1 && (
        <Block title={words.byForm}>
          <Table
            label={words.tables.form}
            look="plain"
            cards
            rows={summary.forms}
            idOf={({ form }) => form}
            columns={formColumns(filters, (form) => pack?.form(form) ?? form)}
          />
        </Block>
      )}
      {summary.months.length > 1 && (
        <Block title={words.byMonth}>
          <Table
            label={words.tables.month}
            look="plain"
            cards
            rows={summary.months}
            idOf={({ month }) => month}
            columns={monthColumns(filters)}
          />
        </Block>
      )}
    </>
  );
}

/** Pair by pair; a name leads to its card with the meetings and the words. */
export function PairTable({ pairs }: Pick<FeedbackSummary, 'pairs'>) {
  const [fit, setFit] = useState(STEP);
  const shown = pairs.slice(0, fit);
  const more = shown.length < pairs.length;
  return (
    <Block title={words.byPair} caption={words.byPairNote}>
      <Table
        label={words.tables.pair}
        look="plain"
        cards
        rows={shown}
        idOf={({ pairId }) => pairId}
        columns={pairColumns}
      />
      {pairs.length > STEP && (
        <Pager
          shown={shown.length}
          total={pairs.length}
          onMore={more ? () => setFit(fit + STEP) : undefined}
        />
      )}
    </Block>
  );
}
