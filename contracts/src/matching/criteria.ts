import type { ScoreParts, ScoreWeights } from '../matching-data.ts';

/** What the score reads of a pair. */
export interface Facts {
  /** Needs of the mentee, and those of them that the mentor's competences meet. */
  needs: number;
  met: number;
  /** Interests of both. */
  shared: number;
  /** Days of the week with time in common. */
  days: number;
  /** How many of the two have named the other. */
  wishes: number;
  /** They have been a pair before, and it ended well. */
  past: boolean;
  vulnerable: boolean;
  /** Pairs that the mentor has led to their end. */
  finished: number;
}

export interface Criterion {
  code: keyof ScoreWeights;
  title: string;
  /** How the points are counted, in words for people. */
  how: string;
  points: (facts: Facts, most: number) => number;
}

const share = (most: number, part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((most * Math.min(part, whole)) / whole);

/** The published sum. */
export const criteria: readonly Criterion[] = [
  {
    code: 'request',
    title: 'Запрос и компетенции',
    how: 'доля запроса, которую закрывают компетенции наставника',
    points: ({ needs, met }, most) => share(most, met, needs),
  },
  {
    code: 'interests',
    title: 'Интересы',
    how: 'три общих интереса и больше – полный балл',
    points: ({ shared }, most) => share(most, shared, 3),
  },
  {
    code: 'time',
    title: 'Общее время',
    how: 'два дня с общим свободным временем – полный балл, один – половина',
    points: ({ days }, most) => share(most, days, 2),
  },
  {
    code: 'wishes',
    title: 'Взаимный выбор',
    how: 'половина, если назвала одна сторона, полный балл – если обе',
    points: ({ wishes }, most) => share(most, wishes, 2),
  },
  {
    code: 'continuity',
    title: 'Продолжение',
    how: 'пара уже работала и завершилась успешно',
    points: ({ past }, most) => (past ? most : 0),
  },
  {
    code: 'experience',
    title: 'Опыт наставника',
    how: 'для тех, кому труднее: две завершённые пары наставника – полный балл',
    points: ({ vulnerable, finished }, most) => (vulnerable ? share(most, finished, 2) : 0),
  },
];

const TOP = 1_000;

/** 0–1000. */
export function scoreOf(facts: Facts, weights: ScoreWeights): number {
  let sum = 0;
  for (const { code, points } of criteria) sum += points(facts, weights[code]);
  return Math.min(sum, TOP);
}

/** The same points one by one; their sum is the score. */
export function partsOf(facts: Facts, weights: ScoreWeights): ScoreParts {
  const parts = Object.fromEntries(
    criteria.map(({ code, points }) => [code, points(facts, weights[code])]),
  ) as ScoreWeights;
  const sum = criteria.reduce((all, { code }) => all + parts[code], 0);
  return { ...parts, over: Math.min(0, TOP - sum) };
}
