import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { useSession } from './session.ts';

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const;
const DAY = 86_400_000;

const parts = (date: string) =>
  date.slice(0, 10).split('-').map(Number) as [number, number, number];
const noon = (date: string) => Date.parse(`${date.slice(0, 10)}T12:00:00Z`);

/** «24.11», and «24.11.2025» when it is not of this school year. */
export function day(date: string, schoolYear: number): string {
  const [year, month, dayOfMonth] = date.slice(0, 10).split('-');
  const short = `${dayOfMonth}.${month}`;
  return schoolYearOf(date) === schoolYear ? short : `${short}.${year}`;
}

/** «24 ноября». */
export function dayInWords(date: string): string {
  const [, month, dayOfMonth] = parts(date);
  return `${dayOfMonth} ${MONTHS[month - 1]}`;
}

/** «2026/27» of the school year 2027. */
export const schoolYearTitle = (schoolYear: number): string =>
  `${schoolYear - 1}/${String(schoolYear).slice(-2)}`;

/** A programme among others: one that was carried over bears the same title, so another year is said. */
export const titleInYear = (
  { title, schoolYear }: { title: string; schoolYear: number },
  current: number,
): string => (schoolYear === current ? title : `${title}, ${schoolYearTitle(schoolYear)}`);

/** Whole calendar days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to) - noon(from)) / DAY);

/** The date so many days later. */
export const addDays = (date: string, days: number): string =>
  new Date(noon(date) + days * DAY).toISOString().slice(0, 10);

/** The Monday of a date's week. */
export const mondayOf = (date: string): string =>
  addDays(date, -((new Date(noon(date)).getUTCDay() + 6) % 7));

/** «пн» … «вс». */
export const weekday = (date: string): (typeof WEEKDAYS)[number] =>
  WEEKDAYS[(new Date(noon(date)).getUTCDay() + 6) % 7]!;

/** The calendar date of a moment in a time zone: 2026-11-24. */
export const dateIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));

/** «12:51» of a moment in a time zone. */
export const timeIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

/** Dates as this school writes them: its own today, its school year, its time zone. */
export function useDates() {
  const { today, schoolYear, org } = useSession();
  const zone = org.timeZone;
  return {
    today,
    schoolYear,
    /** «24.11» of a date, or «–» when there is none. */
    day: (date: string | null | undefined) => (date ? day(date, schoolYear) : '–'),
    /** «24.11» of a moment, or «–» when there is none. */
    dayOf: (instant: string | null | undefined) =>
      instant ? day(dateIn(instant, zone), schoolYear) : '–',
    /** «24.11, 06:40» of a moment. */
    moment: (instant: string) =>
      `${day(dateIn(instant, zone), schoolYear)}, ${timeIn(instant, zone)}`,
    /** Whole days from a date until today. */
    daysSince: (date: string) => daysBetween(date, today),
  };
}

/** «14:55»: so many minutes after an hour of the same day. */
export const timeAfter = (time: string, minutes: number): string =>
  new Date(Date.parse(`1970-01-01T${time}:00Z`) + minutes * 60_000).toISOString().slice(11, 16);
