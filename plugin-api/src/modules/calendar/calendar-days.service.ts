import type { Calendar, CalendarEntry, CalendarQuery } from '@nastavnik/contracts/calendar';
import { addDays } from '@nastavnik/contracts/due/days';
import { Inject, Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import type { CalendarSource } from './source.ts';

export const CALENDAR_SOURCES = Symbol('calendar sources');

/** What was to be done longer ago is no news; the roadmap itself still says that it is late. */
const LATE_DAYS = 366;

const byDay = (one: CalendarEntry, other: CalendarEntry) =>
  one.by === other.by
    ? one.title.localeCompare(other.title, 'ru', { numeric: true })
    : one.by < other.by
      ? -1
      : 1;

/** The one calendar of the org in scope, whoever asks for it. */
@Injectable()
export class CalendarDays {
  constructor(
    private readonly scope: Scope,
    @Inject(CALENDAR_SOURCES) private readonly sources: readonly CalendarSource[],
  ) {}

  async of({ from, to }: CalendarQuery): Promise<Calendar> {
    const today = this.scope.today();
    const longAgo = addDays(today, -LATE_DAYS);
    const since = from < longAgo ? from : longAgo;
    const found: CalendarEntry[] = [];
    for (const source of this.sources)
      found.push(...(await source.entries({ from: since, to, today })));
    const { kind, name } = this.scope.org;
    return {
      org: { kind, name },
      today,
      late: found.filter(({ by, state }) => state === 'late' && by < from).toSorted(byDay),
      entries: found.filter(({ by }) => by >= from).toSorted(byDay),
    };
  }

  /** How much is late, due today and in the seven days after. */
  async counts(): Promise<{ late: number; today: number; week: number }> {
    const { today, late, entries } = await this.of(this.week());
    const ahead = entries.filter(({ state }) => state === 'ahead');
    return {
      late: late.length,
      today: ahead.filter(({ by }) => by === today).length,
      week: ahead.filter(({ by }) => by > today).length,
    };
  }

  private week(): CalendarQuery {
    const today = this.scope.today();
    return { from: today, to: addDays(today, 7) };
  }
}
