import { z } from 'zod';
import { DocumentKind } from './document-kinds.ts';
import { Id, Instant, PageQuery, pageOf } from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';
import { TakenKind } from './taken-kinds.ts';

/** A file with personal data that somebody has taken out of the product. */
export const Export = z
  .object({
    id: Id,
    at: Instant,
    /** Null when their own data have been erased since. */
    by: PersonBrief.nullable(),
    kind: TakenKind,
    /** Which paper, when all of the file are of one kind. */
    document: DocumentKind.nullable(),
    /** Of how many people it tells. */
    people: z.int(),
  })
  .meta({ id: 'Export' });
export type Export = z.infer<typeof Export>;

export const ExportsQuery = PageQuery;
export type ExportsQuery = z.infer<typeof ExportsQuery>;

export const exportRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/exports',
    summary: 'Who has taken personal data out as a file, newest first',
    may: 'exports.read',
    query: ExportsQuery,
    response: pageOf(Export),
  }),
};
