import { useState } from 'react';
import type { FreeTime, FreeTimes as Times } from '@nastavnik/contracts/free-times';
import { dayInWords, weekday } from '../dates.ts';
import { Actions, Button } from '../ui/button.tsx';
import { useFreeTimesOfPairQuery } from './free-times.api.ts';
import { freeTimeWords as say } from './words.ts';

interface FreeTimesProps {
  pairId: string;
  date: string;
  time: string;
  onChoose: (when: { date: string; time: string }) => void;
}

/** «чт 26 ноября, 14:10–15:00» */
const inWords = ({ date, from, until }: FreeTime) =>
  `${weekday(date)} ${dayInWords(date)}, ${from}–${until}`;

/** The day that times are looked for from: the one that is typed, whatever is tapped. */
function useLookFrom(date: string) {
  const [{ from, seen }, set] = useState({ from: date, seen: date });
  if (date !== seen) set({ from: date, seen: date });
  return { from: from || undefined, tapped: (day: string) => set({ from, seen: day }) };
}

/** Whose hours these are, and which stand first; or why there are none. */
function noteOf({ items, unknown: [side] }: Times): string {
  if (items.length === 0) return side ? say.unknown[side] : say.none;
  const some = items.some(({ wished }) => wished) && items.some(({ wished }) => !wished);
  return some ? say.byTimetableWished : say.byTimetable;
}

/** The next times when both sides are free, each one tap; nothing where nothing is known of them. */
export function FreeTimes({ pairId, date, time, onChoose }: FreeTimesProps) {
  const { from, tapped } = useLookFrom(date);
  const { currentData } = useFreeTimesOfPairQuery({ params: { pairId }, query: { from } });
  if (!currentData) return null;
  const { items, byTimetable } = currentData;
  if (items.length === 0 && !byTimetable) return null;
  const choose = (free: FreeTime) => {
    tapped(free.date);
    onChoose({ date: free.date, time: free.from });
  };
  return (
    <fieldset className="attended">
      <legend className="lab">{say.title}</legend>
      {items.length > 0 && (
        <Actions>
          {items.map((free) => (
            <Button
              key={`${free.date} ${free.from}`}
              pressed={free.date === date && free.from === time}
              onClick={() => choose(free)}
            >
              {inWords(free)}
            </Button>
          ))}
        </Actions>
      )}
      {byTimetable && <p className="sec free-note">{noteOf(currentData)}</p>}
    </fieldset>
  );
}
