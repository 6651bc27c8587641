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

/** On another day others were in the group: they are ticked, and who was not there is not. */
function movedTo(row: Row, date: string, thereOn: (day: string) => readonly string[]): Row {
  const known = thereOn(row.date);
  const attended = thereOn(date).filter((id) => row.attended.includes(id) || !known.includes(id));
  return { ...row, date, attended };
}

/** The rows while they are typed; empty ones are not sent. `thereOn`: who was in the group on a day. */
export function useRows(thereOn: (day: string) => readonly string[]) {
  const row = (key: number): Row => ({
    key,
    date: '',
    minutes: '',
    topic: '',
    done: '',
    attended: thereOn(''),
  });
  const [rows, setRows] = useState(() => Array.from({ length: FIRST }, (_, key) => row(key)));
  const [next, setNext] = useState(FIRST);
  const filled = rows.filter((each) => !isEmpty(each));
  return {
    rows,
    filled,
    meetings: filled.map(meetingOf),
    set: (key: number, change: Partial<Row>) =>
      setRows((now) =>
        now.map((each) => {
          if (each.key !== key) return each;
          const { date = each.date } = change;
          return { ...(date === each.date ? each : movedTo(each, date, thereOn)), ...change };
        }),
      ),
    remove: (key: number) => setRows((now) => now.filter((each) => each.key !== key)),
    add: () => {
      setRows((now) => [...now, row(next)]);
      setNext(next + 1);
    },
  };
}
