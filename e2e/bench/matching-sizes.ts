import type { Weights } from '@nastavnik/contracts/matching/objective';

export const WEIGHTS: Weights = { keep: 150, crowding: 5, coverage: 'first' };
/** 50,000 possible pairs. */
export const DISTRICT = { seekers: 2_000, mentors: 500, places: 4, options: 25 };
