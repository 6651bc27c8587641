import { useState } from 'react';
import type { PastMeeting } from '@nastavnik/contracts/meetings';
import { words } from './words.ts';

/** One past meeting as it is typed. */
export interface Row {
  key: number;
  date: string;
  minutes: string;
  topic: string;
  done: string;
  attended: readonly string[];
}

/** As many as the server takes at once. */
export const MOST = 31;
const FIRST = 4;

const isEmpty = ({ date, minutes, topic, done }: Row) =>
  [date, minutes, topic, done].every((text) => text.trim() === '');

/** What is wrong with a row before it is sent. */
export function troubleOf(row: Row): string | undefined {
  if (row.date === '') return words.dayless;
  const minutes = Number(row.minutes);
  if (row.minutes !== '' && !(minutes >= 1 && minutes <= 600)) return words.badMinutes;
  return row.attended.length === 0 ? words.nobody : undefined;
}

const meetingOf = ({ date, minutes, topic, done, attended }: Row): PastMeeting => ({
  date,
  minutes: minutes === '' ? null : Number(minutes),
  topic: topic.trim() || null,
  done: done.trim() || null,
  attended: [...attended],
});

/** The rows while they are typed; empty ones are not sent. */
export function useRows(menteeIds: readonly string[]) {
  const row = (key: number): Row => ({
    key,
    date: '',
    minutes: '',
    topic: '',
    done: '',
    attended: menteeIds,
  });
  const [rows, setRows] = useState(() => Array.from({ length: FIRST }, (_, key) => row(key)));
  const [next, setNext] = useState(FIRST);
  const filled = rows.filter((each) => !isEmpty(each));
  return {
    rows,
    filled,
    meetings: filled.map(meetingOf),
    set: (key: number, change: Partial<Row>) =>
      setRows((now) => now.map((each) => (each.key === key ? { ...each, ...change } : each))),
    remove: (key: number) => setRows((now) => now.filter((each) => each.key !== key)),
    add: () => {
      setRows((now) => [...now, row(next)]);
      setNext(next + 1);
    },
  };
}
