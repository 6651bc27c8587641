import { useRef } from 'react';
import type { Week } from '@nastavnik/contracts/pair-cards';
import { addDays, dayInWords, weekday } from '../../shared/dates.ts';
import { meetingState } from '../../shared/mentoring/about.ts';
import { DayStrip } from '../../shared/ui/week.tsx';
import type { WeekRows } from './week-rows.ts';
import { words } from './words.ts';

interface WeekDaysProps {
  week: Week;
  rows: WeekRows;
  reader: string;
  /** A day was chosen that has no meeting yet. */
  onEmptyDay: (date: string) => void;
}

function goTo(element: HTMLElement | null, date: string) {
  const root = element?.getRootNode() as ParentNode | undefined;
  const slot = root?.querySelector<HTMLElement>(`[data-date="${date}"]`);
  slot?.scrollIntoView({ block: 'center' });
  slot?.focus({ preventScroll: true });
}

/** Monday to Saturday, and Sunday when something is on it; a day leads to its meetings. */
export function WeekDays({ week, rows, reader, onEmptyDay }: WeekDaysProps) {
  const dates = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(week.from, day));
  const onDay = (date: string) => rows.all.filter(({ meeting }) => meeting.date === date);
  const days = dates
    .filter((date, place) => place < 6 || date === week.today || onDay(date).length > 0)
    .map((date) => {
      const meetings = onDay(date);
      return {
        date,
        meetings: meetings.map(({ meeting }) => meetingState(meeting, week.today, reader)[0]),
        label: words.dayLabel(
          `${weekday(date)} ${dayInWords(date)}`,
          date === week.today,
          meetings.length,
        ),
      };
    });
  const strip = useRef<HTMLDivElement>(null);
  return (
    <div ref={strip} className={days.length > 6 ? 'week-days seven' : 'week-days'}>
      <DayStrip
        days={days}
        today={week.today}
        onDay={(date) => (onDay(date).length > 0 ? goTo(strip.current, date) : onEmptyDay(date))}
      />
    </div>
  );
}
