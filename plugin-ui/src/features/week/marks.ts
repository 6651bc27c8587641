import { useState } from 'react';
import type { Meeting, MeetingRow } from '@nastavnik/contracts/meetings';
import type { Week } from '@nastavnik/contracts/pair-cards';
import { useRemoveMeetingMutation } from '../../shared/mentoring/meetings.api.ts';
import { isKept } from '../../shared/outbox/slot.ts';
import { problemOf } from '../../shared/problem.ts';
import { useToast } from '../../shared/ui/toast.tsx';
import { useLogNowMutation, useMarkMeetingMutation } from './week.api.ts';
import { words } from './words.ts';

type Row = Omit<MeetingRow, 'meeting'>;
type WeekPair = Week['pairs'][number];

/** What the mentor can do with a slot in one tap, each with a way back. */
export interface Marks {
  held: (row: MeetingRow) => Promise<void>;
  missed: (row: MeetingRow) => Promise<void>;
  /** Back to the plan. */
  reopen: (meeting: Meeting, more?: { again: true }) => Promise<void>;
  /** A meeting that nobody planned, today. */
  heldToday: (pair: WeekPair, more?: { again: true }) => Promise<void>;
  /** Why the last mark of this meeting or pair was refused. */
  problemAt: (id: string) => unknown;
  busy: boolean;
}

const sidesOf = ({ pair }: WeekPair): Row => ({ mentor: pair.mentor, mentees: pair.mentees });

/** The marks of one week; `week` is the call whose answer they show in. */
export function useMarks(week: { query: { from?: string } }, today: string): Marks {
  const [mark, marking] = useMarkMeetingMutation();
  const [logNow, logging] = useLogNowMutation();
  const [remove] = useRemoveMeetingMutation();
  const [problem, setProblem] = useState<{ id: string; error: unknown }>();
  const toast = useToast();

  const setStatus = async (meeting: Meeting, status: Meeting['status'], more?: { again: true }) => {
    const { id, version } = meeting;
    const input = { params: { meetingId: id }, version, body: { status, ...more } };
    const { data, error } = await mark({ week, input, shown: { status } });
    setProblem(error && !isKept(error) ? { id, error } : undefined);
    if (isKept(error)) toast({ text: words.keptHere });
    return data;
  };
  const reopen = async (meeting: Meeting, more?: { again: true }) => {
    await setStatus(meeting, 'planned', more);
  };
  const marked = async ({ meeting }: MeetingRow, status: 'held' | 'missed', text: string) => {
    const now = await setStatus(meeting, status);
    // a moment ago it stood on that day: its undo asks nothing
    if (now) toast({ text, undo: () => void reopen(now, { again: true }) });
  };
  const takeBack = async ({ id, version }: Meeting) => {
    const { error } = await remove({ params: { meetingId: id }, version });
    if (error) toast({ text: problemOf(error).detail });
  };
  return {
    held: (row) => marked(row, 'held', words.heldDone),
    missed: (row) => marked(row, 'missed', words.missedDone),
    reopen,
    heldToday: async (weekPair, more) => {
      const { pair, nextType } = weekPair;
      const type = nextType ?? undefined;
      const body = { date: today, status: 'held' as const, type, ...more };
      const input = { params: { pairId: pair.id }, body };
      const { data, error } = await logNow({ week, input, sides: sidesOf(weekPair) });
      setProblem(error && !isKept(error) ? { id: pair.id, error } : undefined);
      if (isKept(error)) toast({ text: words.keptHere });
      if (data) toast({ text: words.heldDone, undo: () => void takeBack(data) });
    },
    problemAt: (id) => (problem?.id === id ? problem.error : undefined),
    busy: marking.isLoading || logging.isLoading,
  };
}
