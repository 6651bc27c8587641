import { useState } from 'react';
import { Link } from 'wouter';
import type { MeetingRow, MeetingView } from '@nastavnik/contracts/meetings';
import { useDates } from '../../shared/dates.ts';
import {
  awaitedParts,
  meetingState,
  meetingTitle,
  menteeNames,
  menteePlaces,
  nameAndPlace,
  partOf,
} from '../../shared/mentoring/about.ts';
import { WordsDialog } from '../../shared/mentoring/words-dialog.tsx';
import { words as common } from '../../shared/mentoring/words.ts';
import { rowsOf } from '../../shared/pages.ts';
import { useSession } from '../../shared/session.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { MarkDialog } from './mark-dialog.tsx';
import { useListMeetingsInfiniteQuery } from './meetings.api.ts';
import { words } from './words.ts';

interface Asks {
  onWords: (row: MeetingRow) => void;
  onMark: (row: MeetingRow) => void;
}

/** The one thing that a meeting waits for the curator to do. */
function Action({ row, onWords, onMark, today }: Asks & { row: MeetingRow; today: string }) {
  const { meeting } = row;
  const reader = useSession().person.id;
  if (meeting.status === 'planned' && meeting.date <= today)
    return (
      <Button kind="quiet" onClick={() => onMark(row)}>
        {words.mark}
      </Button>
    );
  // of one's own pair nobody writes down the words of others
  return awaitedParts(meeting).length > 0 && !partOf(meeting, reader) ? (
    <Button kind="quiet" onClick={() => onWords(row)}>
      {words.fromWords}
    </Button>
  ) : null;
}

function useColumns(asks: Asks): Column<MeetingRow>[] {
  const { day, today } = useDates();
  const reader = useSession().person.id;
  const head = words.columns;
  return [
    {
      key: 'mentees',
      head: head.mentees,
      name: true,
      cell: (row) => (
        <>
          <Link href={`/pairs/${row.meeting.pairId}`}>{menteeNames(row)}</Link>
          <small>{menteePlaces(row)}</small>
        </>
      ),
    },
    { key: 'mentor', head: head.mentor, cell: ({ mentor }) => nameAndPlace(mentor) },
    {
      key: 'date',
      head: head.date,
      tight: true,
      cell: ({ meeting }) => [day(meeting.date), meeting.time].filter(Boolean).join(', '),
    },
    {
      key: 'what',
      head: head.what,
      cell: ({ meeting }) => (
        <>
          {meetingTitle(meeting)}
          {meeting.topic !== null && <small>{common.meeting[meeting.type]}</small>}
        </>
      ),
    },
    {
      key: 'state',
      head: head.state,
      cell: ({ meeting }) => {
        const [state, word] = meetingState(meeting, today, reader);
        return <Status state={state}>{word}</Status>;
      },
    },
    {
      key: 'action',
      head: head.action,
      silent: true,
      right: true,
      cell: (row) => <Action row={row} today={today} {...asks} />,
    },
  ];
}

/** Meetings of all pairs, newest first, each with what it waits for. */
export function MeetingsList({ view }: { view: MeetingView }) {
  const list = useListMeetingsInfiniteQuery({ query: { view } });
  const [heard, setHeard] = useState<MeetingRow>();
  const [marked, setMarked] = useState<MeetingRow>();
  const columns = useColumns({ onWords: setHeard, onMark: setMarked });
  const rows = rowsOf(list.data);
  if (list.error !== undefined) return <Problem error={list.error} onRetry={list.refetch} />;
  if (!list.data) return <Skeleton lines={6} />;
  return (
    <div aria-busy={list.isFetching || undefined}>
      {rows.length === 0 ? (
        <Empty title={words.nothingTitle}>{words.nothing[view]}</Empty>
      ) : (
        <>
          <Table
            label={words.table}
            tall
            rows={rows}
            columns={columns}
            idOf={({ meeting }) => meeting.id}
          />
          <Pager
            shown={rows.length}
            onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            busy={list.isFetchingNextPage}
          />
        </>
      )}
      {heard && <WordsDialog meeting={heard.meeting} onClose={() => setHeard(undefined)} />}
      {marked && <MarkDialog row={marked} onClose={() => setMarked(undefined)} />}
    </div>
  );
}
