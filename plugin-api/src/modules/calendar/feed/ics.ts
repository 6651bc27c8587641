import { createHash } from 'node:crypto';
import type { Calendar, CalendarEntry } from '@nastavnik/contracts/calendar';
import { addDays } from '@nastavnik/contracts/due/days';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** How often calendar programs are asked to look again. */
const REFRESH_SECONDS = 6 * 3_600;

/** The same last day of the same thing keeps its identifier, so programs move it and do not double it. */
const idOf = ({ kind, id, by }: CalendarEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, id, by]))
    .digest('hex')
    .slice(0, 32);

/** iCalendar (RFC 5545): each last day is a day-long entry that leaves the day free. */
export function icsOf({ org, late, entries }: Calendar, stamp: Date): string {
  const calendar = ical({
    name: `Наставничество: ${org.name}`,
    prodId: { company: 'nastavnik', product: 'calendar', language: 'RU' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of [...late, ...entries])
    calendar.createEvent({
      id: idOf(entry),
      stamp,
      start: entry.by,
      end: addDays(entry.by, 1),
      allDay: true,
      summary: entry.state === 'late' ? `Просрочено: ${entry.title}` : entry.title,
      description: entry.note,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}
