import { z } from 'zod';
import { Code } from './packs.ts';
import { Id, PageQuery, SchoolYear } from './primitives.ts';
import { Grade } from './roster.ts';

export const RequestState = z.enum(['new', 'accepted', 'declined', 'withdrawn']);
export type RequestState = z.infer<typeof RequestState>;

/** valid: neither declined nor withdrawn. */
export const RequestView = z.enum([...RequestState.options, 'valid', 'all']);
export type RequestView = z.infer<typeof RequestView>;

/** From whom a request came; the curator enters those of people who cannot sign in. */
export const RequestSource = z.enum([
  'self',
  'class_teacher',
  'psychologist',
  'social_teacher',
  'parent',
]);
export type RequestSource = z.infer<typeof RequestSource>;

export const Urgency = z.enum(['usual', 'urgent']);
export type Urgency = z.infer<typeof Urgency>;

/** Where a request names none. */
const Unsaid = z.literal('none');

export const RequestsQuery = PageQuery.extend({
  view: RequestView.default('all'),
  /** The beginning of a family name. */
  q: z.string().trim().max(100).optional(),
  classId: Id.optional(),
  gradeFrom: z.coerce.number<number>().pipe(Grade).optional(),
  gradeTo: z.coerce.number<number>().pipe(Grade).optional(),
  form: z.union([Unsaid, Code]).optional(),
  ground: z.union([Unsaid, Code]).optional(),
  /** Staff, or pupils without a grade. */
  who: z.enum(['staff', 'unplaced']).optional(),
  year: z.coerce.number<number>().pipe(SchoolYear).optional(),
  source: RequestSource.optional(),
  urgency: Urgency.optional(),
});
export type RequestsQuery = z.infer<typeof RequestsQuery>;
