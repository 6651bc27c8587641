import type { Lesson } from './lessons.repository.ts';
import { minutesOf, type Span } from './spans.ts';

/** Monday is 1. */
export const weekdayOf = (date: string): number => ((new Date(date).getUTCDay() + 6) % 7) + 1;

/** The lessons of a day by the timetable that holds on it. */
export const lessonsOn = (lessons: readonly Lesson[], date: string): Lesson[] =>
  lessons.filter(
    ({ weekday, fromOn, untilOn }) =>
      weekday === weekdayOf(date) && fromOn <= date && date <= untilOn,
  );

export const lessonSpans = (lessons: readonly Lesson[], date: string): Span[] =>
  lessonsOn(lessons, date).map(({ starts, ends }) => ({
    from: minutesOf(starts),
    until: minutesOf(ends),
  }));
