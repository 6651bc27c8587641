import type { CalendarEntry, CalendarState } from '@nastavnik/contracts/calendar';

/** The days that are asked about, and the day on which. */
export interface Days {
  from: string;
  to: string;
  today: string;
}

/** Something that knows of days of the org in scope. */
export abstract class CalendarSource {
  /** Whatever ends within the days, in any order; what belongs to no calendar is left out. */
  abstract entries(days: Days): Promise<CalendarEntry[]>;
}

/** How something stands that somebody must do. */
export const task = (done: boolean, by: string, today: string): CalendarState =>
  done ? 'done' : by < today ? 'late' : 'ahead';

/** How something stands that comes by itself. */
export const event = (by: string, today: string): CalendarState => (by < today ? 'past' : 'ahead');
