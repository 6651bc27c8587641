import { NBSP } from './person-in-full.ts';

const inWords = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** «15 сентября 2026 г.», as GOST R 7.0.97 writes dates; empty for none. */
export const dateInWords = (date: string | null): string =>
  date === null ? '' : inWords.format(new Date(date)).replaceAll(' ', NBSP);

/** «15.09.2026»; empty for none. */
export const dateInFigures = (date: string | null): string =>
  date === null ? '' : date.split('-').toReversed().join('.');

/** «2026/27» */
export const inSchoolYear = (year: number): string =>
  `${year - 1}/${String(year % 100).padStart(2, '0')}`;
