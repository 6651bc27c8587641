import { z } from 'zod';
import { Id } from './primitives.ts';
import { route } from './route.ts';

export const Indicator = z.enum(['COVERAGE']);
export type Indicator = z.infer<typeof Indicator>;

export const Percent = z.number().min(0).max(100);

/** The target of a calendar year and who has set it. */
export const Target = z
  .object({
    percent: Percent,
    orgId: Id,
    orgName: z.string(),
    /** An example for a demonstration, not a decision of the authority. */
    example: z.boolean(),
  })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof Target>;

export const NewTarget = z
  .object({
    orgId: Id,
    indicator: Indicator,
    year: z.int().min(2020).max(2100),
    /** Null takes the target away. */
    percent: Percent.nullable(),
    example: z.boolean().default(false),
  })
  .meta({ id: 'NewTarget' });
export type NewTarget = z.infer<typeof NewTarget>;

export const targetRoutes = {
  set: route({
    method: 'PUT',
    path: '/api/v1/targets',
    summary: 'Set or take away the target of a year',
    may: 'targets.write',
    body: NewTarget,
    response: z.object({ target: Target.nullable() }),
  }),
};
