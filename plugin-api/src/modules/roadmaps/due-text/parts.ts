import type { Often } from './tokens.ts';

export interface Day {
  day: number | 'last';
  month: number;
  year?: number;
}

export interface MonthOf {
  month: number;
  year?: number;
}

/** One statement of a due date as it was read; a year may have been said elsewhere in it. */
export type Part =
  | ({ is: 'day'; by: boolean } & Day)
  | { is: 'between'; from: Day; to: Day }
  | ({ is: 'month' } & MonthOf)
  | { is: 'months'; from: MonthOf; to: MonthOf }
  | { is: 'half' | 'quarter'; at: number; year?: number }
  | { is: 'year'; year: number }
  | { is: 'years'; from?: number; to?: number; plural: boolean }
  | { is: 'school-year'; endYear?: number }
  | { is: 'often'; often: Often; later: boolean };
