/** The days on which nobody works beside weekends, as the pack names them. */
export interface WorkCalendar {
  /** Of every year: «05-09». */
  holidays: readonly string[];
  /** Days off of one year: «2027-12-31». */
  daysOff: readonly string[];
}

const DAY_MS = 86_400_000;
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);
const after = (date: string, days: number) =>
  new Date(noon(date) + days * DAY_MS).toISOString().slice(0, 10);
const weekdayOf = (date: string) => new Date(noon(date)).getUTCDay();
const isWeekend = (date: string) => [0, 6].includes(weekdayOf(date));

/** A holiday on a weekend gives its day off to the Monday; the days of January are moved by decree. */
const isCarried = (date: string, { holidays }: WorkCalendar) =>
  weekdayOf(date) === 1 &&
  [after(date, -1), after(date, -2)].some(
    (day) => holidays.includes(day.slice(5)) && !day.slice(5).startsWith('01-'),
  );

/** A holiday or a day moved to it; a Saturday is none, schools may teach on it. */
export const isDayOff = (date: string, calendar: WorkCalendar): boolean =>
  calendar.holidays.includes(date.slice(5)) ||
  calendar.daysOff.includes(date) ||
  isCarried(date, calendar);

export const isWorkday = (date: string, calendar: WorkCalendar): boolean =>
  !isWeekend(date) && !isDayOff(date, calendar);

/** The day on which so many working days have passed; the day itself is not one of them. */
export function workdaysAfter(date: string, days: number, calendar: WorkCalendar): string {
  let day = date;
  for (let passed = 0; passed < days;) {
    day = after(day, 1);
    if (isWorkday(day, calendar)) passed++;
  }
  return day;
}
