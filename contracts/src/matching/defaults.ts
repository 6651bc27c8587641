import type { MatchSettings } from '../matching-data.ts';

/** The weights and rules that the product comes with; a run keeps its own copy. */
export const defaultSettings: MatchSettings = {
  version: 1,
  score: {
    request: 350,
    interests: 300,
    time: 200,
    wishes: 100,
    continuity: 150,
    experience: 100,
  },
  keep: 300,
  crowding: 5,
  slider: ['first', 200, 350, 500, 650],
  point: 1,
  rules: [
    { code: 'consent', on: true },
    { code: 'labour', on: true },
    { code: 'admission', on: true },
    { code: 'record_check', on: true },
    { code: 'form', on: true },
    { code: 'class_gap', on: true, value: 2 },
    { code: 'relative', on: true },
    { code: 'class_teacher', on: true },
    { code: 'sex', on: false },
    { code: 'language', on: true },
    { code: 'shift', on: true },
    { code: 'building', on: true },
    { code: 'one_vulnerable', on: false },
    { code: 'time', on: false, value: 1 },
    { code: 'parted', on: true },
    { code: 'avoid', on: true },
    { code: 'lock', on: true },
  ],
  seed: 1,
};
