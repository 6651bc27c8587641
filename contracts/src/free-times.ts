import { z } from 'zod';
import { PairRef } from './pairs.ts';
import { DateOnly } from './primitives.ts';
import { ClockTime } from './roster.ts';
import { route } from './route.ts';

/** Minutes of a meeting of which nobody has said how long it takes. */
export const USUAL_MINUTES = 45;

/** A stretch of a day to come when everybody of a pair is free. */
export const FreeTime = z
  .object({
    date: DateOnly,
    from: ClockTime,
    until: ClockTime,
    /** Within the hours that people have named; otherwise it is what their lessons leave. */
    wished: z.boolean(),
  })
  .meta({ id: 'FreeTime' });
export type FreeTime = z.infer<typeof FreeTime>;

export const FreeTimes = z
  .object({
    items: z.array(FreeTime),
    /** The journal has given lessons of somebody of the pair. */
    byTimetable: z.boolean(),
    /** Of which side somebody's hours are not known, so that nothing common can be found. */
    unknown: z.array(z.enum(['mentor', 'mentee'])),
  })
  .meta({ id: 'FreeTimes' });
export type FreeTimes = z.infer<typeof FreeTimes>;

/** When one side of a pair has a lesson. */
export const LessonTime = z
  .object({ from: ClockTime, until: ClockTime, side: z.enum(['mentor', 'mentee']) })
  .meta({ id: 'LessonTime' });
export type LessonTime = z.infer<typeof LessonTime>;

export const freeTimeRoutes = {
  ofPair: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/free-times',
    summary:
      'The next times when both sides of a pair are free, by their lessons and by what they have said; none unless something is known of all',
    may: 'meetings.write',
    params: PairRef,
    /** From today on unless said. */
    query: z.object({ from: DateOnly.optional() }),
    response: FreeTimes,
  }),
  lessons: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/lessons',
    summary: 'The lessons of both sides of a pair on a day, by the timetable of the journal',
    may: 'meetings.write',
    params: PairRef,
    query: z.object({ date: DateOnly }),
    response: z.object({ items: z.array(LessonTime) }),
  }),
};
