import { z } from 'zod';
import { Code } from './packs.ts';
import { SchoolYear } from './primitives.ts';
import { RequestsQuery, type RequestView } from './requests.ts';
import { Grade } from './roster.ts';
import { route } from './route.ts';

/** Which requests a map counts: narrowed as their list is. */
export const RequestMapQuery = RequestsQuery.pick({
  view: true,
  year: true,
  who: true,
  classId: true,
  gradeFrom: true,
  gradeTo: true,
}).extend({ view: RequestsQuery.shape.view.default('valid') });
export type RequestMapQuery = z.infer<typeof RequestMapQuery>;

/** Where those who ask are: pupils of a grade, pupils without one, staff. */
export const RequestPlace = z.union([Grade, z.enum(['unplaced', 'staff'])]);
export type RequestPlace = z.infer<typeof RequestPlace>;

/** «Учтены: новые и принятые» */
export const countedWords: Record<RequestView, string> = {
  valid: 'новые и принятые',
  new: 'ждут решения',
  accepted: 'приняты',
  declined: 'отклонены',
  withdrawn: 'отозваны',
  all: 'все, и отклонённые тоже',
};

/** How many requests, and how many of them are urgent. */
const Tally = z.object({ requests: z.int(), urgent: z.int() });
export type RequestTally = z.infer<typeof Tally>;

/** A line of the map; the tallies of its places stand in their order. */
const Line = Tally.extend({ byPlace: z.array(Tally) });

/**
 * Requests by form, ground, place and urgency; counts only, nobody is named. A request with several
 * grounds is counted under each of them, and once in every total.
 */
export const RequestMap = z
  .object({
    year: SchoolYear,
    places: z.array(RequestPlace),
    total: Line,
    forms: z.array(
      z.object({
        /** Null where the curator is left to choose it. */
        form: Code.nullable(),
        total: Line,
        /** Null where none is named: a wish alone is enough. */
        grounds: z.array(Line.extend({ ground: Code.nullable() })),
      }),
    ),
  })
  .meta({ id: 'RequestMap' });
export type RequestMap = z.infer<typeof RequestMap>;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PATH = '/api/v1/requests/map';

export const requestMapRoutes = {
  show: route({
    method: 'GET',
    path: PATH,
    summary:
      'How many requests there are by form, ground, grade and urgency, as far as the list goes',
    may: 'requests.read',
    query: RequestMapQuery,
    response: RequestMap,
  }),
  xlsx: route({
    method: 'GET',
    path: `${PATH}.xlsx`,
    summary: 'The map as a workbook',
    may: 'requests.read',
    query: RequestMapQuery,
    produces: XLSX,
    takesOut: false,
    response: z.string(),
  }),
  pdf: route({
    method: 'GET',
    path: `${PATH}.pdf`,
    summary: 'The map as a paper to print',
    may: 'requests.read',
    query: RequestMapQuery,
    produces: 'application/pdf',
    takesOut: false,
    response: z.string(),
  }),
  docx: route({
    method: 'GET',
    path: `${PATH}.docx`,
    summary: 'The map as a paper to edit',
    may: 'requests.read',
    query: RequestMapQuery,
    produces: DOCX,
    takesOut: false,
    response: z.string(),
  }),
};
