import { z } from 'zod';
import { Code } from './pack-lists.ts';
import { DateOnly, Text } from './primitives.ts';

/** One turn of the due date of an item within the years of its roadmap. */
export const RoadmapTurn = z
  .object({
    /** Null where there is only a last day. */
    from: DateOnly.nullable(),
    by: DateOnly,
    /** After it the turn is late: `by`, or where that is a day off the working day after it. */
    lastDay: DateOnly,
    /** Where bodies have different due dates. */
    body: Code.optional(),
  })
  .meta({ id: 'RoadmapTurn' });
export type RoadmapTurn = z.infer<typeof RoadmapTurn>;

/** What somebody shows for a turn of an item. */
export const NewProof = z
  .strictObject({
    turn: DateOnly.nullable(),
    text: Text(500).min(1),
    /** Of the document that shows it; without them it is somebody's word. */
    number: Text(50).nullable().default(null),
    day: DateOnly.nullable().default(null),
  })
  .meta({ id: 'NewRoadmapProof' });
export type NewProof = z.infer<typeof NewProof>;
