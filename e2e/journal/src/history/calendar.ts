import { dayOf, schoolDay } from '../roster/school-days.ts';
import { daysBefore, schoolYearOf } from '../roster/school-year.ts';

/** The days of a demo history: school days around today, never before this school year. */
export class Calendar {
  readonly #today: string;
  readonly #start: string;

  constructor(now: Date) {
    this.#today = dayOf(now);
    this.#start = schoolYearOf(now).start;
  }

  /** The school day so many days ago, or the last one before it. */
  ago(days: number): string {
    const day = schoolDay(daysBefore(this.#today, days), 'before');
    return day < this.#start ? this.#start : day;
  }

  /** The school day in so many days, or the first one after it. */
  ahead(days: number): string {
    return schoolDay(daysBefore(this.#today, -days), 'after');
  }

  /** True when the school year is at least so old: what happened earlier can not be told. */
  covers(days: number): boolean {
    return daysBefore(this.#today, days) >= this.#start;
  }
}
