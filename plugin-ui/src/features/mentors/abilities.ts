import { fitsList } from '../../shared/bases/typed-list.ts';

/** How many mentees a mentor takes and what they can teach, as typed. */
export interface Abilities {
  /** Empty: as the region's pack says. */
  capacity: string;
  /** With commas. */
  competences: string;
}

/** Whether a capacity is a whole number that the API takes. */
export const fitsCapacity = (typed: string): boolean =>
  /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 30;

/** Whether a list of competences is one that the API takes. */
export const fitsCompetences = (typed: string): boolean => fitsList(typed, 100);
