import { z } from 'zod';
import { PairRef } from './pairs.ts';
import { DateOnly } from './primitives.ts';
import { ClockTime } from './roster.ts';
import { route } from './route.ts';

/** A stretch of a day to come when everybody of a pair is free. */
export const FreeTime = z
  .object({ date: DateOnly, from: ClockTime, until: ClockTime })
  .meta({ id: 'FreeTime' });
export type FreeTime = z.infer<typeof FreeTime>;

export const freeTimeRoutes = {
  ofPair: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/free-times',
    summary:
      'The next times when both sides of a pair are free; none unless the times of all are known',
    may: 'meetings.write',
    params: PairRef,
    response: z.object({ items: z.array(FreeTime) }),
  }),
};
