import { daysBefore, schoolYearOf } from '../roster/school-year.ts';

/** The dates of a demo history, counted back from today and never before this school year. */
export class Calendar {
  readonly today: string;
  readonly #start: string;

  constructor(now: Date) {
    // The region lives by Moscow time; Swedes write dates as the wire does.
    this.today = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Moscow' });
    this.#start = schoolYearOf(now).start;
  }

  ago(days: number): string {
    const day = daysBefore(this.today, days);
    return day < this.#start ? this.#start : day;
  }

  ahead(days: number): string {
    return daysBefore(this.today, -days);
  }

  /** True when the school year is at least so old: what happened earlier can not be told. */
  covers(days: number): boolean {
    return daysBefore(this.today, days) >= this.#start;
  }
}
