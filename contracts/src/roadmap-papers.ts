import { z } from 'zod';
import { RoadmapRef } from './roadmaps.ts';
import { route } from './route.ts';

const Edition = z.coerce.number<string>().int().min(1);

/** How two texts of a roadmap differ, in words of the table. */
export const RoadmapComparison = z
  .object({
    /** The editions that are compared; null for the text as it is now. */
    from: z.int().nullable(),
    to: z.int().nullable(),
    /** Title, years, executors and sections. */
    head: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
    items: z.array(
      z.object({
        kind: z.enum(['added', 'removed', 'changed']),
        number: z.string(),
        title: z.string(),
        changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  })
  .meta({ id: 'RoadmapComparison' });
export type RoadmapComparison = z.infer<typeof RoadmapComparison>;

const ONE = '/api/v1/roadmaps/:roadmapId';
/**
 * The edition that is named; else what an act has put in force, unless the text as it is now is asked for.
 * Where nothing is in force it is printed as it is now. Whatever is not in force is marked as a draft.
 */
const query = z.object({
  edition: Edition.optional(),
  text: z.enum(['in_force', 'now']).default('in_force'),
});
export type RoadmapPaperQuery = z.infer<typeof query>;

export const roadmapPaperRoutes = {
  pdf: route({
    method: 'GET',
    path: `${ONE}/paper.pdf`,
    summary: 'A roadmap as a paper to print, in the customary table',
    may: 'roadmaps.read',
    params: RoadmapRef,
    query,
    produces: 'application/pdf',
    takesOut: false,
    response: z.string(),
  }),
  docx: route({
    method: 'GET',
    path: `${ONE}/paper.docx`,
    summary: 'A roadmap as a paper to edit, in the customary table',
    may: 'roadmaps.read',
    params: RoadmapRef,
    query,
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    takesOut: false,
    response: z.string(),
  }),
  compare: route({
    method: 'GET',
    path: `${ONE}/comparison`,
    summary: 'What was added, removed and changed between two editions',
    may: 'roadmaps.read',
    params: RoadmapRef,
    query: z.object({ from: Edition, to: Edition.optional() }),
    response: RoadmapComparison,
  }),
};
